"""The matching rules; and, where the shared scorer is at hand, that it agrees with ours."""

import importlib.util
import random
from pathlib import Path

import pytest

from bot.answer import Answer, Source
from bot.evaluation import cases, scoring
from bot.evaluation.cases import CaseError, Expect
from bot.evaluation.matching import holds, readable, reduce
from bot.evaluation.scoring import Score, judge

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests" / "questions" / "examples.jsonl"
SHARED = ROOT.parent / "shared" / "questions" / "check.py"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("埼玉 町村会", "埼玉町村会"),
        ("ＪＡ、全農", "ja全農"),
        ("2018年4月16日", "@2018-04-16"),
        ("平成30年 4月16日", "@2018-04-16"),
        ("H30.4.16", "@2018-04-16"),
        ("2018/04/16", "@2018-04-16"),
        ("April 16, 2018", "@2018-04-16"),
        ("16 Apr 2018", "@2018-04-16"),
        ("平成30年度。4月16日", "@2018-04-16"),
        ("令和元年9月11日", "@2019-09-11"),
        ("2021年8月21日〜9月29日、10月2日~3日", "@2021-10-03"),
        ("2016年10月17、18日", "@2016-10-18"),
        ("April 4 and 6 in 2018", "@2018-04-06"),
        ("平成30年4月", "@2018-04"),
        ("Apr 16-18, 2018", "@2018-04"),
        ("2018年。4月", "@2018-04"),
        ("平成30年度", "@2018"),
        ("昭和22年", "@1947"),
        ("5,500万円", "¥5500万"),
        ("55,000,000円", "¥5500万"),
        ("55 million yen", "¥5500万"),
        ("¥55,000,000", "¥5500万"),
        ("1億1,300万円", "¥1億1300万"),
        ("10億円", "¥10億"),
        ("1 billion yen", "¥10億"),
        ("123円", "¥123"),
        ("計372自治体", "#372"),
        ("1つめ", ("二つ", "1つ")),
    ],
)
def test_holds(text, item):
    assert holds(reduce(text), item)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("2018年4月17日", "@2018-04-16"),
        ("12018年4月160日", "@2018-04-16"),
        ("4月16日", "@2018-04-16"),
        ("2018年14月16日", "@2018-04-16"),
        ("2019年4月", "@2018-04"),
        ("2億5500万円", "¥5500万"),
        ("15,500万円", "¥5500万"),
        ("1372", "#372"),
        ("372.5", "#372"),
        ("3725", "#372"),
    ],
)
def test_holds_not(text, item):
    assert not holds(reduce(text), item)


def test_a_date_without_its_year_does_not_count_in_full():
    text = reduce("平成30年度は次のとおり。4月16日")
    assert holds(text, "@2018-04-16")
    assert not holds(text, "@2018-04-16", in_full=True)


@pytest.mark.parametrize("item", ["@2018-4-16", "@H30", "¥10万億", "#1,000", "#x"])
def test_items_that_cannot_be_read(item):
    assert not readable(item)


@pytest.mark.parametrize("item", ["@2018", "@2018-04~", "¥1億", "¥55-", "#1", "千葉"])
def test_items_that_can(item):
    assert readable(item)


def test_faults_of_an_answer():
    answer = Answer("answered", "ja", "群馬県町村会", sources=(Source(1, "news-2023", "", "", "", ""),))
    assert judge(Expect(), answer) == ()
    assert judge(Expect(status=("answered",), all=("群馬",), none=("埼玉",), docs=("news-2023",)), answer) == ()
    assert judge(Expect(status=("clarify", "not_found")), answer) == ("is answered, not clarify or not_found",)
    assert judge(Expect(docs=("x", "y")), answer) == ("cites news-2023, not x or y",)
    assert judge(Expect(docs=("x",)), Answer("not_found", "ja", "")) == ()
    assert judge(Expect(docs=("x",)), Answer("answered", "ja", "")) == ("cites nothing, not x",)


def test_the_score_of_nothing():
    score = Score([])
    assert (score.right, score.misleading, score.length(0.5), score.seconds(0.9)) == (0, 0, 0, 0)


def test_the_examples_can_be_read():
    found = cases.read([EXAMPLES])
    assert len(found) == len(EXAMPLES.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("line", ["{}", "nonsense", '{"id": "1", "category": "x", "lang": "ja", "turns": []}'])
def test_files_with_faults_are_refused(tmp_path, line):
    path = tmp_path / "cases.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(CaseError, match=r"cases\.jsonl:2: "):
        cases.read([path])


@pytest.fixture(scope="module")
def check():
    if not SHARED.exists():
        pytest.skip("the shared scorer is not at hand")
    spec = importlib.util.spec_from_file_location("shared_check", SHARED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_agrees_with_the_shared_scorer_on_made_up_texts(check):
    dice = random.Random(20180416)
    counted = [0, 0]
    for _ in range(6000):
        text, item = "、".join(_phrase(dice) for _ in range(dice.randint(1, 4))), _item(dice)
        assert reduce(text) == check.norm(text)
        for in_full in (False, True):
            expected = check.holds(check.norm(text), item, in_full)
            assert holds(reduce(text), item, in_full=in_full) == expected, (text, item, in_full)
            counted[expected] += 1
    assert min(counted) > 1000


def test_agrees_with_the_shared_scorer_on_the_bots_answers(check, engine):
    results = list(scoring.run(cases.read([EXAMPLES]), engine))
    for result in results:
        for turn, reply in zip(result.case.turns, result.replies, strict=True):
            expect = turn.expect.model_dump(mode="json", exclude_defaults=True)
            assert bool(check.judge(expect, reply.answer.to_json())) == bool(reply.faults), reply


def _phrase(dice):
    year, month, day = dice.choice([1989, 2018, 2019]), dice.randint(1, 2), dice.randint(1, 12)
    name = ["January", "February"][month - 1]
    years = [
        f"{year}年",
        f"平成{year - 1988}年",
        "令和元年",
        f"H{year - 1988}.",
        f"{year}.",
        f"{year}/",
        f"{name} {year}",
        "",
    ]
    days = [f"{month}月{day}日", f"{month}月", f"{month}.{day}", f"{month:02d}-{day:02d}", f"{month}/{day}"]
    days += [f"{month}月{day}、{day + 1}日", f"{month}月{day}日(土)から{day + 3}日", f"{name} {day}-{day + 2}"]
    days += [f"{day} {name[:3]} {year}", f"{name[:3]}. {day}, {year}"]
    figures = [f"{dice.choice(['', '1億'])}{dice.choice([1, 300, 5500])}万円", "3 million yen", "55,000,000円"]
    figures += ["１，３７２団体", "372", "37.2"]
    return dice.choice([dice.choice(years) + dice.choice(days), dice.choice(figures), dice.choice(years)])


def _item(dice):
    year, month, day = dice.choice([2018, 2019]), dice.randint(1, 2), dice.randint(1, 12)
    dates = f"@{year}", f"@{year}-{month:02d}", f"@{year}-{month:02d}-{day:02d}"
    return dice.choice([*dates, *dates, "¥5500万", "¥300万", "¥1億300万", "#372", "#37", "団体"])
