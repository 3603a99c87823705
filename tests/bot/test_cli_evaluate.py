import json

import pytest

from bot.answer import Answer, Source


def case(id_, question, *, category="agreements", **expect):
    turn = {"q": question, "expect": {"status": ["answered"], **expect}}
    return {"id": id_, "category": category, "lang": "ja", "turns": [turn]}


@pytest.fixture
def cases(tmp_path):
    def written(*given):
        path = tmp_path / "cases.jsonl"
        path.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in given), encoding="utf-8")
        return str(path)

    return written


def test_all_right_is_status_0(renkei, canned, cases):
    result = renkei("evaluate", cases(case("1", "a", all=["a"]), case("2", "b")))
    assert result.exit_code == 0
    assert result.stdout.endswith("\n2/2\n")


def test_failures_are_shown_with_why(renkei, canned, cases):
    canned.answers["b"] = Answer("answered", "ja", "2018年4月16日", sources=(Source(1, "x", "", "", "", ""),))
    wanted = {"all": ["群馬", ["埼玉", "さいたま"]], "none": ["@2018-04-16"], "docs": ["keika-2021"]}
    result = renkei("evaluate", cases(case("1", "a"), case("2", "b", category="events", **wanted)))
    assert result.exit_code == 1
    why = "lacks 群馬; lacks 埼玉 or さいたま; says @2018-04-16; cites x, not keika-2021"
    assert f"2 (events)\n  Q b\n  ! {why}\n" in result.stdout
    assert "  A [answered] 2018年4月16日" in result.stdout
    assert "turns 1/2; wrong though answered: 1\n" in result.stdout
    assert result.stdout.endswith("\n1/2\n")


def test_a_wrong_answer_that_abstains_does_not_mislead(renkei, canned, cases):
    canned.answers["a"] = Answer("not_found", "ja", "資料にありません。")
    result = renkei("evaluate", cases(case("1", "a")))
    assert "! is not_found, not answered" in result.stdout
    assert "wrong though answered: 0" in result.stdout


@pytest.mark.parametrize(("wanted", "status"), [(1, 0), (2, 1), (0, 0)])
def test_fewer_can_be_enough(renkei, canned, cases, wanted, status):
    path = cases(case("1", "a"), case("2", "b", all=["x"]))
    assert renkei("evaluate", path, "--at-least", str(wanted)).exit_code == status


def test_of_a_conversation_only_the_turns_that_failed_are_shown(renkei, canned, cases):
    conversation = case("1", "a")
    conversation["turns"] += case("", "b", all=["x"])["turns"]
    shown = renkei("evaluate", cases(conversation)).stdout
    assert "  Q a\n" not in shown
    assert "  Q b\n" in shown
    assert shown.endswith("\n0/1\n")


def test_shows_as_many_failures_as_asked(renkei, canned, cases):
    path = cases(*(case(str(n), f"q{n}", all=["x"]) for n in range(3)))
    assert renkei("evaluate", path, "--show", "1").stdout.count("  Q ") == 1
    assert renkei("evaluate", path).stdout.count("  Q ") == 3


def test_bad_case_files_are_named_by_line(renkei, canned, cases):
    path = cases(case("1", "a"), {"id": "2"}, case("1", "b"), case("3", "c", all=["@2018-4-16"]))
    result = renkei("evaluate", path)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert f"{path}:2: category: Field required" in lines
    assert f"{path}:3: the id 1 is taken by {path}:1" in lines
    assert any(line.startswith(f"{path}:4: turns.0.expect.all.0") for line in lines)
    assert not canned.asked


def test_today_reaches_the_engine(renkei, canned, cases):
    renkei("evaluate", "--today", "2020-01-02", cases(case("1", "a")))
    assert [str(day) for day in canned.days] == ["2020-01-02"]
