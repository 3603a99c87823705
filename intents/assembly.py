"""From the spans of a question to its frame: what each mention stands for beside the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from intents.bearing import bearing
from intents.focus import sought
from intents.ledger import Ledger
from intents.spans import Span
from intents.supposed import supposed
from intents.text import letters
from intents.vocabulary import Vocabulary
from knowledge.model import Schema
from knowledge.store import Store

_JOINT = re.compile(r"と|や|・|及び|および|,? ?(?:and|or) (?:the )?")
_ALSO = re.compile(r"も")
_TOGETHER = re.compile(
    r"(?:を|とを|の)?(?:全部|全て|すべて)?(?:あわせ|合わせ|併せ|両方|両者|双方|まとめ|どちらも|どっちも|ひっくるめ)"
)
_WITH = re.compile(r"(?:と|や|も|プラス|\+)$")
_BEYOND = re.compile(r"と?の?、?")
_OF = re.compile(r"の|との|への|からの|での")
"""What joins a name to the sort of thing that is meant of it."""
_DATED = re.compile(r"\d[年月日]")
"""A time, whose other happenings may be of any sort: 4月16日、群馬との締結式のほかに公表したもの."""
_REACH = 4
_REACH_EN = 8
"""Characters between an exclusion and what it takes out."""
_PAUSE = re.compile(r"、.")
_TABLED = frozenset({"cities", "towns", "villages"})
"""What the table of prefectures counts in each of them, 東京 among them."""
_THERE = re.compile(r"(?:都?(?:には?|内|で)|の)(?=[はも]?、?(?:[市町村]|いくつ|何))| have| has")
_IN = re.compile(r"(?:\bin|\bfrom|\bwithin|\bfor) (?:the )?$")
"""What stands behind, or before, a place in which something is."""
_SORTING = frozenset({"exclude", "include", "others"})
"""Relations that take mentions out of what a question is about."""
_NOT_ONLY = re.compile(r"[とに]?(?:だけ|のみ|ばかり)(?:じゃ|では|で)な[くい]|[とに]?のみならず")
_ONLY = re.compile(r"(?:との?|に|の)?(?:協定)?(?:だけ|のみ|しか)(?!(?:じゃ|では|で)な[くい])")
_COMPANY = re.compile(
    r"(?:さん)?と(?:一緒に|いっしょに|共同で|組んで|の?共催で|の?コラボで|協力して)?"
    r"(?:やっ|やり|やる|開い|した(?!の?協定)|行っ|催|開催|実施|企画|コラボ|です|でした|だ)"
    r"|(?:さん)?の(?:本社|ビル|社屋|建物|オフィス|ロビー)"
)
"""What follows those with whom something was done, or in whose house."""
_BEFORE = re.compile(r"(?:を?(?:結ぶ|結んだ|締結(?:する)?))?(?:の|より)?、?(?:ずっと|すぐ)?前に")
_MOST = re.compile(r"(?:一番|いちばん|最も|もっとも)[^、。?]*$")
_GROWS = re.compile(r"[増ふ伸の]")
"""How the cues of a growth begin: 増えた, 伸び."""
_MOST_OF = re.compile(r"[をがはに]?、?(?:一番|いちばん|最も|もっとも)(?!最|初|後|古|新|早|遅)")
"""What follows a figure of which most was done: 支援金を一番出した."""
_DONE = re.compile(r"(?:金額)?[をがに]?(?:し|され|た(?!い)|て|を|が|に)")
"""What follows a figure of which a superlative tells how much was done: 人を出した, 派遣した."""
_BODIES_AND = re.compile(r"団体(?:と|や|、|・|および|及び)$")
_AND_BODIES = re.compile(r"(?:と|や|、|・|および|及び)団体(?!名)")
"""Bodies named beside another sort of partner: 団体と会社, 企業や団体."""
_COMPANIES = "company-agreement"
_FIGURES = frozenset({"number", "yen"})
_COMPARING = frozenset({"maximum", "minimum", "difference", "ratio"})
_ENDS = frozenset({"maximum", "minimum", "first", "latest"})
_THAN = re.compile(r"(?:の[^、。はがよ]{1,10}|さん)?より(?!後|前|も?[先早遅])")
_THAN_EN = re.compile(r"\bthan (?:the |that (?:of|for) (?:the )?|in |for )?$")
_MORE_EN = re.compile(r"\b(more|fewer|less)\b[^,.;]{1,40}\bthan\b")
"""What puts one thing against another: 熊本より多い, more … than Kumamoto."""
_MISSING = re.compile(
    r"(?!.{0,4}(?:だけ|のみ|しか))[^、。だ「]{0,12}?(?:(?<!少)(?<!足り)ない|なし|無い|無し|ません|まだ|未締結|未実施)"
)


def mentions(spans: Sequence[Span], ledger: Ledger, store: Store, vocabulary: Vocabulary) -> dict[str, Any]:
    """The fields of a frame that its spans fill."""
    cues = _by_type(spans)
    kept, out = spans, list[Span]()
    if _SORTING & set(cues.get("relation", ())):
        out = [*_excluded(spans, ledger), *_included(spans)]
        kept = [s for s in spans if s not in out]
        cues = _by_type(kept)
    after = _after_subjects(kept, ledger)
    defining = cues.get("property") == ("definition",)
    records = [s for s in kept if _is_record(s, defining, store)]
    plain = [s for s in kept if s.of("stop") and not _is_counted_in(s, cues, ledger)]
    names = [s for s in kept if s.of("name") and s not in (*records, *plain) and not s.of("subject")]
    than = tuple(id_ for s in (*records, *names) if _against(s, ledger) for id_ in (*s.of("record"), *s.of("name")))
    return {
        "than": than,
        "subjects": cues.get("subject", ()),
        "spoken": tuple((id_, letters(s.surface)) for s in kept for id_ in s.of("subject")),
        "names": tuple(s.of("name") for s in names),
        "aside": tuple(n for s in names if ledger.in_brackets(s.start) for n in s.of("name")),
        "records": tuple(s.of("record") for s in records),
        "titles": tuple(letters(s.surface) for s in records),
        "spare": tuple(r for s in kept if s.of("stop") for r in s.of("record")),
        "excluded": tuple(n for s in out if not s.of("record") for n in s.of("name")),
        "excluded_records": ids([s for s in out if not s.of("subject")], "record"),
        "excluded_subjects": tuple(i for s in out if not s.of("name") for i in s.of("subject")),
        "besides": (*_followed(after, _NOT_ONLY), *_followed(after[:-1], _BEFORE)),
        "restricted": _followed(after, _ONLY),
        "denied": _followed(after, _MISSING),
        "companions": _followed(after, _COMPANY),
        "bearing": bearing(names, ledger.text, store),
        "supposed": tuple(i for s in supposed(kept, ledger.text) for i in (*s.of("name"), *s.of("record"))),
        "properties": cues.get("property", ()),
        "modifiers": _modifiers(kept, ledger) if len(cues.get("property", ())) > 1 else (),
        "sought": sought(kept, ledger.text),
        "asks": (
            *cues.get("ask", ()),
            *_superlative(kept, ledger, vocabulary, store.schema),
            *(_comparative(cues.get("ask", ()), ledger) if than else ()),
        ),
        "roles": cues.get("role", ()),
        "documents": cues.get("document", ()),
        "relations": (*cues.get("relation", ()), *_united(kept, ledger)),
        "unrecorded": cues.get("unrecorded", ()),
    }


def ids(spans: Sequence[Span], type_: str) -> tuple[str, ...]:
    """The ids of one type over several spans, each once."""
    return tuple(dict.fromkeys(id_ for span in spans for id_ in span.of(type_)))


def _by_type(spans: Sequence[Span]) -> dict[str, tuple[str, ...]]:
    """The ids of each type over several spans, each once."""
    found: dict[str, dict[str, None]] = {}
    for span in spans:
        for concept in span.concepts:
            found.setdefault(concept.type, {})[concept.id] = None
    return {type_: tuple(ids) for type_, ids in found.items()}


def _is_record(span: Span, defining: bool, store: Store) -> bool:
    """Whether a surface stands for its record: not where it is a cue or a wider name too, save for its meaning."""
    if not span.of("record"):
        return False
    if span.of("name") and not defining:
        return all(store.names[n].kind == "disaster" for n in span.of("name"))
    return defining or not any(span.of(type_) for type_ in ("subject", "property", "ask", "stop"))


def _is_counted_in(span: Span, cues: dict[str, tuple[str, ...]], ledger: Ledger) -> bool:
    """Whether a common word is the place in which towns are counted: 東京の村はいくつ, unlike 東京と交流のある村."""
    if not (span.of("name") and _TABLED & set(cues.get("property", ()))):
        return False
    return bool(_THERE.match(ledger.text, span.end) or _IN.search(ledger.text[: span.start]))


def _excluded(spans: Sequence[Span], ledger: Ledger) -> list[Span]:
    """What stands right before 以外 or を除いて (after except), with what と or "and" joins to it and whose it is."""
    out: list[Span] = []
    for i, span in enumerate(spans):
        if not ("exclude" in span.of("relation") or _beyond(spans[:i], span, ledger)):
            continue
        english = span.surface.isascii()
        behind = [s for s in spans[i + 1 :] if not s.of("stop")]
        side, reach = (behind[:2], _REACH_EN) if english else (spans[max(0, i - 1) : i], _REACH)
        left_out = [s for s in side if _takes_out(s) and _gap(s, span) <= reach and not _apart(s, span, ledger)]
        asked = any(s.of("subject") for s in spans if s not in left_out) or not _DATED.search(ledger.text)
        out += (asked and _whose(left_out, spans[: max(0, i - 1)], ledger)) or left_out
        if out and out[-1].of("property") and not english:
            out += [s for s in spans[max(0, i - 2) : i - 1] if s.of("subject") and _gap(s, out[-1]) <= 1]
    things = [s for s in spans if _is_thing(s)]
    for row in (things, things[::-1]):
        for known, other in pairwise(row):
            if known in out and other not in out and _alike(known, other) and _joined(known, other, ledger):
                out.append(other)
    return [s for s in spans if s in out]


def _whose(left_out: Sequence[Span], before: Sequence[Span], ledger: Ledger) -> list[Span]:
    """The name by which one of a sort is left out (群馬との協定以外): the sort itself is what is asked for."""
    if len(left_out) != 1 or not before or not (left_out[0].of("subject") or left_out[0].of("property")):
        return []
    name, sort = before[-1], left_out[0]
    own = name.names_something and not sort.names_something
    if not own or not _OF.fullmatch(ledger.text[name.end : sort.start]):
        return []
    return [name, sort] if sort.of("property") else [name]


def _beyond(before: Sequence[Span], span: Span, ledger: Ledger) -> bool:
    """Whether a word for others stands right behind a name: 群馬ともう一つ, 第一生命のほかに."""
    named = "others" in span.of("relation") and bool(before) and before[-1].names_something
    return named and bool(_BEYOND.fullmatch(ledger.text[before[-1].end : span.start]))


def _apart(one: Span, other: Span, ledger: Ledger) -> bool:
    """Whether a pause parts two mentions, the later of which has a word of its own before it: 展示、飯田橋以外."""
    return _PAUSE.search(ledger.text[one.end : other.start]) is not None


def _is_thing(span: Span) -> bool:
    return span.names_something or bool(span.of("subject") or span.of("property"))


def _alike(one: Span, other: Span) -> bool:
    return _sort(one) == _sort(other)


def _sort(span: Span) -> str:
    """What a mention is of those that may stand in a row: a name, a subject or a property."""
    return "name" if span.names_something else "subject" if span.of("subject") else "property"


def _joined(one: Span, other: Span, ledger: Ledger) -> bool:
    first, second = sorted((one, other), key=lambda s: s.start)
    return bool(_JOINT.fullmatch(ledger.text[first.end : second.start]))


def _after_subjects(spans: Sequence[Span], ledger: Ledger) -> list[tuple[tuple[str, ...], str]]:
    """The subjects of each mention with what stands between it and the next mention of a subject."""
    subjects = [(s, said) for s in spans if (said := s.of("subject"))]
    ends = [*(s.start for s, _ in subjects[1:]), len(ledger.text)]
    return [(said, ledger.text[s.end : end]) for (s, said), end in zip(subjects, ends, strict=False)]


def _followed(after: Sequence[tuple[tuple[str, ...], str]], pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The subjects after which a pattern stands."""
    return tuple(dict.fromkeys(id_ for said, text in after if pattern.match(text) for id_ in said))


def _takes_out(span: Span) -> bool:
    return span.names_something or bool(span.of("subject") or span.of("property"))


def _included(spans: Sequence[Span]) -> list[Span]:
    """Properties right before も含め: they say what a figure covers, and are not asked for; with whose they are."""
    found: list[Span] = []
    for one, other in pairwise(spans):
        if "include" in other.of("relation") and one.of("property") and _gap(one, other) <= 1:
            at = spans.index(one)
            found += [s for s in spans[max(0, at - 1) : at] if s.names_something and _gap(s, one) <= 1]
            found.append(one)
    return found


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)


def _modifiers(spans: Sequence[Span], ledger: Ledger) -> tuple[str, ...]:
    """Properties that only describe the next one: 交付金の額."""
    return tuple(
        id_
        for one, other in pairwise(spans)
        if other.of("property") and ledger.text[one.end : other.start] == "の"
        for id_ in one.of("property")
        if id_ != "date" and id_ not in other.of("property")
    )


def _superlative(spans: Sequence[Span], ledger: Ledger, vocabulary: Vocabulary, schema: Schema) -> tuple[str, ...]:
    """いちばん会員が増えた年, いちばん人を出した災害: the most of what grows or is a figure."""
    if _ENDS & set(ids(spans, "ask")):
        return ()
    growing = [s for s in spans if "difference" in s.of("ask") and _GROWS.match(s.surface)]
    given = [s for s in spans if _is_figure(s, vocabulary, schema) and _DONE.match(ledger.text, s.end)]
    before = any(_MOST.search(ledger.text[: s.start]) for s in (*growing, *given))
    after = any(_MOST_OF.match(ledger.text, s.end) for s in spans if _is_figure(s, vocabulary, schema))
    return ("maximum",) if before or after else ()


def _against(span: Span, ledger: Ledger) -> bool:
    """Whether something is compared with a mention."""
    return bool(_THAN.match(ledger.text, span.end) or _THAN_EN.search(ledger.text[: span.start]))


def _comparative(asks: Sequence[str], ledger: Ledger) -> tuple[str, ...]:
    """What an English comparative asks: more joint support than."""
    found = _MORE_EN.search(ledger.text) if not _COMPARING & set(asks) else None
    return () if found is None else ("maximum",) if found[1] == "more" else ("minimum",)


def _is_figure(span: Span, vocabulary: Vocabulary, schema: Schema) -> bool:
    """Whether a cue asks for nothing but amounts and numbers."""
    names = [p for id_ in span.of("property") for p in vocabulary.properties[id_].properties[:1]]
    return bool(names) and all(p in schema.properties and schema.properties[p].type in _FIGURES for p in names)


def _united(spans: Sequence[Span], ledger: Ledger) -> tuple[str, ...]:
    """団体も企業も, 団体と会社あわせて: subjects that も follows, or that are put together, are meant together."""
    ends = (s for s in spans if s.of("subject"))
    return ("include",) if any(_ALSO.match(ledger.text, s.end) or _put_together(s, ledger) for s in ends) else ()


def _put_together(span: Span, ledger: Ledger) -> bool:
    beside = _BODIES_AND.search(ledger.text[: span.start]) or _AND_BODIES.match(ledger.text, span.end)
    if beside and _COMPANIES in span.of("subject"):
        return True
    return bool(_TOGETHER.match(ledger.text, span.end) and _WITH.search(ledger.text[: span.start]))
