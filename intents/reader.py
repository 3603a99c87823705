"""From a question's characters to its frame: names, times, cues, and an account of every word that is left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import jaconv
import snowballstemmer

from intents import times as clock
from intents import tokens as sudachi
from intents.frame import Frame, Language, Number, Utterance
from intents.lexicon import Lexicon, Span, choose
from intents.text import LIMIT, Normal, hiragana, is_japanese, letters, normalise, plain
from intents.times import Time
from intents.tokens import Token
from intents.vocabulary import Vocabulary
from knowledge.store import Store

_QUOTED = re.compile(r"[「『\"]([^「」『』\"]{2,60})[」』\"]")
_READ_IN = re.compile(r"\s?(?:の|という)?(?:年表|資料|文書|リーフレット|冊子|チラシ|記載|一覧)|だと|では(?!ありま|ない)|によると|によれば|に(?:は|も)?(?:載|書|記|ある|出て)|を見ると|上は")
_REFERENCE = re.compile(r"の?(?:\w{0,6})(?:資料|文書|冊子|現在|時点|一覧|調査|リスト|版|document|leaflet|list)|付けの|発行の|\s(?:overview|document|leaflet|news|report|list|table|edition)")
_ROUND = re.compile(r"第\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:回|弾|号)|(?<![\d一二三四五六七八九十])(\d)\s?回目|(?<![第\d風])(\d)号(?![館線室車])|創刊号")
_ISSUE = re.compile(r"ニュース|news|発行|創刊|号外")
_ROUND_RANGE = re.compile(r"(?:創刊号|第\s?\w{1,2}\s?[回弾号])(?:から|~)第?\s?\w{1,2}\s?[回弾号]?")
_ROUND_EN = re.compile(r"(?<!\w)(?:the\s+)?(first|second|third|fourth|1st|2nd|3rd|4th)(?=\s+(?:\w+\s+){0,3}?(?:exhibition|lecture|symposium|committee|meeting|appeal|issue|news|event))")  # fmt: skip
_ORDER_EN = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ORDINAL = re.compile(r"(\d{1,2}|[一二三四五])\s?(?:つ目|番目|個目|件目|番(?=の|は|$))|(?<![\d年月第])([1-9])(?=\s?(?:の方|のほう|で$|$|です|番$))|the (first|second|third|fourth) one")
_LIMIT = re.compile(r"(?:ベスト|トップ|上位|下位|ワースト|top)\s?(\d{1,2})|(\d{1,2})\s?(?:位まで)")
_NUMBER = re.compile(
    r"(?<![\d.第])(\d[\d,]*)\s?(億\s?\d[\d,]*\s?万|億|万|million|billion)?\s?"
    r"(円|yen|自治体|団体|人|名|市町村|町村|件|社|市|町|村|区|テーマ|種類|municipalities|associations|people|wards|towns|cities)(?![々])"
)
_AMOUNT = re.compile(r"(?<![\d.第])(\d[\d,]*)\s?(億\s?\d[\d,]*\s?万|億|万)(?!人|名)()")
_BOUND = re.compile(r"(?<![\d.第])(\d[\d,]*|[一二三四五六七八九]?[千百])(?:自治体|団体|市町村|人|名|件|回|円|万円|億円)?(?=\s?(?:を?(?:超え|突破|上回|下回)|以上|以下|未満))|(?:more than|over|exceed(?:s|ed)?|at least|fewer than|under|below)\s(\d[\d,]*)")
_COUNTED = re.compile(r"(?<![\d第])([\d一二三四五六七八九]{1,2})\s?(?:つ|本|個|か所|カ所|点|個所|箇所|府県|県)(?!目)")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z'’-]+")
_LATIN_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]|[a-z]")
_KANA_RUN = re.compile(r"[\u3041-\u3096ー]{3,}")
_HIRAGANA_ONLY = re.compile(r"[\u3041-\u3096ー]+")
_KANA = re.compile(r"[\u3041-\u30ff]")
_INNER_KANA = re.compile(r"(?<=[\u4e00-\u9fff])[\u3041-\u3096]{1,2}(?=[\u4e00-\u9fff])")
_ENDING_KANA = re.compile(r"(?<=[\u4e00-\u9fff])[\u3041-\u3096]{1,2}$")
_KANJI_RUN = re.compile(r"[\u4e00-\u9fff々]+")
_UNITS = {"億": 10**8, "万": 10**4, "million": 10**6, "billion": 10**9}
_ROLE_SUFFIXES = {"さん", "氏", "様", "先生", "会長", "教授", "市長", "知事", "区長", "課長"}
RARE = 6
LONG_RUN = 4
_MENDABLE = frozenset({"company", "disaster", "series", "venue", "body"})
RARE_EN = 3
COMMON = 0.3
"""A word that this share of all records contains sets no condition."""


class Reader:
    """Reads questions with one vocabulary and the names of one store. Safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary, store: Store) -> None:
        self.vocabulary = vocabulary
        self.store = store
        self.lexicon = Lexicon(vocabulary, store)
        self._stem = snowballstemmer.stemmer("english").stemWord

    def read(self, question: str, today: date) -> Utterance:
        """The utterance of a question (its first `LIMIT` characters); `today` gives 今年度 and the like their meaning."""
        typed = plain(question)[:LIMIT]
        proper = frozenset(normalise(word) for word in _CAPITALISED.findall(typed))
        return _Pass(self, hiragana(normalise(typed)), today, proper).utterance()


class _Pass:
    """One question on its way: characters are owned one after the other until only leftovers remain."""

    def __init__(self, reader: Reader, text: Normal, today: date, proper: frozenset[Normal]) -> None:
        self.reader = reader
        self.text = text
        self.today = today
        self.proper = proper
        self.owned = bytearray(len(text))
        self.tokens = sudachi.tokenise(text)
        self.mended: list[tuple[str, str]] = []
        self.words: list[tuple[int, str]] = []
        self.verbs: list[str] = []
        self.unknown: list[str] = []
        self.idle: list[str] = []

    def utterance(self) -> Utterance:
        language = _language(self.text)
        self.latin = language == "en"
        phrases = self._phrases()
        hits = self.reader.lexicon.find(self.text, self.tokens)
        hits = [s for s in (*hits, *self._kana_spans(4)) if self._free(s)]
        names = self._claim([s for s in choose(hits) if _names_something(s)])
        rounds, ordinal, limit, numbers = self._figures()
        reading = clock.read(self._masked(), self.today)
        cues = choose(s for s in hits if not _names_something(s) and self._free(s))
        moments = [
            self._as_reference(t) for t in reading.times if not any(c.start <= t.start and t.end < c.end for c in cues)
        ]
        for time in moments:
            self._own(time.start, time.end)
        cues = self._claim([c for c in cues if self._free(c)])
        self.idle_at = bytearray(len(self.text))
        for cue in cues:
            if cue.concepts[0].type == "stop":
                self.idle_at[cue.start : cue.end] = b"\x01" * (cue.end - cue.start)
        kana = self._claim(choose(s for s in self._kana_spans(3) if self._free(s)))
        mended = self._leftovers(language)
        spans = [self._read_in(s) for s in sorted((*names, *cues, *kana, *mended), key=lambda s: s.start)]
        self.firm = bytearray(len(self.text))
        for span in (*spans, *moments):
            if isinstance(span, Time) or span.concepts[0].type not in ("ask", "stop", "relation"):
                self.firm[span.start : span.end] = b"\x01" * (span.end - span.start)
        frame = self._frame(language, spans, tuple(moments), phrases)
        frame = replace(frame, rounds=rounds, ordinal=ordinal, limit=limit, numbers=numbers, bounds=self.bounds, counted=self.counted, impossible=reading.impossible, tail=self._tail())
        return Utterance(self.text, frame, self.tokens, tuple(spans), (*frame.unknown, *frame.idle))

    def _read_in(self, span: Span) -> Span:
        """A document's name where it only says what is read: 10年のあゆみの年表では."""
        if span.of("document") and _READ_IN.match(self.text, span.end):
            return replace(span, concepts=tuple(c for c in span.concepts if c.type == "document"))
        return span

    def _tail(self) -> str:
        """The last noun, if no cue, name or condition owns it."""
        for token in reversed(self.tokens):
            if not token.noun or token.surface in _ROLE_SUFFIXES:
                continue
            loose = (*self.unknown, *self.idle, *(w for _, w in self.words))
            if any(token.surface in word for word in loose):
                return next(word for word in loose if token.surface in word)
            if self.firm[token.start] and len(token.surface) > 1:
                return ""
        return ""

    def _as_reference(self, time: Time) -> Time:
        """A time that dates a document or a count (令和4年2月の資料で) or explains a name (in brackets) is no condition."""
        bracketed = self._in_brackets(time.start)
        return replace(time, weak=True) if bracketed or _REFERENCE.match(self.text, time.end) else time

    def _in_brackets(self, at: int) -> bool:
        """Whether a place lies in brackets after something: what stands there explains and does not limit."""
        opened = self.text.rfind("(", 0, at)
        return opened > 0 and ")" not in self.text[opened:at]

    # what owns which characters

    def _own(self, start: int, end: int) -> None:
        self.owned[start:end] = b"\x01" * (end - start)

    def _free(self, span: Span) -> bool:
        return not any(self.owned[span.start : span.end])

    def _claim(self, spans: list[Span]) -> list[Span]:
        for span in spans:
            self._own(span.start, span.end)
        return spans

    def _masked(self) -> str:
        return "".join("＿" if owned else char for char, owned in zip(self.text, self.owned, strict=True))

    # steps

    def _phrases(self) -> tuple[str, ...]:
        """Quoted titles, where the documents have them word for word."""
        found = []
        for match in _QUOTED.finditer(self.text):
            inner = match[1]
            if inner in self.reader.lexicon.entries or len(letters(inner)) < 4:
                continue
            if self.reader.store.search(letters(inner)):
                found.append(letters(inner))
                self._own(match.start(1), match.end(1))
        return tuple(found)

    def _figures(self) -> tuple[tuple[int, ...], int | None, int | None, tuple[Number, ...]]:
        rounds: list[int] = []
        for match in self._fresh(_ROUND):
            if match[0].startswith("第") and "号" in match[0] and not _ISSUE.search(self.text):
                self.owned[match.start() : match.end()] = bytes(match.end() - match.start())
                continue
            rounds.append(clock.number(match[1] or match[2] or match[3] or "1"))
        if len(rounds) == 2 and _ROUND_RANGE.search(self.text):
            rounds = list(range(rounds[0], rounds[1] + 1))
        for match in self._fresh(_ROUND_EN):
            rounds.append(_ORDER_EN[match[1]])
        limit = next((int(m[1] or m[2]) for m in self._fresh(_LIMIT)), None)
        ordinal = None
        for match in self._fresh(_ORDINAL):
            ordinal = _ORDER_EN[match[3]] if match[3] else clock.number(match[1] or match[2])
        self.bounds = tuple(_bound(m) for m in self._fresh(_BOUND))
        numbers = tuple(_number(m) for m in self._fresh(_NUMBER) if m[0] not in ("23区", "23 wards"))
        numbers += tuple(_number(m) for m in self._fresh(_AMOUNT))
        self.counted = next((clock.number(m[1]) for m in self._fresh(_COUNTED)), None)
        if self.counted is None and len(numbers) == 1 and numbers[0].value < 10:
            self.counted = numbers[0].value
        return tuple(rounds), ordinal, limit, numbers

    def _fresh(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        for match in pattern.finditer(self.text):
            if not any(self.owned[match.start() : match.end()]):
                self._own(*match.span())
                yield match

    def _kana_spans(self, shortest: int) -> list[Span]:
        """Names and cues written in kana alone."""
        return [
            span
            for match in _KANA_RUN.finditer(self.text)
            for span in self.reader.lexicon.sounding(match[0], match.start())
            if span.end - span.start >= shortest
        ]

    def _leftovers(self, language: Language) -> list[Span]:
        """Words of the documents, mended words, and words that nothing owns."""
        spans: list[Span] = []
        for run in self._runs():
            spans += self._settle(run)
        for match in _LATIN_WORD.finditer(self.text):
            if not any(self.owned[match.start() : match.end()]):
                spans += self._settle_latin(match)
        return spans

    def _runs(self) -> Iterable[list[Token]]:
        run: list[Token] = []
        for token in self.tokens:
            wanted = token.content and not any(self.owned[token.start : token.end]) and not _idle(token)
            if run and (not wanted or token.start != run[-1].end):
                yield run
                run = []
            if wanted:
                run.append(token)
        if run:
            yield run

    def _settle(self, run: list[Token]) -> list[Span]:
        start, end = run[0].start, run[-1].end
        text = self.text[start:end]
        key = letters(text)
        if len(key) < 2:
            return self._settle_single(start, key)
        if len(run) == 1 and not run[0].noun:
            return self._settle_verb(run[0])
        if len(run) == 1 and run[0].pos[2] == "サ変可能" and self.reader.store.search(key):
            self.verbs.append(key)
            return []
        compound = self._compound(start, end)
        if compound and not self.reader.store.search(compound):
            (self.unknown if self._proper(compound) else self.idle).append(compound)
            return []
        if self._is_word(start, key):
            self._own(start, end)
            return []
        mended = self._mend(start, end, run)
        if mended:
            return [mended]
        if len(run) > 1 and any(token.pos[1] == "固有名詞" for token in run):
            self.unknown.append(text)
            return []
        if len(run) > 1:
            return [span for token in run for span in self._settle([token])]
        token = run[0]
        strange = token.unknown or token.pos[1] == "固有名詞" or self._with_suffix(token) != token.surface
        (self.unknown if strange else self.idle).append(self._with_suffix(token))
        return []

    def _compound(self, start: int, end: int) -> str:
        """The longer noun that a leftover is the end of: 日本生命, where 日本 alone says nothing."""
        head = start
        for token in reversed(self.tokens):
            if token.end == head and token.noun and token.pos[1] == "固有名詞" and self.idle_at[token.start]:
                head = token.start
        return letters(self.text[head:end]) if head < start else ""

    def _proper(self, text: str) -> bool:
        return any(t.pos[1] == "固有名詞" and t.surface in text for t in self.tokens)

    def _settle_single(self, start: int, key: str) -> list[Span]:
        """A noun of one kanji counts where only few records have it (雪, 蟹)."""
        if _KANJI_RUN.fullmatch(key) and 0 < len(self.reader.store.search(key)) <= RARE:
            self.words.append((start, key))
        return []

    def _settle_verb(self, token: Token) -> list[Span]:
        """A verb or adjective tips the scales where the documents use it, and counts for nothing elsewhere."""
        stem = letters(_stem(token))
        if len(stem) > 1 and self.reader.store.search(stem):
            self.verbs.append(stem)
        elif len(token.surface) > 1 and _KANJI_RUN.match(token.surface):
            mended = self._mend(token.start, token.end, [token])
            return [mended] if mended and not _names_something(mended) else []
        return []

    def _with_suffix(self, token: Token) -> str:
        """天理 as 天理市 where the question says so."""
        after = next((t for t in self.tokens if t.start == token.end and t.pos[0] == "接尾辞"), None)
        return token.surface + (after.surface if after else "")

    def _is_word(self, start: int, key: str) -> bool:
        """Whether the documents use a word, in this or another spelling of its kana endings."""
        for form in _spellings(key):
            hits = self.reader.store.search(form)
            if hits:
                if len(hits) < COMMON * len(self.reader.store.records):
                    self.words.append((start, form))
                return True
        return False

    def _mend(self, start: int, end: int, run: list[Token]) -> Span | None:
        """A word that was converted or typed wrongly, together with the kanji around it."""
        lexicon = self.reader.lexicon
        left, right = start, end
        while left and _KANJI_RUN.fullmatch(self.text[left - 1]):
            left -= 1
        while right < len(self.text) and _KANJI_RUN.fullmatch(self.text[right]):
            right += 1
        whole = all(len(t.surface) > 1 and not t.unknown for t in run)
        for a, b in dict.fromkeys(((left, right), (start, end))):
            typed = self.text[a:b]
            if len(typed) < 2:
                continue
            surface = None if whole and not self._surrounded(a, b, start, end) else lexicon.nearest(typed)
            if surface and whole and not self._is_title(surface):
                surface = None
            if surface is None:
                found = lexicon.homophone(jaconv.kata2hira(sudachi.reading(typed)))
                surface = found[0] if found and found[0] != typed else None
            if surface and surface != typed:
                self._own(a, b)
                self.mended.append((typed, surface))
                return Span(a, b, surface, lexicon.entries[surface], mended=True)
        return None

    @staticmethod
    def _surrounded(a: int, b: int, start: int, end: int) -> bool:
        """Whether a word stands inside a longer run of kanji of some length: 第一|生名."""
        return (a, b) != (start, end) and b - a >= LONG_RUN

    def _is_title(self, surface: str) -> bool:
        """Whether a surface names something that has no near namesakes, as places do."""
        concepts = self.reader.lexicon.entries[surface]
        names = [c.id for c in concepts if c.type == "name"]
        return bool(names) and all(self.reader.store.names[n].kind in _MENDABLE for n in names)

    def _settle_latin(self, match: re.Match[str]) -> list[Span]:
        """An English word: names and rare words set a condition, the others tip the scales."""
        word = match[0]
        stem = self.reader._stem(word.removesuffix("'s"))
        hits = self.reader.store.search(stem if len(stem) > 2 else word)
        if hits or len(word) < 2:
            if word in self.proper or 0 < len(hits) <= RARE_EN:
                self.words.append((match.start(), stem))
            elif hits:
                self.verbs.append(stem)
            return []
        for form in (word, stem):
            if form in self.reader.lexicon.entries:
                return [Span(*match.span(), form, self.reader.lexicon.entries[form])]
        spoken = self.reader.lexicon.spoken(jaconv.alphabet2kana(word))
        if spoken:
            return [Span(*match.span(), surface, concepts) for surface, concepts in spoken]
        surface = self.reader.lexicon.nearest(word) if len(word) > 4 else None
        if surface:
            self.mended.append((word, surface))
            return [Span(*match.span(), surface, self.reader.lexicon.entries[surface], mended=True)]
        (self.unknown if word in self.proper or not self.latin else self.idle).append(word)
        return []

    def _frame(self, language: Language, spans: list[Span], times: tuple[Time, ...], phrases: tuple[str, ...]) -> Frame:
        excluded, excluded_subjects = self._exclusions(spans)
        kept = [s for s in spans if s not in excluded and s not in excluded_subjects]
        defining = _ids(kept, "property") == ("definition",)
        return Frame(
            language=language,
            subjects=_ids(kept, "subject"),
            spoken=tuple((id_, letters(s.surface)) for s in kept for id_ in s.of("subject")),
            names=tuple(s.of("name") for s in kept if s.of("name") and not s.of("stop") and not s.of("subject") and not self._is_record(s, defining)),
            excluded=tuple(n for s in excluded for n in s.of("name") if not s.of("record")),
            excluded_records=tuple(r for s in excluded for r in s.of("record")),
            excluded_subjects=tuple(n for s in excluded_subjects for n in s.of("subject")),
            records=tuple(s.of("record") for s in kept if self._is_record(s, defining)),
            titles=tuple(letters(s.surface) for s in kept if self._is_record(s, defining)),
            spare=tuple(r for s in kept if s.of("stop") for r in s.of("record")),
            verbs=tuple(dict.fromkeys(self.verbs)),
            times=times,
            words=tuple(dict.fromkeys(w for _, w in sorted(self.words))),
            phrases=phrases,
            properties=_ids(kept, "property"),
            asks=_ids(kept, "ask"),
            roles=_ids(kept, "role"),
            documents=_ids(kept, "document"),
            relations=(*_ids(kept, "relation"), *self._united(kept)),
            modifiers=self._modifiers(kept),
            aside=tuple(n for s in kept if self._in_brackets(s.start) for n in s.of("name")),
            unrecorded=_ids(kept, "unrecorded"),
            unknown=tuple(dict.fromkeys(self.unknown)),
            idle=tuple(dict.fromkeys(self.idle)),
            mended=tuple(self.mended),
        )

    def _modifiers(self, spans: list[Span]) -> tuple[str, ...]:
        """Properties that only describe the next one: 交付金の額."""
        pairs = zip(spans, spans[1:], strict=False)
        return tuple(
            id_
            for one, other in pairs
            if other.of("property") and self.text[one.end : other.start] == "の"
            for id_ in one.of("property")
            if id_ != "date" and id_ not in other.of("property")
        )

    def _united(self, spans: list[Span]) -> tuple[str, ...]:
        """団体も企業も: subjects that も follows are meant together."""
        return ("include",) if any(s.of("subject") and self.text[s.end : s.end + 1] == "も" for s in spans) else ()

    def _is_record(self, span: Span, defining: bool) -> bool:
        """Whether a surface stands for its record: not where it is a cue or a wider name too, unless its meaning is asked."""
        if not span.of("record"):
            return False
        if span.of("name") and not defining:
            return all(self.reader.store.names[n].kind == "disaster" for n in span.of("name"))
        return defining or not (span.of("subject") or span.of("property") or span.of("ask") or span.of("stop"))

    def _exclusions(self, spans: list[Span]) -> tuple[list[Span], list[Span]]:
        """What stands right before 以外/を除いて (or right after except) is taken out."""
        names: list[Span] = []
        subjects: list[Span] = []
        for i, span in enumerate(spans):
            if "exclude" not in span.of("relation"):
                continue
            side = spans[i + 1 : i + 3] if span.surface.isascii() else spans[max(0, i - 1) : i]
            for other in side:
                gap = self.text[other.end : span.start] if other.end <= span.start else self.text[span.end : other.start]
                if len(gap) > 4:
                    continue
                if other.of("name") or other.of("record"):
                    names.append(other)
                elif other.of("subject"):
                    subjects.append(other)
        return names, subjects


def _names_something(span: Span) -> bool:
    return span.concepts[0].type in ("name", "record")


def _ids(spans: list[Span], type_: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for span in spans for id_ in span.of(type_)))


def _bound(match: re.Match[str]) -> int:
    text = (match[1] or match[2]).replace(",", "")
    if text.isdecimal():
        return int(text)
    scale = {"千": 1000, "百": 100}[text[-1]]
    return scale * (clock.number(text[:-1]) if text[:-1] else 1)


def _number(match: re.Match[str]) -> Number:
    value = int(match[1].replace(",", ""))
    scale = match[2]
    if scale in _UNITS:
        value *= _UNITS[scale]
    elif scale:
        value = value * 10**8 + int(re.sub(r"\D", "", scale)) * 10**4
    return Number(value, match[3], re.sub(r"[\s,]", "", match[0]))


def _idle(token: Token) -> bool:
    """A word that only helps the sentence along: short kana verbs, titles after a name, counters, lone numerals."""
    if token.surface in _ROLE_SUFFIXES or token.pos[1] == "数詞" or token.pos[0] in ("接頭辞", "接尾辞"):
        return True
    return bool(_HIRAGANA_ONLY.fullmatch(token.surface)) and (token.pos[0] != "名詞" or len(token.surface) < 3)


def _spellings(word: str) -> list[str]:
    """申し入れ, 申入れ, 申入: the same word with fewer kana written out."""
    inner = _INNER_KANA.sub("", word)
    bare = _ENDING_KANA.sub("", inner)
    return [w for w in dict.fromkeys((word, inner, bare)) if len(w) > 1]


def _stem(token: Token) -> str:
    """The part of a verb or adjective that does not change."""
    return token.base[:-1] if len(token.base) > 1 else token.base


def _language(text: str) -> Language:
    if not _KANA.search(text) and len(_LATIN_WORD.findall(text)) > 3:
        return "en"
    if is_japanese(text):
        return "ja"
    if any(c.isalpha() and not c.isascii() for c in text):
        return "other"
    return "en" if any(c.isalpha() for c in text) else "ja"
