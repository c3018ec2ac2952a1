"""A source as rows: its lines that hold something, without their blanks at either end."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.letter import Span
from replycheck.recognise.lexicon import Lexicon

# What older scripts and copies put in place of a character that cues are written with; one character for one.
_TRADITIONAL: Final = (
    "萬與專業東絲兩嚴個豐臨為麗舉麼義烏樂喬習鄉書買亂爭於虧雲亞產畝親億僅從倉儀們價眾優會傘偉傳傷倫偽體餘"
    "傭僑側偵債傾償儲兒黨蘭關興養獸內岡冊寫軍農馮沖決況凍淨準涼減湊凱別刪則剛創劃劇劉劍劑勸辦務動勵勁勞"
    "勢勳區醫華協單賣盧衛卻廠廳歷厲壓縣參雙發變敘葉號嘆嚇嗎啟員響嘩問園圍國圖圓聖場壞塊堅壇壩墳墜壘墾處備復複"
    "夠頭誇奪奮獎婦媽孫學寧寶實審憲寬賓對尋導壽將爾塵嘗堯層屬歲島嶺嶼崗巖鞏師帳帶幫幹庫應廟廢廣慶張彈強歸錄徑"
    "憂懷態總懇惡惱懸驚懲慣憤願憑戲戶撲執擴掃揚撫搶護報擔擬擁擇掛摯揮損換據擠擺攜撥擇攤斂數斷無舊時顯晉曬"
    "曉暫術樸機殺雜權條來楊極構槍樹樣橋檢櫃標棟欄歡歐殘氣漢湯溝沒瀏濟濃濤滿滬漁溫灣濕滅燈靈災爐點煉熱煩燒愛爺"
    "狀猶獨獲環現瑪瓊電畫暢療瘋監盤盜眾睜礙礦確碼種積稱穩窮竊競筆築簡簽籌籃類糧緊糾紀約級納純紙線練組細織終紹經結給"
    "絡絕統繼績續維綜綠網緒編緣縮總繳罰罷羅職聯聽聲肅腸脫腦膽臺舊舉艦藝節蘇蘭處虛蟲補襲見規視覽覺觀觸計訂認討"
    "讓訓議記講許論設訪證評識詐訴診詞譯試詩話誠詢該詳語誤說請諸課誰調諒談謀謝謹譜貝負財責貢貧貨販貫貴貸貿費"
    "賀資賦賬賴賽贈趙趕躍踐車軌軟轉輪輕載較輔輛輝輸轄辭邊達遷過邁運還這進遠違連遲適選遺鄧鄭鄰醬釋裡重針鑒鋼錢鐵"
    "銀鋪鏈銷鎮錯長門閉問間閱隊陽陰陣階際陸陳險隨隱難雖雞離電霧靜韋頁頂項順須預領頻題額顏顧風飛飲館馬駐驗騎髮鬥鮮齊齡龍龐"
)
_SIMPLIFIED: Final = (
    "万与专业东丝两严个丰临为丽举么义乌乐乔习乡书买乱争于亏云亚产亩亲亿仅从仓仪们价众优会伞伟传伤伦伪体余"
    "佣侨侧侦债倾偿储儿党兰关兴养兽内冈册写军农冯冲决况冻净准凉减凑凯别删则刚创划剧刘剑剂劝办务动励劲劳"
    "势勋区医华协单卖卢卫却厂厅历厉压县参双发变叙叶号叹吓吗启员响哗问园围国图圆圣场坏块坚坛坝坟坠垒垦处备复复"
    "够头夸夺奋奖妇妈孙学宁宝实审宪宽宾对寻导寿将尔尘尝尧层属岁岛岭屿岗岩巩师帐带帮干库应庙废广庆张弹强归录径"
    "忧怀态总恳恶恼悬惊惩惯愤愿凭戏户扑执扩扫扬抚抢护报担拟拥择挂挚挥损换据挤摆携拨择摊敛数断无旧时显晋晒"
    "晓暂术朴机杀杂权条来杨极构枪树样桥检柜标栋栏欢欧残气汉汤沟没浏济浓涛满沪渔温湾湿灭灯灵灾炉点炼热烦烧爱爷"
    "状犹独获环现玛琼电画畅疗疯监盘盗众睁碍矿确码种积称稳穷窃竞笔筑简签筹篮类粮紧纠纪约级纳纯纸线练组细织终绍经结给"
    "络绝统继绩续维综绿网绪编缘缩总缴罚罢罗职联听声肃肠脱脑胆台旧举舰艺节苏兰处虚虫补袭见规视览觉观触计订认讨"
    "让训议记讲许论设访证评识诈诉诊词译试诗话诚询该详语误说请诸课谁调谅谈谋谢谨谱贝负财责贡贫货贩贯贵贷贸费"
    "贺资赋账赖赛赠赵赶跃践车轨软转轮轻载较辅辆辉输辖辞边达迁过迈运还这进远违连迟适选遗邓郑邻酱释里重针鉴钢钱铁"
    "银铺链销镇错长门闭问间阅队阳阴阵阶际陆陈险随隐难虽鸡离电雾静韦页顶项顺须预领频题额颜顾风飞饮馆马驻验骑发斗鲜齐龄龙庞"
)
_LOOK_ALIKES: Final = str.maketrans(_TRADITIONAL, _SIMPLIFIED) | str.maketrans(
    "０１２３４５６７８９﹝﹞係繫裏〈〉", "0123456789﹝﹞系系里〈〉"
)
# One character of these in a text, and the whole of it is normalised: most letters have none.
_TELLTALE: Final = re.compile("[０-９復複關於號會議電話聯縣區國當來對處實發經統與為將無還應務產業]")
_EDGES: Final = " \t\u3000\xa0\u200b\ufeff|•◆■★"
_FLATTENED: Final = 120
"""From this length on a line with blanks behind its sentences is a page that lost its line ends."""
_BREAK: Final = re.compile(r"(?<=[。！？：；:;!])[ \u3000\xa0]+(?=[\u3400-\u9fff（(])")
_BREAK_ANY: Final = re.compile(
    r"(?<=[。！？：；:;!）)\u3400-\u9fff|])[ \u3000\xa0|]+(?=[\u3400-\u9fff（(\d])|(?<=\d)[ \u3000\xa0|]+(?=[（(])"
)
# A blank of the page's source that stayed in the text.
_ENTITIES: Final = re.compile(r"^(?:&nbsp;|[\s\u3000])+|(?:&nbsp;|[\s\u3000])+$")


class Row(NamedTuple):
    """A stretch of one line: `number` from 1, `start` the offset of its text in the line, from 0."""

    number: int
    start: int
    text: str

    def span(self, first: int = 0, last: int | None = None) -> Span:
        """The place of the characters from offset `first` to just before offset `last` of the row's text."""
        end = len(self.text) if last is None else last
        return Span(self.number, self.start + first + 1, self.number, self.start + end + 1)


class Page(NamedTuple):
    """A source's body, normalised: all `lines`, and the `rows` of those that hold something."""

    lines: tuple[str, ...]
    rows: tuple[Row, ...]


def normalise(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with look-alikes (traditional characters, full-width digits) replaced, one character for one."""
    text = "\n".join(lines)
    if _TELLTALE.search(text) is None:
        return lines
    return tuple(text.translate(_LOOK_ALIKES).split("\n"))


def _split(number: int, start: int, text: str) -> list[Row]:
    """The rows of a line that holds a whole letter: blanks are what is left of its line ends."""
    rows = []
    begin = 0
    for match in _BREAK_ANY.finditer(text):
        rows.append(Row(number, start + begin, text[begin : match.start()]))
        begin = match.end()
    rows.append(Row(number, start + begin, text[begin:]))
    return [row for row in rows if row.text]


def read_page(lines: tuple[str, ...], lexicon: Lexicon) -> Page:
    """Makes rows of lines. A label before an answer (问题答复：) becomes a row of its own, so that the answer begins one."""
    lines = normalise(lines)
    label = lexicon.cue("page", "answer_label")
    rows = []
    for number, line in enumerate(lines, 1):
        text = line.strip(_EDGES)
        if text.startswith("&nbsp;") or text.endswith("&nbsp;"):
            text = _ENTITIES.sub("", text)
        if not text:
            continue
        start = line.index(text)
        found = label.match(text)
        if found and found.end() < len(text):
            rows.append(Row(number, start, text[: found.end()].rstrip(_EDGES)))
            text, start = text[found.end() :], start + found.end()
        if len(text) > _FLATTENED and len(_BREAK.findall(text)) > 1:
            rows.extend(_split(number, start, text))
        else:
            rows.append(Row(number, start, text))
    return Page(lines, tuple(rows))
