"""An engine that says what the tests tell it to."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

from bot.answer import Answer, Row, Source
from intents.frame import Frame
from intents.thread import Thread, Turn

VERSION = "0123456789ab"
URL = "https://collabo.tokyo-23city.or.jp/"
SOURCES = (
    Source(1, "keika-2021", "これまでの経過", "広域連携協定締結団体一覧（181・182行目）", "2021-12", URL),
    Source(2, "keika-2021", "これまでの経過", "年表（83・85行目）", "2021-12", URL),
)
SIGNED = Answer(
    status="answered",
    language="ja",
    lead="2018年（平成30年）の連携協定は4団体です [1][2]。",
    rows=tuple(
        Row(f"{name}（2018年） [1]") for name in ("奈良県町村会", "群馬県市長会", "群馬県町村会", "埼玉県町村会")
    ),
    notes=("2018年度（平成30年度）で数えると、3団体です。",),
    sources=SOURCES,
    reading="2018年（平成30年）の連携協定",
    records=(("agreement", "agreement-nara-towns"), ("agreement", "agreement-gunma-cities")),
    alternative="2018年度に協定を締結した団体は？",
)
FISCAL = replace(
    SIGNED, lead="2018年度（平成30年度）の連携協定は3団体です [1]。", alternative="2018年に協定を締結した団体は？"
)
GUNMA = Answer(
    status="answered",
    language="ja",
    lead="群馬県の展示は、2019年5月14日（令和元年）から6月20日まで開かれました [1]。",
    sources=SOURCES[:1],
    reading="群馬県の全国連携展示の会期",
    records=(("exhibition", "exhibition-2019-1"),),
)
CHIBA = Answer(
    status="clarify",
    language="ja",
    lead="千葉の全国連携展示は2回あります。どちらでしょうか。",
    reading="千葉県の全国連携展示",
    choices=("千葉県町村の展示（平成29年度）の会期は？", "千葉県37市の展示（令和4年度）の会期は？"),
)
TOWNS = replace(GUNMA, lead="千葉県町村の展示は、2017年11月15日から12月26日まで開かれました [1]。")
UNTIL = replace(GUNMA, lead="6月20日までです [1]。")
NOTHING = Answer(status="not_found", language="ja", lead="協定・展示・講演会などをお尋ねください。")
NEAR = replace(NOTHING, lead="金額は資料にありません。", sources=SOURCES[:1])
ENGLISH = Answer(
    status="answered",
    language="en",
    lead="Four associations signed in 2018 [1].",
    sources=SOURCES[:1],
    reading="agreements signed in 2018",
)
MANY = replace(
    SIGNED,
    lead="連携自治体は580件です [1]。",
    rows=tuple(Row(f"{number}番目の自治体", "") for number in range(1, 581)),
    records=tuple(("agreement", "agreement-nara-towns") for _ in range(30)),
    alternative="",
)
SAID = {
    "2018年度": FISCAL,
    "2018年": SIGNED,
    "群馬": GUNMA,
    "千葉県町村": TOWNS,
    "千葉": CHIBA,
    "静岡": NEAR,
    "自治体": MANY,
    "2018": ENGLISH,
    "奈良県町村会": SIGNED,
}


class Scripted:
    """Answers by words of the question; いつまで leans on the thread, 壊れた raises. `gate` holds answers back."""

    version = VERSION

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.broken = False
        self.gate = threading.Event()
        self.gate.set()
        self.at_work = threading.Event()

    def ask(self, question: str, thread: Thread | None = None, today: date | None = None) -> tuple[Answer, Thread]:
        leans = thread is not None and bool(thread.turns)
        self.asked.append((question, leans))
        self.at_work.set()
        self.gate.wait(10)
        if self.broken:
            raise RuntimeError(f"could not read {question}")
        answer = self._answer(question, leans)
        after = thread or Thread()
        if answer.status != "not_found":
            after = after.then(Turn(Frame(), tuple(id_ for _, id_ in answer.records)))
        return replace(answer, version=VERSION), after

    def _answer(self, question: str, leans: bool) -> Answer:
        if leans and ("いつまで" in question or question == "全部"):
            return UNTIL
        return next((answer for words, answer in SAID.items() if words in question), NOTHING)
