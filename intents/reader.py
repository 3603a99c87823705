"""From a question's characters to its frame: names, figures, times, cues, and an account of every word that is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import jaconv

from intents import asides, figures, leftovers, lettering, mending, portions, strangers, thesaurus, visits
from intents import times as clock
from intents import tokens as sudachi
from intents.abbreviations import written_out
from intents.assembly import mentions
from intents.content import content
from intents.fitting import fitting, unfitted
from intents.frame import Frame, Language, Utterance
from intents.ledger import Ledger
from intents.leftovers import TITLES, Leftovers
from intents.lexicon import Lexicon
from intents.lines import unbroken
from intents.measures import measured
from intents.namesakes import as_part, begins_row, begins_town, of_one_year, of_their_time
from intents.offices import by_name, english, offices, titled
from intents.origins import origins
from intents.playing import playing
from intents.polarity import is_polar
from intents.romaji import in_kana
from intents.spans import Concepts, Span, choose
from intents.text import DENIED, LIMIT, Normal, hiragana, is_japanese, letters, normalise, plain, sentences
from intents.times import Time
from intents.tokens import Token
from intents.traits import traits
from intents.vocabulary import Vocabulary
from intents.yearly import yearly
from knowledge.store import Store

_QUOTED = re.compile(r"[「『\"]([^「」『』\"]{2,60})[」』\"]")
_NUMBERED = re.compile(r"第\d{1,2}期")
"""What tells one of a row from the others in its title: 第2期."""
_READ_IN = re.compile(
    r"\s?(?:の|という)?(?:年表|資料|文書|書類|リーフレット|冊子|チラシ|記載|一覧)|だと|では(?!ありま|ない)"
    r"|の(?=[「『])|によると|によれば|に(?:は|も)?(?:載|書|記|ある|出て)|を見ると|上は"
)
_WANTED = (
    r"[がをでも]?(?:ほし|欲し|くだ|下さ|教え|作|出し|お願い|願|見せ|知り|ちょうだい|もら|いただ|頂|まと|送|[。?!]|$)"
)
"""What follows a list that is asked for, and not read: 展示の一覧がほしい."""
_REFERENCE = re.compile(
    rf"の?(?:(?!どの|どれ|何の|[はをが])\w){{0,6}}(?:資料|文書|冊子|書類|まとめ(?=[でにはのを])|現在|時点|当時|(?:一覧|リスト)(?!{_WANTED})|調査|版|document|leaflet|list)|付けの|発行の"
    r"|\s(?:overview|document|leaflet|news|report|list|table|edition)"
)
_STATE = re.compile(r"の?\w{0,2}?(?:現在|時点|当時|段階)|付けの|(?<=末)の?(?:だと|なら|では?|には?(?=何))")
_AS_OF = re.compile(r"\bas (?:of|at) (?:the )?(?:end of |beginning of |start of )?$")
"""What precedes the day of a count in English."""
_FOCUS = re.compile(
    r"[」』\")\s]*(?:$|[?？!！。、,.]|[はをがも]|って|とは|に(?:つい|関し|対し)|の(?:件|こと|方|ほう)|など|等|[a-z])"
)
"""What follows a noun that a question asks for: は, を, って or its end, no で, だけ or でしょうか."""
_PRINTED = re.compile(r"[にと](?:なって|なった|書|記載|印刷|ある(?:が|け|の)|あった|いう(?:の|記載|表記))")
"""What follows a quotation that only tells what is printed somewhere: 「北海道町村」になってるのに."""
_OTHER_THAN = re.compile(
    r"(?<=[ァ-ヶー\u4e00-\u9fff])(?:じゃ|では|で)(?:ない|なかった)(?=[ァ-ヶ\u4e00-\u9fffa-z])(?!方|件|事|時|場合)"
)
"""What leaves out what stands before it: オンラインじゃない講演会."""
_WHY = re.compile(
    r"なんで(?=[一-龥ァ-ヶ\d]|この|その)|(?:(?<=のは)|(?<=のって)|(?<=んって))(?:なんで|何で)(?=[?。!]|$)"
)
"""なんで before what has a reason, or what asks for it in the end, not なんでしょう or なんでした."""
_DATED = "dated"
"""What a year or fiscal year is to a word that needs company: 令和3年度の会員登録 is a number."""
_WITH = "とは"
_DEFINED = re.compile(
    r"[」』\s]*(?:$|[?？!！。、,.「]|何(?![社回団件人名市町村区県年月日曜時円号弾])|なに|なん|どう|どの|どん|一体|いったい|そもそも)"
)
"""What follows とは where it asks what something is; elsewhere it says with whom (町村会とは結んでいない)."""
_JOINT = re.compile(r"[・、や]|とか|および|及び")
_HALF_WIDTH = re.compile(r"[\uff66-\uff9f]+")
_CAPITALISED = re.compile(r"(?:(?<=[a-z0-9,:;] )|(?<=[a-z0-9 ][(/]))[A-Z][A-Za-z'’-]+")
_LATIN_WORD = re.compile(r"[a-z]+")
_KANA_RUN = re.compile(r"[\u3041-\u3096ー]{3,}")
_KANA = re.compile(r"[\u3041-\u30ff]")
_EXCLUDES = "exclude"
_ITS = frozenset({"", "のもの", "の分", "を", "は"})
_IN = frozenset({"", "in", "the", "from", "of"})
"""What may stand between a time and what takes it out, behind it in Japanese and before it in English."""
_PLACES = frozenset({"prefecture", "municipality", "ward"})
_DISAGREE = "disagree"
_STILL = "still"
"""What is asked as of today (まだやってる), and of a day of the past only says that it was so (まだやってた)."""
_SHORT_PHRASE = 4
_SURE_KANA = 4
"""Kana from which on a reading may stand against cues; shorter ones only take what is left."""
_FEW_KANA = 3
_ENGLISH_WORDS = 3
_Mended = tuple[tuple[str, str], ...]
"""Words as typed and as they were meant."""


class Reader:
    """Reads questions with one vocabulary and the names of one store. Safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary, store: Store) -> None:
        self.vocabulary = vocabulary
        self.store = store
        self.lexicon = Lexicon(vocabulary, store)

    def read(self, question: str, today: date) -> Utterance:
        """The utterance of a question, its first `LIMIT` characters; `today` is what 今年度 and the like go by."""
        typed = unbroken(self._widened(plain(question)[:LIMIT]), self.lexicon)
        proper = frozenset(normalise(word) for word in _CAPITALISED.findall(typed))
        text = hiragana(in_kana(written_out(normalise(typed)), self.lexicon))
        text = Normal(_OTHER_THAN.sub("以外の", _WHY.sub("なぜ", text)))
        return self._utterance(figures.bounded(text), proper, today, ())

    def _widened(self, text: str) -> str:
        """What is typed in half-width katakana though no foreign word, in hiragana: 埼玉県町村会ﾄﾉ協定ﾊｲﾂ."""
        return _HALF_WIDTH.sub(lambda match: self._wide(normalise(match[0])), text)

    def _wide(self, katakana: str) -> str:
        known = katakana in self.lexicon.entries or self.store.search(katakana)
        foreign = known or (len(katakana) > _FEW_KANA and self.lexicon.nearest(katakana))
        return katakana if foreign else str(jaconv.kata2hira(katakana))

    def sentences(self, message: str) -> list[str]:
        """A message's sentences, where no line break inside a word or a phrase ends one."""
        return sentences(unbroken(plain(message)[:LIMIT], self.lexicon))

    def _utterance(self, text: Normal, proper: frozenset[Normal], today: date, told: _Mended) -> Utterance:
        """Names first, then figures and times, then cues, then what is left; `told` has been mended already."""
        language = _language(text)
        tokens = sudachi.tokenise(text)
        ledger = Ledger(text)
        asides.own(ledger)
        for start, end in origins(text):
            ledger.own(start, end, soft=True)
        holiday = visits.holiday(ledger)
        kana = self._sounding(text, tokens)
        sounding = [s for s in kana if s.end - s.start >= _SURE_KANA]
        hits = [
            *self.lexicon.find(text, tokens),
            *self.lexicon.inflected(tokens),
            *sounding,
            *self.lexicon.half_written(tokens),
        ]
        lettered = lettering.read(ledger)
        hits = [s for s in hits if not begins_row(s, text)]
        hits = [s for s in hits if s.surface != _WITH or _DEFINED.match(text, s.end)]
        phrases = self._phrases(ledger, hits)
        hits = [s for s in hits if ledger.free(s.start, s.end) and not begins_town(s, text, self.store)]
        hits = [s for s in hits if not thesaurus.inside_a_compound(s, tokens, self.store)]
        names = _take(ledger, [s for s in choose(hits) if s.names_something])
        hits = [s for s in hits if not self._addresses(s, names)]
        portion = portions.read(ledger)
        counts = figures.read(ledger)
        read = clock.read(ledger.masked(), today)
        cues = choose(s for s in hits if ledger.free(s.start, s.end) and not s.names_something)
        said = [t for t in read.times if not _inside_cue(t, cues)]
        for time in said:
            ledger.own(time.start, time.end)
        whole = any(s.of("record") for s in names)
        times = tuple(_as_reference(t, ledger, whole) for t in said if not DENIED.match(text, t.end))
        times = tuple(as_part(t, names, text, self.store) for t in times)
        if not all(ledger.free(c.start, c.end) for c in cues):
            cues = choose(s for s in hits if ledger.free(s.start, s.end) and not s.names_something)
        cues = _take(ledger, cues)
        heard = _take(ledger, choose(s for s in kana if ledger.free(s.start, s.end)))
        if not told and (slips := mending.slips(ledger, tokens, self.lexicon, self.store)):
            pairs = tuple((text[slip.start : slip.end], slip.meant) for slip in slips)
            return self._utterance(mending.mended(text, slips), proper, today, pairs)
        visit = visits.read(ledger, english=language == "en", holiday=holiday)
        left = leftovers.settle(ledger, tokens, self.lexicon, self.store, proper, language == "en")
        spans = [_read_in(s, text) for s in sorted((*names, *cues, *heard, *left.spans), key=lambda s: s.start)]
        elsewhere = tuple(dict.fromkeys(p for span in spans for p in unfitted(span, self.vocabulary)))
        out_of = tuple(t for t in times if _is_left_out(t, spans, text))
        times = tuple(t for t in times if t not in out_of)
        trait = traits(spans, text, self.vocabulary)
        spans = fitting(spans, (*counts.asks, *_of_a_year(times)), self.vocabulary, self.store)
        found = mentions(spans, ledger, self.store, self.vocabulary)
        if any(time.exact for time in times):
            found["properties"] = tuple(p for p in found["properties"] if p != _STILL)
        if by_name(text):
            found["asks"] = tuple(dict.fromkeys((*found["asks"], "who")))
        if portion is not None:
            found["asks"] = tuple(dict.fromkeys((*found["asks"], portion.ask)))
        found["properties"] = measured(found, counts)
        found["properties"] = tuple(
            dict.fromkeys((*found["properties"], *trait.having, *trait.lacking, *trait.exceeding))
        )
        everyday = thesaurus.everyday(spans)
        unsaid = (w for _, w in everyday.words if not self.store.search(w))
        strange = strangers.quoted(left, unsaid, text)
        left.unknown += (m[0] for m in _NUMBERED.finditer(text) if m[0] not in phrases)
        left.unknown += (*strange, *strangers.english(left, spans, text))
        left_out = frozenset(span.start for span in spans if _EXCLUDES in span.of("relation"))
        places = [s for s in spans if any(self.store.names[name].kind in _PLACES for name in s.of("name"))]
        titles = titled(text, places)
        known = [title for title in titles if self._held(title)]
        held = [(text.index(title), title) for title in known]
        left.unknown += (title for title in titles if title not in known)
        words = sorted((*left.words, *everyday.words, *held))
        without = tuple(word for at, word in words if at + len(word) in left_out)
        words = [(at, word) for at, word in words if at + len(word) not in left_out]
        left.unknown = [w for w in left.unknown if not any(text.endswith(w, 0, at) for at in left_out)]
        dated = [of_their_time(group, times, self.store) for group in found["records"]]
        frame = Frame(
            language=language,
            times=times,
            rounds=counts.rounds,
            ordinal=counts.ordinal,
            limit=counts.limit,
            bounds=counts.bounds,
            numbers=counts.numbers,
            counted=counts.counted,
            portion=portion,
            claimed=None if _DISAGREE in found["relations"] else counts.claimed,
            having=trait.having,
            lacking=trait.lacking,
            unstated=trait.unstated,
            exceeding=trait.exceeding,
            polar=is_polar(text, language == "en"),
            playing=playing(spans, text),
            visit=visit,
            yearly=yearly(text),
            phrases=phrases,
            lettered=lettered,
            excluded_words=without,
            excluded_times=out_of,
            excluded_rounds=counts.without_rounds,
            excluded_numbers=counts.without,
            issues=counts.issues,
            words=tuple(dict.fromkeys(w for at, w in words if not _piece(at, w, names, text, tokens))),
            verbs=tuple(dict.fromkeys((*left.verbs, *everyday.verbs, *titles))),
            enumerated=_enumerated(words, text),
            unknown=tuple(dict.fromkeys(left.unknown)),
            proper=(*strangers.proper(left, tokens, proper), *strange),
            idle=tuple(dict.fromkeys(left.idle)),
            topics=strangers.topics(left, tokens, text),
            joined=strangers.joined((*left.unknown, *left.idle, *(w for _, w in words)), found["sought"], spans, text),
            mended=(*told, *left.mended),
            impossible=read.impossible,
            tail=_tail(text, tokens, left, (*spans, *times)),
            offices=english(text, spans) if language == "en" else offices(text, tokens),
            content=content(tokens, spans, said, ledger, self.lexicon, self.store),
            contextual=tuple(p for p in elsewhere if p not in found["properties"]),
            **(found | {"records": of_one_year(dated, self.store)}),
        )
        return Utterance(text, frame, tokens, tuple(spans), (*frame.unknown, *frame.idle))

    def _phrases(self, ledger: Ledger, hits: Sequence[Span]) -> tuple[str, ...]:
        """Quoted titles where the documents have them word for word, and numbered parts.

        A title that is part of a longer name is none.
        """
        found = []
        for match in _QUOTED.finditer(ledger.text):
            key = letters(match[1])
            if any(s.names_something and s.start <= match.start() and match.end() <= s.end for s in hits):
                continue
            if not ledger.free(*match.span()):
                continue
            if match[1] not in self.lexicon.entries and _PRINTED.match(ledger.text, match.end()):
                ledger.own(*match.span(), soft=True)
                continue
            if match[1] not in self.lexicon.entries and len(key) >= _SHORT_PHRASE and self.store.search(key):
                found.append(key)
                ledger.own(match.start(1), match.end(1))
        found += (m[0] for m in ledger.fresh(_NUMBERED) if self.store.search(m[0]))
        return tuple(found)

    def _addresses(self, span: Span, names: Sequence[Span]) -> bool:
        """Whether a word is the form of address after someone's name: 神野先生 asks for no speakers."""
        people = (s for s in names if any(self.store.names[name].kind == "person" for name in s.of("name")))
        return span.surface in TITLES and any(person.end == span.start for person in people)

    def _held(self, title: str) -> bool:
        """Whether the documents name the holder of an office: 京都市長 not where only its 京都市長会 is."""
        return any(re.search(rf"{title}(?!会)", self.store.said(id_)) for id_ in self.store.search(title))

    def _sounding(self, text: Normal, tokens: Sequence[Token]) -> list[Span]:
        """Names and cues written in kana alone, none from the middle of one word to the middle of another."""
        edges = {edge for token in tokens for edge in (token.start, token.end)}
        runs = _KANA_RUN.finditer(text)
        spans = (span for run in runs for span in self.lexicon.sounding(run[0], run.start()))
        return [s for s in spans if s.end - s.start >= _FEW_KANA and (s.start in edges or s.end in edges)]


def _take(ledger: Ledger, spans: list[Span]) -> list[Span]:
    for span in spans:
        ledger.own(span.start, span.end, soft=span.concepts[0].type in ("stop", "contextual", "everyday"))
    return spans


def _is_left_out(time: Time, spans: Sequence[Span], text: Normal) -> bool:
    """Whether a time is one that others are meant than: 2018年以外の協定, agreements except 2018."""
    for span in spans:
        if _EXCLUDES in span.of("relation"):
            if span.surface.isascii():
                between, joints = text[span.end : time.start].strip(), _IN
                follows = span.end <= time.start
            else:
                between, joints = text[time.end : span.start], _ITS
                follows = time.end <= span.start
            if follows and between in joints:
                return True
    return False


def _inside_cue(time: Time, cues: Sequence[Span]) -> bool:
    return any(c.start <= time.start and time.end <= c.end and c.end - c.start > time.end - time.start for c in cues)


def _as_reference(time: Time, ledger: Ledger, whole: bool) -> Time:
    """A time that dates a document or a count (令和4年2月の資料で) or explains a name (in brackets) is no condition.

    In English it is one where a `whole` record is named: that is the count.
    """
    state = _STATE.match(ledger.text, time.end)
    of_document = bool(_REFERENCE.match(ledger.text, time.end)) and not state
    as_of = bool(state or (not whole and _AS_OF.search(ledger.text[: time.start])))
    explains = ledger.in_brackets(time.start) or of_document or as_of
    return replace(time, weak=True, of_document=of_document, as_of=as_of) if explains else time


def _read_in(span: Span, text: Normal) -> Span:
    """A document's name where it only says what is read: 10年のあゆみの年表では."""
    if span.of("document") and _READ_IN.match(text, span.end):
        return span._replace(concepts=Concepts(c for c in span.concepts if c.type == "document"))
    return span


def _piece(at: int, word: str, names: Sequence[Span], text: Normal, tokens: Sequence[Token]) -> bool:
    """Whether a word is no word but a piece: of an office (町村|会長), or of a name cut too short (奈良|県町|村)."""
    cut = word[0] in "都道府県" and any(span.end == at for span in names)
    return cut or any(word in office for office in offices(text, tokens))


def _enumerated(words: Sequence[tuple[int, str]], text: Normal) -> bool:
    """Whether words (with their place) are joined like items of a list: 総合戦略・基本方針."""
    between = (text[start + len(word) : after] for (start, word), (after, _) in pairwise(words))
    return len(words) > 1 and all(_JOINT.fullmatch(gap) for gap in between)


def _tail(text: Normal, tokens: Sequence[Token], left: Leftovers, owners: Sequence[Span | Time]) -> str:
    """The last noun, if no name, subject, property or time owns it and the question puts it as what it asks for."""
    loose = ("ask", "stop", "relation", "everyday")
    firm = [o for o in owners if isinstance(o, Time) or o.concepts[0].type not in loose]
    for token in reversed(tokens):
        if not token.noun or token.surface in TITLES:
            continue
        if word := left.holds(token.surface) or thesaurus.covering(token, owners):
            return word if _FOCUS.match(text, token.end) else ""
        if len(token.surface) > 1 and any(o.start <= token.start < o.end for o in firm):
            return ""
    return ""


def _of_a_year(times: Sequence[Time]) -> tuple[str, ...]:
    """The company that a year keeps."""
    years = ("year", "fiscal_year")
    return (_DATED,) if any(t.period is not None and t.period.precision in years for t in times) else ()


def _language(text: str) -> Language:
    if not _KANA.search(text) and len(_LATIN_WORD.findall(text)) > _ENGLISH_WORDS:
        return "en"
    if is_japanese(text) or _KANA.search(text):
        return "ja"
    if any(c.isalpha() and not c.isascii() for c in text):
        return "other"
    return "en" if any(c.isalpha() for c in text) else "ja"
