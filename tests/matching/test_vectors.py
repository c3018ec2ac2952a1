"""How near texts are by the vectors of their words."""

import pytest

from replycheck.matching.vectors import DIMENSIONS, Vectors, shipped_vectors


def made(rows: dict[str, tuple[int, int]]) -> Vectors:
    """Vectors of some words: of two dimensions, all others 0."""
    data = b"".join(bytes(value % 256 for value in row) + bytes(DIMENSIONS - 2) for row in rows.values())
    return Vectors(" ".join(rows).encode() + b"\n" + data)


def test_texts_are_near_where_the_vectors_of_their_words_point_the_same_way() -> None:
    vectors = made({"停车": (30, 40), "泊位": (60, 80), "贷款": (80, -60)})

    assert vectors.similarities(["新增泊位", "发放贷款", "另有安排"], ["停车"]) == [
        [pytest.approx(1.0)],
        [pytest.approx(0.0)],
        [0.0],
    ]


def test_the_longest_known_word_is_read() -> None:
    vectors = made({"停车": (100, 0), "停车场": (0, 100), "场": (-100, 0)})

    assert vectors.similarities(["停车场"], ["停车场", "停车"]) == [[pytest.approx(1.0), pytest.approx(0.0)]]


def test_a_word_counts_once_however_often_it_is_said() -> None:
    vectors = made({"停车": (100, 0), "贷款": (0, 100)})

    assert vectors.vector("停车停车停车，贷款") == vectors.vector("停车贷款")


@pytest.mark.parametrize(
    ("asked", "answer", "other"),
    [
        ("解决停车难", "施划路侧泊位1200个", "发放创业担保贷款"),
        ("加大财政补贴", "对企业贷款给予贴息", "施划路侧泊位1200个"),
        ("提高医保报销比例", "参保人员住院费用由统筹基金支付", "对危桥限载并安排改造"),
    ],
)
def test_the_vectors_that_come_with_the_program_know_what_goes_together(asked: str, answer: str, other: str) -> None:
    [[near], [far]] = shipped_vectors().similarities([answer, other], [asked])

    assert near > far + 0.1
