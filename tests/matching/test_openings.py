"""What an opening lists as asked, in the forms that letters list it in; and the lists that are not what was asked."""

import pytest

from replycheck.matching.demands import Asked, in_opening
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write

TITLE_HEAD = "某市住房和城乡建设局关于第0042号提案的复函\n周望舒委员：\n{opening}\n"
HEAD = TITLE_HEAD.format(opening="您提出的《关于改造老旧小区的提案》收悉。{said}现答复如下：")
ANSWER = "今年市财政安排300万元。\n"
ASKED = ("完善配套设施", "强化日常管护", "拓宽资金渠道")


@pytest.mark.parametrize(
    "said",
    [
        "您在提案中建议完善配套设施、强化日常管护、拓宽资金渠道，针对性很强。",
        "您建议我市要完善配套设施、强化日常管护、拓宽资金渠道，对此我局十分重视。",
        "您希望完善配套设施、强化日常管护、拓宽资金渠道。",
        "提案提出要完善配套设施、强化日常管护、拓宽资金渠道，对改善民生具有重要意义。",
        "提案建议从完善配套设施、强化日常管护、拓宽资金渠道等方面入手改造老旧小区。",
        "您提出完善配套设施、强化日常管护和拓宽资金渠道三个方面的建议，我局十分重视。",
    ],
)
def test_who_asks_and_a_list_of_what_to_do(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked(ASKED, "opening")


@pytest.mark.parametrize(
    "said",
    [
        "提案主要建议包括完善配套设施、强化日常管护、拓宽资金渠道。",
        "所提建议主要包括：完善配套设施、强化日常管护、拓宽资金渠道。",
        "您的建议主要有三个方面：（一）完善配套设施；（二）强化日常管护；（三）拓宽资金渠道。",
        "主要建议是：完善配套设施、强化日常管护、拓宽资金渠道。",
    ],
)
def test_what_the_suggestions_are(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked(ASKED, "opening")


@pytest.mark.parametrize(
    "said",
    [
        "您从完善配套设施、强化日常管护、拓宽资金渠道三个方面提出的建议，我局逐条研究。",
        "提案从完善配套设施、强化日常管护、拓宽资金渠道等方面提出了建议。",
        "提案围绕完善配套设施、强化日常管护、拓宽资金渠道提出了具体建议，",
        "提案就完善配套设施、强化日常管护、拓宽资金渠道提出了三条建议。",
        "您提出的完善配套设施、强化日常管护、拓宽资金渠道等三条建议，我局高度重视。",
        "关于完善配套设施、强化日常管护、拓宽资金渠道的几点建议切中要害。",
        "提案所提“完善配套设施”“强化日常管护”“拓宽资金渠道”的建议，我局全部采纳。",
        "关于您提出的完善配套设施的建议、强化日常管护的建议和拓宽资金渠道的建议，",
    ],
)
def test_a_list_that_is_said_to_be_of_suggestions(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked(ASKED, "opening")


@pytest.mark.parametrize(
    "said",
    [
        "您建议：1.完善配套设施；2.强化日常管护；3.拓宽资金渠道。",
        "您建议：1、完善配套设施；2、强化日常管护；3、拓宽资金渠道。",
        "提案建议：（1）完善配套设施；（2）强化日常管护；（3）拓宽资金渠道。",
        "您在提案中提出如下建议：1.完善配套设施。2.强化日常管护。3.拓宽资金渠道。",
        "您在提案中提出，一要完善配套设施，二要强化日常管护，三要拓宽资金渠道。",
        "您提出三点建议，一是完善配套设施，二是强化日常管护，三是拓宽资金渠道。",
        "您提出的一是完善配套设施、二是强化日常管护、三是拓宽资金渠道的建议，我局认真研究。",
        "您提出了①完善配套设施；②强化日常管护；③拓宽资金渠道的建议。",
        "您建议，第一，完善配套设施；第二，强化日常管护；第三，拓宽资金渠道。",
        "您在提案中提出，其一，完善配套设施；其二，强化日常管护；其三，拓宽资金渠道。",
        "提案就如何改造老旧小区提出了建议：①完善配套设施；②强化日常管护；③拓宽资金渠道。",
        "提案所提三条建议：第一，完善配套设施；第二，强化日常管护；第三，拓宽资金渠道，我局全部采纳。",
    ],
)
def test_items_in_whatever_way_they_are_numbered(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked(ASKED, "opening")


def test_numbered_items_need_not_begin_with_what_to_do(write: Write, lexicon: Lexicon) -> None:
    said = "您反映的问题主要有：一是路灯长期不亮；二是垃圾清运不及时。"

    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon).points == ("路灯长期不亮", "垃圾清运不及时")


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的关于完善配套设施、强化日常管护工作的建议收悉。现答复如下：",
        "您提出的关于完善配套设施、强化日常管护、拓宽资金渠道的建议收悉。现答复如下：",
        "您提出的完善配套设施、强化日常管护、拓宽资金渠道的建议收悉。现答复如下：",
        "您提出的《关于完善配套设施、强化日常管护、拓宽资金渠道等建议》收悉。现答复如下：",
        "您提出的“关于完善配套设施、强化日常管护、拓宽资金渠道的提案”收悉。现答复如下：",
        "您提出的关于在高新区、经开区、保税区等地设立人才公寓的建议，已交我局办理，现答复如下：",
    ],
)
def test_a_title_that_lists_asks_for_one_thing(write: Write, lexicon: Lexicon, opening: str) -> None:
    assert in_opening(write(ANSWER, TITLE_HEAD.format(opening=opening)), lexicon) == Asked()


@pytest.mark.parametrize(
    "said",
    [
        "我局高度重视您的建议，一是成立工作专班；二是明确责任分工；三是开展实地调研。",
        "我局认真研究您的建议：一是成立工作专班；二是明确责任分工；三是开展实地调研。",
        "针对您的建议，我局经研究提出如下意见：1.成立工作专班；2.明确责任分工；3.开展实地调研。",
        "经研究，提出如下办理意见：一是纳入年度计划；二是落实专项资金；三是加快项目建设。",
        "收到提案后，我局提出加强组织领导、明确责任分工、强化督促检查等意见。",
        "我局认真梳理您的建议，从完善政策体系、加大资金投入、强化督导考核三个方面提出落实意见。",
        "我局已按您的建议，完善配套设施、强化日常管护、拓宽资金渠道。",
        "您的建议为我们完善制度、改进管理、提升服务提供了有益参考。",
    ],
)
def test_what_the_office_does_itself_is_not_asked(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked()


@pytest.mark.parametrize(
    "said",
    [
        "您在提案中建议加强学校周边、医院周边、农贸市场周边的停车管理。",
        "您建议我市支持民营企业、个体工商户、小微企业发展。",
        "您建议推行统一规划、统一建设、统一管理的模式。",
        "您建议建立政府主导、社会参与、市场运作的投入机制。",
        "您建议由市财政局、市自然资源局、市交通运输局共同研究。",
        "您建议的第1、2、3项由市财政局会办。",
        "您建议从完善配套设施、强化日常管护两个方面入手。",
    ],
)
def test_one_thing_asked_for_several_is_no_list(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked()


@pytest.mark.parametrize(
    "said",
    [
        "您提出的建议，一是立意高远；二是针对性强；三是便于操作。",
        "提案分析了配套设施不全、日常管护不力、资金渠道不宽等问题。",
        "提案针对配套设施不全、日常管护不力、资金渠道不宽等问题作了深入分析。",
        "提案从完善顶层设计、强化要素保障、优化营商环境等方面进行了论述。",
        "您提出的建议主要涉及规划管理、土地利用、资金保障等方面。",
        "您对完善城市功能、提升城市品质、改善人居环境十分关心。",
    ],
)
def test_what_the_proposal_describes_is_not_asked(write: Write, lexicon: Lexicon, said: str) -> None:
    assert in_opening(write(ANSWER, HEAD.format(said=said)), lexicon) == Asked()
