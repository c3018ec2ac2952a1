"""The documents that rules and checklists rest on, as they are shown: their full names, and what they are in English.

Checklists name documents in Chinese, as officials do; what stands in no table here is shown as it is written there.
"""

from collections.abc import Mapping
from typing import Final

OWN_DECISION: Final = "本清单使用者的决定"
"""How the shipped checklists name what rests on nothing but the office's own wish."""

NATIONAL: Final = ("国办发", "国办函")
"""How the numbers of the State Council's general office begin: its rules bind, but are no statutes."""

TITLES: Final[Mapping[str, str]] = {
    "国办发〔2014〕46号": (
        "国办发〔2014〕46号《国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知》"
    ),
    "国办发〔2016〕80号": ("国办发〔2016〕80号《国务院办公厅印发〈关于全面推进政务公开工作的意见〉实施细则的通知》"),
    "国办函〔2021〕132号": (
        "国办函〔2021〕132号《国务院办公厅转发司法部关于审理政府信息公开行政复议案件若干问题指导意见的通知》"
    ),
}
"""Documents that checklists name by their number alone."""

IN_ENGLISH: Final[Mapping[str, str]] = {
    "《党政机关公文处理工作条例》（2012）": "Regulations on the handling of official documents (2012)",
    "《中华人民共和国政府信息公开条例》（2019）": "Regulations on open government information (2019)",
    "《信访工作条例》（2022）": "Regulations on petitions (2022)",
    "《中华人民共和国各级人民代表大会常务委员会监督法》（2024）": (
        "Law on oversight by the standing committees of people's congresses (2024)"
    ),
    "《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025）": (
        "Law on deputies to the people's congresses (2025)"
    ),
    "《中华人民共和国行政复议法》（2023）": "Administrative Reconsideration Law (2023)",
    "《中华人民共和国行政复议法实施条例》（2007）": (
        "Regulations on the implementation of the Administrative Reconsideration Law (2007)"
    ),
    "《中华人民共和国行政诉讼法》（2017）": "Administrative Litigation Law (2017)",
    "《重庆市人民代表大会代表建议、批评和意见工作条例》（2017）": (
        "Chongqing regulations on deputies' suggestions, criticism and opinions (2017)"
    ),
    "《重庆市人民代表大会常务委员会议事规则》（2023）": (
        "Rules of procedure of the standing committee of Chongqing's people's congress (2023)"
    ),
    "《浙江省人民代表大会代表建议、批评和意见办理规定》（2016）": (
        "Zhejiang rules on handling deputies' suggestions, criticism and opinions (2016)"
    ),
    "《上海市人民代表大会关于代表建议、批评和意见的规定》（2015）": (
        "Shanghai rules on deputies' suggestions, criticism and opinions (2015)"
    ),
    "《上海市信访条例》（2018）": "Shanghai regulations on petitions (2018)",
    "《四川省人民政府办理人大代表建议和政协提案办法》（2024）": (
        "Measures of Sichuan's government for handling suggestions and proposals (2024)"
    ),
    "粤府办〔2015〕9号": "粤府办〔2015〕9号 on publishing the results of suggestions and proposals",
    "《重庆市人大代表建议、批评和意见工作条例》": "Chongqing regulations on deputies' suggestions",
    "GB/T 9704—2012《党政机关公文格式》": "GB/T 9704—2012 Layout of official documents",
    "GB/T 15834—2011《标点符号用法》": "GB/T 15834—2011 Punctuation",
    "GB/T 15835—2011《出版物上数字用法》": "GB/T 15835—2011 Numerals in publications",
    "国办发〔2014〕46号": "国办发〔2014〕46号 on publishing the results of suggestions and proposals",
    "国办发〔2016〕80号": "国办发〔2016〕80号 on open government",
    "国办函〔2021〕132号": "国办函〔2021〕132号 on reviewing disputes over government information",
    "各地提案、建议办理规定": "local rules on proposals and suggestions",
    "各地提案办理规定": "local rules on proposals",
    "各地人大代表建议办理规定": "local rules on deputies' suggestions",
    "各地信访规定": "local rules on petitions",
    "提案复函惯例": "practice in replies to proposals",
    "建议答复惯例": "practice in replies to suggestions",
    "研究处理情况报告惯例": "practice in reports on deliberation opinions",
    "热线、信箱办理惯例": "practice of hotlines and mailboxes",
    "信访处理意见书惯例": "practice in replies to petitions",
    "政府信息公开申请答复书惯例": "practice in replies to requests for information",
    "复函惯例": "practice in replies",
    "公文惯例": "practice in official letters",
    "公文办理惯例": "office practice",
    "交办登记": "the register of cases",
    "全国人大代表建议办理要求（2007）": "requirements on suggestions to the National People's Congress (2007)",
    "全国人大代表建议办理惯例": "practice of the National People's Congress",
    "重庆市级机关提案复函惯例": "practice of the municipal organs of Chongqing",
    "在复函上标注": "marked on the reply",
    "逐条回应": "every point answered",
    "由主办单位统一答复": "one answer by the lead",
    "分别办理的就承办部分答复": "each answers its part",
    "多人信访的答复": "answers to several petitioners",
    "标题下写明会议和日期": "session and day below the title",
    "附征询意见表或者回执": "with a form or receipt for the proposer's opinion",
    "附答复函回执或者征询意见表": "with a receipt or form for the deputy's opinion",
    "写明联系人和电话": "with a contact and telephone",
    "抄送政协提案委员会和政府督查机构": "copies to the proposals committee and the inspection office",
    "抄送人大常委会代表工作机构和政府办公厅、室": "copies to the deputies' office and the general office",
    "引标题、编号和“收悉”": "title, number and 收悉 quoted",
    "引标题，加书名号": "the title quoted, in book-title marks",
    "以“现答复如下”引出答复": "words that lead into the answer",
    "标题写明届次和编号": "session and number in the title",
    "办理结果分类": "the result classified",
    "联名提出的分别答复": "each of several authors answered",
    "行政复议审查依据是否准确": "a review looks whether the basis cited is right",
    "逐条引述审议意见": "the opinions quoted one by one",
    "复述诉求": "the matter repeated",
    "首页右上角标明": "marked at the top right of the first page",
    "先引来文标题，后引发文字号": "the incoming letter's title quoted, then its number",
    "送交办机关和信访部门": "copies to the organ that assigned it and the petitions office",
    "抄送人大有关专门委员会或者工作机构": "copies to the committee of the congress",
    "写明会议、所审议的报告和审议意见": "meeting, report and opinions named",
}
