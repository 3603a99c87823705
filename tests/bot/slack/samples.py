"""Answers made by hand, of every shape."""

from __future__ import annotations

from bot.answer import Answer, Row, Source
from bot.slack.evidence import Passage, Proof

URL = "https://collabo.tokyo-23city.or.jp/"
SOURCES = (
    Source(1, "keika-2021", "これまでの経過", "広域連携協定締結団体一覧 群馬県市長会の行（180行目）", "2021-12", URL),
    Source(2, "keika-2021", "これまでの経過", "年表 平成30年8月23日の項（84行目）", "2021-12", URL),
)
SIGNED = Answer(
    status="answered",
    language="ja",
    lead="2018年（平成30年）に特別区長会と連携協定を締結したのは、次の4団体です。",
    rows=(
        Row("奈良県町村会（2018年2月21日、27自治体）[1]", "agreement-nara"),
        Row("群馬県市長会（2018年4月16日、23自治体）[1]", "agreement-gunma-cities"),
        Row("群馬県町村会（2018年4月16日、12自治体）[1]", "agreement-gunma-towns"),
        Row("埼玉県町村会（2018年5月1日、23自治体）[1]", "agreement-saitama"),
    ),
    notes=("このほか、企業では第一生命保険と包括連携協定を締結しています（2018年8月23日）[2]。",),
    sources=SOURCES,
    reading="2018年（暦年）に締結された協定の一覧",
    records=(("agreement", "agreement-nara"), ("agreement", "agreement-gunma-cities")),
    alternative="2018年度に協定を締結した団体は？",
    version="0123456789abcdef",
)
WHICH = Answer(
    status="clarify",
    language="ja",
    lead="千葉の全国連携展示は2回あります。どちらでしょうか。",
    reading="千葉県の全国連携展示の会期",
    choices=(
        "千葉県町村「食べておいしい ちばの味」（平成29年度 第2回）の会期は？",
        "千葉県37市「魅力いっぱい ギュッと 千葉」（令和4年度 第2回）の会期は？",
    ),
    version="0123456789abcdef",
)
NOTHING = Answer(
    status="not_found",
    language="ja",
    lead="特別区全国連携プロジェクトについてお答えするボットです。協定・展示・講演会などをお尋ねください。",
    version="0123456789abcdef",
)
ENGLISH = Answer(
    status="answered",
    language="en",
    lead="Four associations signed cooperation agreements in 2018:",
    rows=(Row("Nara Prefecture Towns and Villages Association (奈良県町村会), 21 February 2018 [1]"),),
    sources=SOURCES[:1],
    reading="agreements signed in 2018",
    version="0123456789abcdef",
)
NASTY = Answer(
    status="answered",
    language="ja",
    lead="<!channel> さん & <@U123> さん *太字* `code` <https://example.com|ここ> @here",
    rows=(Row("<!here>・A&B <a|b>"),),
    notes=("~消~ _斜_ > 引用",),
    sources=(Source(1, "news-2023", "NEWS <1> & 2", "a|b > c", "2023-03", "https://example.com/a|b?x=<y>&z"),),
    reading="<!everyone>",
    version="0123456789abcdef",
)


def long(rows: int, width: int = 60, sources: int = 2, notes: int = 1) -> Answer:
    """An answer of any length."""
    return Answer(
        status="answered",
        language="ja",
        lead=f"連携自治体は次の{rows}件です。",
        rows=tuple(Row(f"{number}件目 " + "あ" * width, f"r{number}") for number in range(1, rows + 1)),
        notes=tuple(f"注記{number} " + "い" * width for number in range(1, notes + 1)),
        sources=tuple(
            Source(number, "keika-2021", "これまでの経過", f"年表 {number}行目 " + "う" * 40, "2021-12", URL)
            for number in range(1, sources + 1)
        ),
        reading="連携自治体の一覧",
        records=tuple(("partner", f"r{number}") for number in range(1, rows + 1)),
        version="0123456789abcdef",
    )


def proof(number: int, length: int = 40) -> Proof:
    """The evidence of a record."""
    passage = Passage(1, "これまでの経過", f"年表（{number}行目）", ("え" * length,))
    return Proof(f"r{number}", f"{number}件目の記録", (passage,))
