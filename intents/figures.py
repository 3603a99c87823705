"""Numbers in a question: rounds (第2回), ordinals (2つ目), limits (上位3), figures with a unit, bounds (300を超え)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intents.ledger import Ledger
from intents.text import DENIED, Normal
from intents.times import number as whole

_KANJI_DIGIT = "一二三四五六七八九"
_ROUND = re.compile(
    r"第\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:回|弾|号)"
    rf"|(?<![\d十{_KANJI_DIGIT}])(\d)\s?回目"
    r"|(?<![第\d風])(\d{1,2})号(?![館線室車])"
    r"|創刊号?"
)
_ISSUE_ALONE = re.compile(r"(?<![第\d風])(\d{1,2})号(?![館線室車])|(?<!\w)issues?\s(\d{1,2})(?!\d)")
_ISSUE = re.compile(r"ニュース|news|発行|創刊|号外")
_BARE = re.compile(
    r"(?:あと|それと|それから|じゃあ?|では|次は)?、?第[^号]{1,3}号(?:は|って|も|の方は|なら)?(?:お願いします|です)?[?。\s]*"
)
_ROUND_RANGE = re.compile(r"(?:創刊号?|初回|第?\s?\w{1,2}\s?[回弾号]目?)(?:から|~|-|ー)第?\s?\w{1,2}\s?[回弾号]")
_ROW_OF_ISSUES = re.compile(r"号目?(?:から|~|-)第?\d{1,2}号")
_SPAN_OF_ROUNDS = re.compile(
    r"(?<![\d月年])第?\s?(\d{1,2})\s?(?:から|~|-|ー)\s?第?(\d{1,2})\s?(?:号|回目)(?![館線室車])"
    r"|(?<!\w)(?:issues|rounds|nos?\.?)\s?(\d{1,2})\s?(?:to|through|until|-|~)\s?(\d{1,2})(?!\d)"
)
"""The first and the last of some in a row, the word for them said once: 1~4号, issues 1 to 4."""
_FROM_THE_FIRST = re.compile(r"(?:創刊|初回)(?=から|~)")
_ROUND_EN = re.compile(
    r"(?<!\w)(?:the\s+)?(first|second|third|fourth|1st|2nd|3rd|4th)"
    r"(?=\s+(?:\w+\s+){0,3}?(?:exhibition|lecture|symposium|committee|meeting|appeal|issue|news|event))"
)
_NUMBERED_EN = re.compile(r"(?<!\w)(?:no\.|round|issue)s?\s?\d{1,2}(?!\d)(?:(?:,| and| or| &)+\s?\d{1,2}(?!\d))*")
_ORDER_EN = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ORDER_EN |= {"fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_CARDINAL_EN = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_ORDINAL = re.compile(
    r"(\d{1,2}|[一二三四五])\s?(?:つ目|つめ|番目|番め|個目|件目|番(?=の|は|$))"
    r"|(?<![\d年月第])([1-9])(?=\s?(?:の方|のほう|で$|$|です|番$))"
    r"|^([1-9])(?=は[?]?$)"
    rf"|the ({'|'.join(_ORDER_EN)}) one"
    r"|(?<!\w)rank(?:ed)? (\d{1,2})(?!\d)"
)
_LIMIT = re.compile(
    r"(?:ベスト|トップ|上位|下位|ワースト|top|上から|(?<=順[にで])|(?<=い方から)|(?<=いほうから))\s?(\d{1,2})|(\d{1,2})\s?位まで"
    r"|(?<!\w)top (two|three|four|five|ten)(?!\w)"
)
_AND_NEXT = re.compile(r"(?<=と)\s?([2-9])\s?(?:番目|位)")
_FIRST_AND_NEXT = re.compile(
    r"(?:一番|いちばん|最[も多少大小]|もっとも|トップ|1\s?位)[^。?]{0,20}と\s?[2-9]\s?(?:番目|位)"
)
"""The largest and the one after it are two of a ranking."""
_SCALED = r"(億\s?\d[\d,]*\s?万|億|[百千]?万|million|billion)"
_NUMBER = re.compile(
    rf"(?<![\d.第])(?!23\s?区共同)(\d[\d,]*)\s?{_SCALED}?\s?"
    r"(円|yen|自治体|団体|人|名|市町村|町村|件|社|市|町|村|区(?!分|あたり|当たり)|テーマ|種類"
    r"|municipalities|associations|people|wards|towns|cities)(?!々)"
)
_BARE_FIGURE = re.compile(
    r"(?<![\d.,第])(\d{1,3}(?:,\d{3})+|[1-9]\d{2,})"
    r"(?=\s?(?:という|って(?:いう|数)|(?<!20\d\d)って(?:何|なん)(?!月)|とある|は(?:何|なん)の数|の数字|の?(?:うち|内訳)))()()"
)
_STANDS = re.compile(
    r"(?:(?<=[がは])|(?<=構成)|(?<=会員))\s?(\d{1,3}(?:,\d{3})+|[1-9]\d+)(?=\s?(?:の(?!回|年|月|日)|だった|なのは))()()"
)
"""A figure that stands for a property without its unit: 構成自治体が23の団体."""
_ADDEND = re.compile(
    r"(?<![\d.,第])(?!(?:19|20)\d\d(?!\d))(\d{1,3}(?:,\d{3})+|[1-9]\d{2,3})(?![\d,.年/])"
    r"(?=\s?(?:[とや、+&)]|を|から|って|に(?:な|達|し|増|減|ふえ|伸)|は|が|の(?:合計|和|足|違|ちが|差)|and|plus|but|to|\?|$))()()"
)
_ADDS = re.compile(
    r"足|引[いくけ]|合計|合わ|合算|総数|\+|違|ちが|の差|[増減]|ふえ|へっ|伸|\b(?:add|grew|grow|rose|from|adds|sum|total|plus|different|difference|differ)\b"
)
_REACHED = re.compile(
    r"(?<![\d.,第])(\d{1,3}(?:,\d{3})+|[1-9]\d{2,}|(?<=数[がは])\d{1,2})(?:自治体|団体|市町村)?(?=\s?に(?:なった|なりました|達し|届い))()()"
)
_OF_THOSE = re.compile(r"(?:この|その|これら|それら|上記|以上)の?$")
_AMOUNT = re.compile(rf"(?<![\d.第])(\d[\d,]*)\s?{_SCALED}(?!人|名)()")
_BEYOND_EN = (
    "more than", "over", "above", "exceed", "exceeds", "exceeded", "fewer than", "less than", "under", "below",
    "at least", "no fewer than", "no less than", "at most", "no more than", "greater than", "larger than",
    "bigger than", "higher than", "smaller than", "lower than", "longer than", "shorter than",
)  # fmt: skip
_UNIT_OF_BOUND = "自治体|団体|市町村|町村|人|名|件|回|円|社|市|町|村|区|日間?|週間?|[かヶカケ箇]月間?"
_BOUND_EN = "(?:" + "|".join(rf"(?<=\b{words}\s)" for words in _BEYOND_EN) + ")"
_BOUND = re.compile(
    rf"(?<![\d.第])(\d[\d,]*(?![\d,千百])|\d+(?=[百千]万)|[\d{_KANJI_DIGIT}]?[千百])(億|[百千]?万)?({_UNIT_OF_BOUND})?"
    r"(?=\s?(?:を?(?:超[えす]|突破|上回|下回)|を(?:切[るっ]|割[るりっ込])|以上|以下|以内|未満|には?(?:満た|届か|及ば|達さ|い?行?か)[なずぬ]|には?達し(?:な|てい?な|ておら)|の?大台))"
    rf"|(?=\d){_BOUND_EN}(\d[\d,]*)(?:\s?(million|billion))?(?:\s?yen|\s(days|weeks|months))?"
)
_LEFT_OUT = re.compile(r"(?:の(?:もの|分|方|ほう|やつ))?(?:以外|を除|を抜|は除|を含まな|は含まな)")
"""What follows a figure that is not meant: 第1回以外の講演会."""
_RANGE = re.compile(
    rf"(?<![\d.第])(\d[\d,]*)((?:億|[百千]?万)?)({_UNIT_OF_BOUND})?(?:から|~|〜)(\d[\d,]*)((?:億|[百千]?万)?)({_UNIT_OF_BOUND})?"
    r"(?=までの|の間の|の範囲|の(?:団体|災害|県|展示|協定|自治体|町村会|市長会|地域))(?:までの|の間の|の範囲の|の)"
)
"""Between two figures: 100万円から500万円までの災害, 10から20の団体."""
_ROW_OF_MONEY = re.compile(r"(?<![\d.,第])(\d[\d,]*)(億|[百千]?万)円?台(?!風)")
"""The round sum that a row of sums begins with: 5,000万円台."""
_LARGER = "(?:多|大き|長|高|上回)"
_THAN = re.compile(
    rf"(?<=\d)((?:億|[百千]?万)?(?:{_UNIT_OF_BOUND})?)より(?:も|は)?(?:ずっと|さらに)?"
    rf"(?:({_LARGER})|少な|小さ|短|低|下回)(い|く|かった|な|る|った)"
)
"""A bound put as a comparison: 20自治体より多い, 40日より短かった."""
_THAN_ENDS = {
    "い": ("を超える", "未満の"),
    "く": ("を超えて", "未満で"),
    "な": ("を超える", "未満の"),
    "る": ("を超える", "未満の"),
}
_PAST = ("を超えた", "未満だった")
_DAYS_OF = {"日": 1, "週": 7, "days": 1, "weeks": 7, "months": 30}
_DAYS_OF_MONTH = 30
_MUNICIPAL = frozenset({"自治体", "市町村", "町村"})
_PERSONS = frozenset({"人", "名"})
_DIGITS = re.compile(r"([二三四五2-5])(?:桁|ケタ|けた)")
_OPEN = r"[ぁ-ん]{0,6}(?:いく|いつ|どこ|どの|どう|どれ|だれ|なに|なん)"
_ONE_DIGIT = re.compile(r"(?:[一1]|ひと)(?=桁|ケタ|けた)")
_CLAIMED = re.compile(
    rf"(?<![\d.,第年月日])(\d[\d,]*)\s?{_SCALED}?\s?(?:つの)?(円|自治体|団体|人|名|市町村|町村|件|社|市|町|村|区|回|テーマ|種類)?"
    r"(?=\s?(?:です(?:か|よね|ね)|でした(?:か|よね|っけ)|で(?:合って|あって|間違い|正しい|よろしい|しょうか)"
    rf"|(?!{_OPEN})(?:[ぁ-ん結開組出行送来増入集交]|開催|実施|参加|締結|提携|派遣|拠出|連携|登録){{1,10}}(?:(?:か|よね|っけ)[?。\s]*|(?<=[たるす])\?\s*)$"
    r"|(?<=[円体人名村件社市町区回マ類])\?\s*$|だ(?:っけ|よね|ったよね)|(?:と|って).{0,8}(?:本当|ほんと|合って|あって|正しい)|という(?:理解|認識)"
    r"|(?:[をも]?\S{1,4})?(?:と|って)[^。、?]{0,6}(?:聞|言|伺|うかが|教わ|書|あ)\S{0,12}(?:本当|ほんと|合って|あって|正しい|です|でしょう)))"
)
_EXACTLY = re.compile(
    r"(?:(?<=ちょうど)|(?<=きっかり)|(?<=ぴったり))(\d{1,3})(?![\d,.年月日回万億千百円%])(?:市町村|自治体|団体|区|市|町|村|人)?"
)
_ALONE = re.compile(r"(\d{1,3})(?:市町村|自治体|団体)(?=しか|だけの|のみの)")
"""How many there are that there are neither more nor fewer of: ちょうど10の県, 1市町村しかない県."""
_PLACE_EN = re.compile(
    r"(?<!\w)(second|third|fourth|fifth)[- ](?=most|largest|biggest|highest|fewest|smallest|lowest|least)"
)
_WORDS_EN = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}
_WORDS_EN |= {"ten": "10", "fifteen": "15", "twenty": "20", "thirty": "30", "a hundred": "100"}
_THAN_EN = re.compile(rf"(?<=than )({'|'.join(_WORDS_EN)})(?!\w)")
_GOES_ON = re.compile(r"[^、。?]{0,10}(?:[、。]|けど、?|が、?)(?:じゃあ?|では|なら|それなら|そしたら|とすると)")
"""What follows a figure that is not to be confirmed but leads on to another one: 300万円だったよね、じゃあ熊本は."""
_DECADE = re.compile(
    r"(?<![\d.,第])([1-9]0|[1-9]00)(?:自治体|団体|市町村)?台(?=(?:だ|で|は|が|って|と|に|[?。]|$)|の(?:都?道?府?県|市?町?村|協定|団体|自治体|ところ|所|地域))"
)
"""The round figure that a row of figures begins with: 20台."""
_COUNTED = re.compile(
    rf"(?<![\d第])(?<!もう)([\d{_KANJI_DIGIT}]{{1,2}})\s?(?:つ|本|個|か所|カ所|点|個所|箇所|道?府県|道県|都県|県)(?!目|もな|もあり)"
)
_ANY = re.compile(rf"[\d{_KANJI_DIGIT}十百千]|創刊|初回|{'|'.join((*_ORDER_EN, *_CARDINAL_EN))}")
"""Without any of these a question has no figures."""
_ALL_WARDS = ("23区", "23 wards")
_UNITS = {"億": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "million": 10**6, "billion": 10**9}
_LARGE = {"千": 1000, "百": 100}
_SMALL = 10
"""A figure below this, alone in a question, counts the things spoken of (この2団体)."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure that the question names (100万円 → 1000000 円), a condition on what is found."""

    value: int
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All numbers of a question that are no dates, by what they do."""

    rounds: tuple[int, ...] = ()
    ordinal: int | None = None
    limit: int | None = None
    bounds: tuple[int, ...] = ()
    numbers: tuple[Number, ...] = ()
    counted: int | None = None
    claimed: Number | None = None
    without_rounds: tuple[int, ...] = ()
    without: tuple[Number, ...] = ()
    """The rounds and the figures that are left out."""
    issues: bool = False
    """Whether the rounds are issues, named by their number alone (3号)."""
    measure: str = ""
    """The property that the unit of the bounds is of: how many days something lasted, how many members it has."""

    @property
    def asks(self) -> tuple[str, ...]:
        """What figures ask for by themselves: 上位3 the largest, 10以上 how many."""
        return ("maximum",) * (self.limit is not None) + ("count",) * bool(self.bounds)


def bounded(text: Normal) -> Normal:
    """A text with the bounds of its figures as figures: 20台, 20以上30未満; 20より多い, 20を超える; fewer than 5."""
    if "than " in text:
        return Normal(_THAN_EN.sub(lambda match: _WORDS_EN[match[1]], text))
    if "より" in text:
        text = Normal(_THAN.sub(_beyond, text))
    text = Normal(_RANGE.sub(_between, _ROW_OF_MONEY.sub(_row_of_money, text)))
    return Normal(_DECADE.sub(_ends, text)) if "台" in text else text


def _between(match: re.Match[str]) -> str:
    unit, scale = match[6] or match[3] or "", match[2] or match[5]
    if unit.startswith(("日", "回")) and not match[3]:
        return match[0]
    return f"{match[1]}{scale}{unit}以上{match[4]}{match[5]}{unit}以下の"


def _row_of_money(match: re.Match[str]) -> str:
    first = match[1].replace(",", "")
    step = 10 ** (len(first) - 1)
    return f"{first}{match[2]}円以上{int(first) + step}{match[2]}円未満"


def _beyond(match: re.Match[str]) -> str:
    larger, smaller = _THAN_ENDS.get(match[3], _PAST)
    return match[1] + (larger if match[2] else smaller)


def _ends(match: re.Match[str]) -> str:
    first = int(match[1])
    return f"{first}以上{first + (100 if first >= _LARGE['百'] else 10)}未満"


def read(ledger: Ledger) -> Figures:
    """The figures in the free characters of a question; what they take is owned."""
    if not _ANY.search(ledger.text):
        return Figures()
    said = list(ledger.fresh(_CLAIMED))
    given = [m for m in said if _GOES_ON.match(ledger.text, m.end())]
    claims = [_number(m) for m in said if m not in given]
    issues = any(ledger.free(*m.span()) for m in _ISSUE_ALONE.finditer(ledger.text))
    issues = issues or bool(_ROW_OF_ISSUES.search(ledger.text) or _issue_named(ledger))
    rounds, without_rounds = _rounds(ledger)
    limit = _limit(ledger)
    exact = [int(m[1]) for pattern in (_EXACTLY, _ALONE) for m in ledger.fresh(pattern)]
    ordinals = [_ORDER_EN[m[1]] for m in ledger.fresh(_PLACE_EN)]
    ordinals += [_ORDER_EN[m[4]] if m[4] else whole(m[1] or m[2] or m[3] or m[5]) for m in ledger.fresh(_ORDINAL)]
    limits = list(ledger.fresh(_BOUND))
    bounds = tuple(_bound(m) for m in limits)
    bounds += tuple(10 ** (whole(m[1]) - 1) for m in ledger.fresh(_DIGITS))
    bounds += tuple(10 for _ in ledger.fresh(_ONE_DIGIT))
    bounds += tuple(_number(m).value for m in ledger.fresh(_REACHED))
    found = [m for m in ledger.fresh(_NUMBER) if m[0] not in _ALL_WARDS]
    pointing = [m for m in found if _OF_THOSE.search(ledger.text, 0, m.start())]
    out = [m for m in found if _LEFT_OUT.match(ledger.text, m.end())]
    numbers = [_number(m) for m in (*given, *found) if m not in (*pointing, *out)]
    numbers += [
        _number(m)
        for m in (*ledger.fresh(_AMOUNT), *ledger.fresh(_BARE_FIGURE), *ledger.fresh(_STANDS), *_addends(ledger))
    ]
    counted = next(iter((*exact, *(whole(m[1]) for m in ledger.fresh(_COUNTED)))), None)
    if counted is None and len(pointing) == 1:
        counted = _number(pointing[0]).value
    if counted is None and len(numbers) == 1 and numbers[0].value < _SMALL:
        counted = numbers[0].value
    return Figures(
        rounds,
        ordinals[-1] if ordinals else None,
        limit,
        bounds,
        tuple(numbers),
        counted,
        claims[-1] if claims else None,
        without_rounds,
        tuple(map(_number, out)),
        issues,
        next((measure for m in limits if (measure := _measure(m))), ""),
    )


def _issue_named(ledger: Ledger) -> bool:
    """Whether a publication's number is said as that of an issue: ニュース第2号."""
    return bool(_ISSUE.search(ledger.text)) and any("号" in m[0] for m in _ROUND.finditer(ledger.text))


def _limit(ledger: Ledger) -> int | None:
    """How many of a ranking: 上位3, 多い順に5, いちばん多いところと2番目."""
    found = [int(m[1] or m[2] or _CARDINAL_EN[m[3]]) for m in ledger.fresh(_LIMIT)]
    if not found and _FIRST_AND_NEXT.search(ledger.text):
        found = [int(m[1]) for m in ledger.fresh(_AND_NEXT)]
    return found[0] if found else None


def _addends(ledger: Ledger) -> list[re.Match[str]]:
    """Figures without a unit that are set against their sum."""
    several = len(_ADDEND.findall(ledger.text)) > 1
    return list(ledger.fresh(_ADDEND)) if several and _ADDS.search(ledger.text) else []


def _rounds(ledger: Ledger) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Rounds and issues, and those that are left out.

    第1号 of anything but a publication is no round (協定の第1号), unless all is left open.
    """
    without: list[int] = []
    rounds = [n for m in ledger.fresh(_SPAN_OF_ROUNDS) for n in _all_between(m)]
    for match in ledger.fresh(_ROUND):
        named = _ISSUE.search(ledger.text) or _BARE.fullmatch(ledger.text)
        if match[0].startswith("第") and "号" in match[0] and not named:
            ledger.release([match.span()])
        elif DENIED.match(ledger.text, match.end()):
            continue
        elif _LEFT_OUT.match(ledger.text, match.end()):
            without.append(whole(match[1] or match[2] or match[3] or "1"))
        else:
            rounds.append(whole(match[1] or match[2] or match[3] or "1"))
    rounds[:0] = [1 for _ in ledger.fresh(_FROM_THE_FIRST)]
    if len(rounds) == 2 and _ROUND_RANGE.search(ledger.text):
        rounds = list(range(rounds[0], rounds[1] + 1))
    rounds += [_ORDER_EN[m[1]] for m in ledger.fresh(_ROUND_EN)]
    rounds += (int(n) for m in ledger.fresh(_NUMBERED_EN) for n in re.findall(r"\d+", m[0]))
    return tuple(rounds), tuple(without)


def _all_between(match: re.Match[str]) -> range:
    return range(int(match[1] or match[3]), int(match[2] or match[4]) + 1)


def _bound(match: re.Match[str]) -> int:
    text = (match[1] or match[4]).replace(",", "")
    if text.isdecimal():
        return int(text) * (_days_in(match) or _UNITS.get(match[2] or match[5], 1))
    return _LARGE[text[-1]] * (whole(text[:-1]) if text[:-1] else 1)


def _measure(match: re.Match[str]) -> str:
    if _days_in(match):
        return "duration"
    return "members" if match[3] in _MUNICIPAL else "attendance" if match[3] in _PERSONS else ""


def _days_in(match: re.Match[str]) -> int:
    """The days in the unit of a bound; 0 where it is none of time."""
    unit = match[3] or match[6] or ""
    return _DAYS_OF_MONTH if unit[1:2] == "月" else _DAYS_OF.get(unit if unit.isascii() else unit[:1], 0)


def _number(match: re.Match[str]) -> Number:
    value = int(match[1].replace(",", ""))
    scale = match[2]
    if scale in _UNITS:
        value *= _UNITS[scale]
    elif scale:
        value = value * _UNITS["億"] + int(re.sub(r"\D", "", scale)) * _UNITS["万"]
    apart = " " if match[0].isascii() else ""
    return Number(value, match[3] or "", re.sub(r"\s+", apart, match[0].replace(",", "")).strip())
