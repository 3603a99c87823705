import io
import json

import pytest

from bot.cli.batch import answer_all

DATE = "北海道町村会との協定はいつ？"


def lines(*values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode()


def answers(result):
    return [json.loads(line) for line in result.stdout_bytes.decode().splitlines()]


def test_a_line_each_in_order_with_an_answer_a_turn(renkei):
    result = renkei("batch", input=lines({"id": "b", "turns": [DATE, "何町村？"]}, {"id": "a", "turns": []}))
    assert result.exit_code == 0
    first, second = answers(result)
    assert (first["id"], second) == ("b", {"id": "a", "answers": []})
    assert [list(answer) for answer in first["answers"]] == [
        ["status", "text", "reading", "records", "sources", "choices"]
    ] * 2
    assert "2016年4月26日" in first["answers"][0]["text"]
    assert "144" in first["answers"][1]["text"]
    assert list(first["answers"][0]["sources"][0]) == ["document", "title", "place", "published", "url"]


def test_conversations_know_nothing_of_each_other(renkei):
    turns = [
        {"id": "1", "turns": [DATE]},
        {"id": "2", "turns": ["それは何町村？"]},
        {"id": "3", "turns": ["それは何町村？"]},
    ]
    _, after, alone = answers(renkei("batch", input=lines(*turns)))
    assert after["answers"] == alone["answers"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"not json", "Invalid JSON"),
        (b'{"id": "x", "turns": ["\xe5\x8c"]}', "Not UTF-8 from byte 24 on"),
        (b"\xff\xfe", "Not UTF-8 from byte 1 on"),
        (b'{"id": "x"}', "turns: Field required"),
        (b'{"turns": []}', "id: "),
        (b'{"id": "x", "turns": "q"}', "turns: "),
        (b'{"id": "x", "turns": [1]}', "turns.0: "),
        (b'{"id": null, "turns": []}', "id."),
        (b"[1]", "object"),
        (b"[" * 100_000, "Invalid JSON"),
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_rest_goes_on(renkei, canned, line, why):
    good = lines({"id": 1, "turns": ["q"]})
    result = renkei("batch", input=good + line + b"\n" + good)
    assert result.exit_code == 1
    assert [answer["id"] for answer in answers(result)] == [1, 1]
    assert result.stderr.startswith("line 2: ")
    assert why in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_blank_lines_and_a_byte_order_mark_are_no_fault(renkei, canned):
    result = renkei(
        "batch", input=b"\xef\xbb\xbf" + lines({"id": "x", "turns": ["q"]}).replace(b"\n", b"\r\n") + b"\n  \n"
    )
    assert result.exit_code == 0
    assert canned.asked == ["q"]


def test_each_line_is_written_before_the_next_is_read(canned):
    out = io.BytesIO()
    seen = []

    def given():
        for number in range(3):
            seen.append(out.getvalue().count(b"\n"))
            yield lines({"id": number, "turns": ["q"]})

    assert answer_all(given(), out, canned) == 0
    assert seen == [0, 1, 2]


def test_today_reaches_the_engine(renkei, canned):
    renkei("batch", "--today", "2020-01-02", input=lines({"id": "x", "turns": ["q"]}))
    assert [str(day) for day in canned.days] == ["2020-01-02"]
