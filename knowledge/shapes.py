"""The shapes of the YAML files, and what to tell a curator whose entry has another shape."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from knowledge import periods
from knowledge.marks import Fault, Loc, Plain, Tree, suggest
from knowledge.model import AliasKind, NameClass, PropertyType, Rank
from knowledge.periods import Period

ShapeT = TypeVar("ShapeT", bound="Shape")
_KANA = re.compile(r"[ぁ-ゖー]+")
_PATTERNS = {"id": "半角の a-z、0-9 を - でつないで書いてください", "reading": "ひらがなで書いてください"}
_LINES = re.compile(r"(\d+)(?:-(\d+))?")


def _many(value: Plain) -> Plain:
    return value if isinstance(value, list) else [value]


def _period(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return periods.parse(value)
    except ValueError as error:
        raise ValueError(date_fault(value)) from error


def _lines(value: Any) -> Any:
    hit = _LINES.fullmatch(value.strip()) if isinstance(value, str) else None
    if not hit:
        raise ValueError("行は 76 または 111-115 の形で書いてください")
    first, last = int(hit[1]), int(hit[2] or hit[1])
    if last < first:
        raise ValueError(f"行の終わり {last} が始まり {first} より前です")
    return first, last


def _alias(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.isascii():
        return {"surface": value, "kind": "English"}
    return {"surface": value, "kind": "よみ" if _KANA.fullmatch(value) else "通称"}


def _flag(value: Any) -> Any:
    if value not in ("true", "false"):
        raise ValueError("true か false で書いてください")
    return value == "true"


def _count(value: Any) -> Any:
    if not isinstance(value, str) or not value.isdecimal():
        raise ValueError("数字で書いてください")
    return int(value)


def date_fault(text: str) -> str:
    """What to say of a date that cannot be read."""
    return f"日付「{text}」が読めません。2018-04-16、2018-04、2018、FY2018、または2つを / でつないで書いてください"


Word = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Word, ...], BeforeValidator(_many)]
Lines = Annotated[tuple[int, int], BeforeValidator(_lines)]
Date = Annotated[Period, BeforeValidator(_period)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, BeforeValidator(_count)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Shape(BaseModel):
    """An entry that allows the listed keys and no other."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class SectionShape(Shape):
    """A named part of a document."""

    name: Word
    name_en: Word
    lines: Lines
    entries: str = ""


class DocumentShape(Shape):
    """An entry of documents.yaml."""

    id: Slug
    title: Word
    title_en: Word
    short: str = ""
    short_en: str = ""
    publisher: Word
    published: Date
    url: Word
    as_of: Date
    authority: Count
    sections: tuple[SectionShape, ...]
    furniture: tuple[Lines, ...] = ()


class ChronologyShape(Shape):
    """An entry of chronologies.yaml: the date of each row of a document's chronology, by line."""

    document: Word
    rows: dict[Count, Date]


class PropertyShape(Shape):
    """A property of schema.yaml."""

    type: PropertyType
    label: Word
    label_en: Word
    many: Flag = False
    unit: str = ""


class KindShape(Shape):
    """A kind of schema.yaml."""

    label: Word
    label_en: Word
    counter: Word
    date_label: Word
    date_label_en: Word
    properties: tuple[str, ...]


class SchemaShape(Shape):
    """All of schema.yaml."""

    properties: dict[str, PropertyShape]
    common: tuple[str, ...]
    kinds: dict[str, KindShape]


class AliasShape(Shape):
    """Another writing of a name, and what sort of writing it is."""

    surface: Word
    kind: AliasKind


class NameShape(Shape):
    """An entry of names/*.yaml."""

    name: Word
    class_: Annotated[NameClass, Field(alias="class")]
    reading: Annotated[str, Field(pattern=r"^[ぁ-ゖー0-9・ ]*$")] = ""
    en: str = ""
    prefecture: str = ""
    aliases: tuple[Annotated[AliasShape, BeforeValidator(_alias)], ...] = ()


class SlipShape(Shape):
    """An entry of slips*.yaml."""

    document: Word
    line: Count
    printed: Word
    correct: str
    reason: Word


class KnownShape(Shape):
    """An entry of known_faults.yaml."""

    key: Word
    reason: Word


class PersonShape(Shape):
    """A value of type people."""

    name: Word
    role: str = ""
    position: str = ""
    topic: str = ""
    group: str = ""


class SourceShape(Shape):
    """A place that a record is told of, and its words by property."""

    document: Word
    lines: Lines
    says: dict[str, Texts] = {}


class ClaimSourceShape(Shape):
    """The place and the words of another claim."""

    document: Word
    lines: Lines
    says: Texts


class ClaimShape(Shape):
    """A value that a document states beside the one kept."""

    property: Word
    value: Any
    rank: Rank
    reason: Word
    reason_en: str = ""
    as_of: Date | None = None
    source: ClaimSourceShape


class RecordShape(Shape):
    """The fixed keys of a record; its properties are checked against the schema."""

    id: Slug
    kind: Word
    name: Word
    aliases: Texts = ()
    as_of: Date | None = None
    en: dict[str, Texts] = {}
    sources: Annotated[tuple[SourceShape, ...], Field(min_length=1)]
    other_claims: tuple[ClaimShape, ...] = ()
    calculated: dict[str, Word] = {}


def shaped(shape: type[ShapeT], data: Plain, tree: Tree, loc: Loc, faults: list[Fault]) -> ShapeT | None:
    """`data` as `shape`, or None with the faults added."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        faults.extend(_fault(detail, shape, tree, loc) for detail in error.errors())
        return None


def keys(shape: type[Shape]) -> list[str]:
    """The keys an entry of this shape may have, as written in YAML."""
    return [info.alias or name for name, info in shape.model_fields.items()]


def _fault(detail: ErrorDetails, shape: type[Shape], tree: Tree, loc: Loc) -> Fault:
    place, kind, given = (*loc, *detail["loc"]), detail["type"], detail["input"]
    last = str(place[-1]) if place else ""
    if kind == "extra_forbidden":
        return tree.fault(place, f"「{last}」という項目は使えません", suggest(last, _siblings(shape)), key=True)
    if kind == "missing":
        return tree.fault(place[:-1], f"「{last}」がありません")
    message, hint = _message(detail, given)
    return tree.fault(place, message, hint)


def _message(detail: ErrorDetails, given: Any) -> tuple[str, str]:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "value_error":
            return str(context["error"]), ""
        case "literal_error":
            allowed = re.findall(r"'([^']+)'", str(context["expected"]))
            return f"「{given}」は使えません（{'・'.join(allowed)} のどれか）", suggest(str(given), allowed)
        case "string_pattern_mismatch":
            return f"「{given}」は使えません。{_PATTERNS.get(str(detail['loc'][-1]), '')}", ""
        case "string_too_short":
            return "値が空です", ""
        case "too_short":
            return "1つ以上書いてください", ""
        case "string_type":
            return "ここには文字を書いてください（一覧や項目の組ではありません）", ""
        case "tuple_type" | "list_type":
            return "ここには「- 」の一覧を書いてください", ""
        case "model_type" | "dict_type" | "model_attributes_type":
            hint = "「：」（全角）は半角の「: 」で書きます" if isinstance(given, str) and "：" in given else ""
            return "ここには「項目: 値」の組を書いてください", hint
    return f"この値は使えません（{detail['msg']}）", ""


def _siblings(shape: type[Shape]) -> Iterable[str]:
    nested = (SourceShape, ClaimShape, ClaimSourceShape, PersonShape, AliasShape, SectionShape)
    return [*keys(shape), *(key for inner in nested for key in keys(inner))]
