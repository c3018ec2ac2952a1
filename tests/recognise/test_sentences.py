from replycheck.recognise import sentences


def split(text: str) -> list[str]:
    begin, parts = 0, []
    for end in sentences.ends(text):
        parts.append(text[begin:end])
        begin = end
    return parts


def test_sentences_end_at_stops() -> None:
    assert split("您好！来信收悉。现答复如下") == ["您好！", "来信收悉。", "现答复如下"]


def test_a_stop_inside_quotes_or_brackets_ends_nothing() -> None:
    assert split("您提出的《怎么办？》（急！）收悉。谢谢。") == ["您提出的《怎么办？》（急！）收悉。", "谢谢。"]


def test_an_unclosed_quote_does_not_swallow_the_rest() -> None:
    text = "坚持“三个必须的要求。" + "各单位要认真落实。" * 20

    assert len(split(text)) == 21


def test_the_sentence_around_a_word_is_found() -> None:
    text = "工作完成。 此复函已经局长审签。请填写回执。"

    first, last = sentences.around(text, text.index("审签"), text.index("审签") + 2)

    assert text[first:last] == "此复函已经局长审签。"
