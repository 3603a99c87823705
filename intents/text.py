"""Characters: what a person typed, reduced to one spelling per character before anything is looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NewType

import jaconv

Normal = NewType("Normal", str)
"""Text that went through `normalise`; only such text may be compared with the lexicon."""

TOWN = re.compile(r"[市町村](?!長|町村|村会|村長|民|内|・|や|と町|と村)")
"""What makes a town of the name before it, and is no word of its own (町村会, 市長)."""
LIMIT = 2000
"""Characters of a question that are read; what follows is cut off."""

_CODE = re.compile(r"```(.*?)```", re.S)
_SLACK = (
    (re.compile(r"<(?:@|!(?!date\b))[^<>|]*(?:\|[^<>]*)?>"), " "),
    (re.compile(r"<[!#][^<>|]*(?:\|([^<>]*))?>"), r" \1 "),
    (re.compile(r"<[@!#][\w^-]*|@(?:channel|here|everyone)\b"), " "),
    (re.compile(r"<(?:https?|mailto|tel):[^<>|]*\|([^<>]*)>"), r" \1 "),
    (re.compile(r"<?(?:https?|mailto|tel)://?[^\s<>|]*>?"), " "),
    (re.compile(r"(?<![\w:]):[a-z0-9_+'-]+:(?![\w:])"), " "),
    (re.compile(r"(?m)^\s*(?:&gt;|>)+\s?"), ""),
    (re.compile(r"[*_`](?=\S)([^*_`\n]+)(?<=\S)[*_`]"), r"\1"),
    (re.compile(r"(?<!\w)~(?=\S)([^~\n]+)(?<=\S)~"), r"\1"),
)
_MARKUP = re.compile(r"[<>@:*_`~&]")
"""Without any of these a text has no markup."""
_FOLD = str.maketrans(
    {
        "〜": "~", "～": "~", "∼": "~", "〰": "~",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "―": "-", "−": "-", "─": "-",
        "髙": "高", "﨑": "崎", "邉": "辺", "邊": "辺", "澤": "沢", "齋": "斎", "廣": "広", "區": "区", "會": "会",
        "ヶ": "ケ", "ゖ": "ケ", "“": '"', "”": '"', "‘": "'", "’": "'", "､": "、", "｡": "。", "　": " ",
    }
)  # fmt: skip
_BLANKS = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe0f\ud800-\udfff]")
_END = re.compile(r"(?<=[。？！\n])(?!と(?:聞|言|いわ|尋ね|質問))|(?<=[?!])(?=\s|$)|(?<=[a-z]{2}\.)\s+(?=[A-Z])")
_ROW = re.compile(r"と?、")
_WISH = re.compile(
    r"[^、。?？]{1,20}の[^の、。?？]{0,6}(?:数|日付?|会場|場所|住所|テーマ|額|番号|期間|会期|時期|講師|登壇者|団体|自治体|企業|駅|費用|名前|名称|内容|相手|都市|区)"
)
"""A wish of its own in a row of them: 千葉の展示の期間."""
_TOGETHER = re.compile(
    r"差|比|違|順|早|遅|多|少|大き|合計|(?<!問い)(?<!問)合わせ|足|間隔|共通|同じ|同時|それぞれ|ど[れちの]|両方|すべて|全て"
)
"""What is asked of several things together."""
_NUMBERED = re.compile(r"(?:^|(?<=[\s、。：:？?]))(?:[①-⑨]|[（(]?[1-9１-９][)）])\s*")
"""What begins an item of a numbered list: ①…, 2)…"""
_ASKING = (
    *("知り", "聞き", "確認し", "伺い", "うかがい", "いただき", "お願いし", "教わり"),
    *("比べ", "比較し", "調べ", "見", "把握し", "数え", "押さえ", "おさえ", "まとめ", "整理し", "追い"),
    *("拾い", "抜き出し", "計算し", "足し", "照合し", "たどり", "並べ", "見つけ", "探し"),
)
_PURPOSE = "".join(f"(?<!{verb})" for verb in _ASKING) + r"たい(?:です|のです|んです|ので|と思います|と思っています)?"
_REPORTED = r"(?:」と?|(?<=[かたるいう])と)の?お?(?:電話|連絡|相談|質問|依頼|問い?合わ?せ)(?:が|あり)?"
_TELLS = re.compile(
    rf"(?:{_PURPOSE}|{_REPORTED}|です|ます|ました|でした|ません|だった|である|ている|した|なった)(?:が|けど|けれど|ので|ね|よ|よね)?[。\n]*$"
)
_ASKS = re.compile(
    r"いつ|どこ|どの|どれ|どう|どち|どっち|どなた|だれ|誰|何|なに|いくら|いくつ"
    r"|か[。？?]|(?:です|ます|でした|ました|せん|しょう)か$|っけ[。？?]?$|ください|下さい|教え|願い|お示し|確認"
    r"|ほしい|欲しい|挙げて|並べて|頂戴|ちょうだい"
    rf"|(?:{'|'.join(_ASKING)})たい"
)
_OF_YEAR = r"(?:(?:令和|平成)?\d{1,4}年の?)?"
_SHARED_HEAD = re.compile(rf"({_OF_YEAR}[一-龥]{{2}})(\d{{1,2}})号(と|・|や|、)(\d{{1,2}})号")
_SHARED_TAIL = re.compile(rf"(?<!\d)({_OF_YEAR})(\d{{1,2}}月)(と|・|や|、)(\d{{1,2}}月)の([大豪]雨|台風|地震|災害)")
_HIRAGANA_OR_KANJI = re.compile(r"[\u3041-\u3096\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa]{3}")
_SPOKEN_KATAKANA = re.compile(
    r"[\u30a1-\u30faー]+(?:デス|デシタ|クダサイ|[イキシチニヒミリギジビエケセテネヘメレゲゼベ](?:マス|マシタ|マセン))[カネヨ]*"
    r"(?![\u30a1-\u30faー])"
)
_YEAR_BEFORE = r"(?:(?<=[年度元])|(?<=[hr]\d)|(?<=[hr]\d\d)|(?<=20\d\d))"
_YEAR_AFTER = r"(?=[hr平令]|20\d\d|\d{1,2}年)"
_RESPELLED = (
    ("リ", re.compile(r"(?<=[\u3041-\u3096])リ(?![\u30a1-\u30fa])"), "り"),
    ("ヘ", re.compile(r"(?<=[\u3041-\u3096])ヘ(?![\u30a1-\u30fa])"), "へ"),
    ("二", re.compile(r"二(?=[ュャョー])"), "ニ"),
    ("一", re.compile(r"(?<=[\u30a1-\u30fa])一(?=[\u30a1-\u30fa])"), "ー"),
    ("口", re.compile(r"(?<=[\u30a1-\u30fa])口(?=[\u30a1-\u30faー])"), "ロ"),
    ("力", re.compile(r"(?<=[\u30a1-\u30faー])力(?=[\u30a1-\u30faー])"), "カ"),
    ("れいわ", re.compile(r"れいわ(?=\s?[\d元が])"), "令和"),
    ("へいせい", re.compile(r"へいせい(?=\s?\d)"), "平成"),
    ("がんねん", re.compile(r"(?<=令和|平成)\s?がんねん"), "元年"),
    ("だい", re.compile(r"だい(?=\s?[\d一二三四五六七八九十]{1,2}\s?(?:かい|回|ごう|号|だん|弾))"), "第"),
    ("かい", re.compile(r"(?<=第)\s?([\d一二三四五六七八九十]{1,2})\s?かい"), r"\1回"),
    ("ねんど", re.compile(r"(?<=\d)\s?ねんど"), "年度"),
    ("ねん", re.compile(r"(?<=\d)\s?ねん"), "年"),
    ("がつ", re.compile(r"(?<=\d)\s?がつ"), "月"),
    ("にち", re.compile(r"(?<=\d)\s?にち"), "日"),
    ("月 ", re.compile(r"(?<=月) (?=\d{1,2} ?日)"), ""),
    ("和 ", re.compile(r"(?<=令和) (?=\d)"), ""),
    ("成 ", re.compile(r"(?<=平成) (?=\d)"), ""),
    (" 年", re.compile(r"(?<=\d) (?=年)"), ""),
    (" ", re.compile(r"(?<=[\u30a1-\u30fa\u4e00-\u9fff]) (との|[のはをがにとでも])(?: |(?=[?]))"), r"\1"),
    ("20", re.compile(r"(?<!\d)(20[012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"), r"\1-\2-\3"),
    *((arrow, re.compile(rf"{_YEAR_BEFORE}\s?{arrow}\s?{_YEAR_AFTER}"), "から") for arrow in ("→", "⇒", "➡", "->")),
    ("そもそも", re.compile(r"(?<=って|とは)、?そもそも(?=何|なに|なん)"), ""),
    ("いこう", re.compile(r"([\d元](?:年度?|月|日))\s?いこう"), r"\1以降"),
)
"""What a text has to hold, what is typed, what is meant."""
_SPACED = re.compile(r"(?<!\w)(?:[\u30a1-\u30fa\u4e00-\u9fff] ){2,}[\u30a1-\u30faー\u4e00-\u9fff](?!\w)")
_TWO_THOUSAND = re.compile(r"二千(?:([一二三]?)(十))?([一二三四五六七八九]?)(?=年)")
_NUMERALS = "〇一二三四五六七八九"
_COUNTED = re.compile(r"(第)([一二三四五六七八九十]{1,3})(?=[回号弾期])")
"""Rounds in kanji: 第二回. Other numerals in kanji stay, as names are full of them."""
DENIED = re.compile(r"(?:の(?:ほう|方|こと|分))?(?:では|じゃ|で)なく")
"""What follows a time or a round that is not meant: 2018年ではなく2018年度."""
_NOT_WORD = re.compile(r"[^\w]+|_+")


_DEFINED = re.compile(
    r"^(what(?:['’]s| is| are) [\w ]+?),? and (?=(?:who|when|where|why|how)\b[^?]*\b(?:it|they|them)\b)"
    r"|^([^。?？、]{2,20}?(?:とは|って)何)(?:か|ですか|なのか|で|なの)?、(?=(?:いつ|誰|だれ|どこ|なぜ|どう|何))",
    re.I,
)


def plain(text: str) -> str:
    """Slack's markup, links and control characters taken out; the words stay as typed."""
    text = _CONTROL.sub("", text)
    if not _MARKUP.search(text):
        return text
    text = _CODE.sub(" " if _CODE.sub("", text).strip() else r"\1", text)
    for pattern, put in _SLACK:
        text = pattern.sub(put, text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def sentences(text: str) -> list[str]:
    """A message's sentences without the empty ones; 。 ends one, a full stop only before a capital.

    What something is and something else of it are two (what is this project and who launched it).
    """
    text = _DEFINED.sub(lambda match: (match[1] or match[2]) + "?\n", plain(text)[:LIMIT])
    if len(_NUMBERED.findall(text)) > 1:
        text = _NUMBERED.sub(lambda match: "？\n" if match.start() else "", text)
    return [item.strip() for part in _END.split(text) for item in _items(part) if item.strip()]


def _items(sentence: str) -> list[str]:
    """The wishes of a sentence that has three or more in a row, each of something else: Aの数と、Bの日と、Cを教えて."""
    *items, last = _ROW.split(sentence)
    apart = len(items) > 1 and all(map(_WISH.fullmatch, items)) and not _TOGETHER.search(last)
    return [*(f"{item}？" for item in items), last] if apart else [sentence]


def declares(sentence: str) -> bool:
    """Whether a sentence tells and does not ask: it closes with です or ました and has no word that asks."""
    return not _ASKS.search(sentence) and bool(_TELLS.search(sentence))


def asks(sentence: str) -> bool:
    """Whether a sentence wants something: it has a word that asks, or ends with a question mark."""
    return bool(_ASKS.search(sentence)) or sentence.endswith(("?", "？"))


@lru_cache(maxsize=16)
def normalise(text: str) -> Normal:
    """One spelling per character (NFKC, lower case, dashes, tildes, variant kanji, single blanks).

    What two numbers share is said with each: 台風14号と15号 is 台風14号と台風15号, 7月と8月の大雨 two rains. Letters
    set apart (町 村 会) come together.

    Numerals in kanji stay as they are, save years in full (二千十八年) and rounds (第二回): names are full of them. The
    last texts are remembered, as several steps look at the same sentence.
    """
    text = unicodedata.normalize("NFKC", text.translate(_FOLD)).translate(_FOLD).casefold()
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), _BLANKS.sub(" ", text).strip())
    text = _TWO_THOUSAND.sub(_year_in_digits, text)
    text = _COUNTED.sub(lambda match: match[1] + str(_number(match[2])), text)
    for held, typed, meant in _RESPELLED:
        if held in text:
            text = typed.sub(meant, text)
    if "号" in text:
        text = _SHARED_HEAD.sub(r"\1\2号\3\1\4号", text)
    return Normal(_SHARED_TAIL.sub(r"\1\2の\5\3\1\4の\5", text) if "月" in text else text)


def hiragana(text: Normal) -> Normal:
    """What is typed in katakana though no foreign word, in hiragana: a whole text, or a phrase (オネガイシマス)."""
    if not _KATAKANA.search(text):
        return text
    if not _HIRAGANA_OR_KANJI.search(text):
        return Normal(jaconv.kata2hira(text))
    return Normal(_SPOKEN_KATAKANA.sub(lambda match: jaconv.kata2hira(match[0]), text))


def letters(text: str) -> str:
    """Only letters and digits of a normalised text, for comparing phrases whatever stands between them."""
    return _NOT_WORD.sub("", text)


@lru_cache(maxsize=16_384)
def key_of(written: str) -> str:
    """The letters of what the documents write, for comparing it with a question's: remembered, as it recurs."""
    return letters(normalise(written))


def is_japanese(text: str) -> bool:
    """Whether a text has more Japanese characters than a stray name would bring; one without letters has."""
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    other = sum(map(str.isalpha, text)) - kana - han
    return (kana > 0 and (kana + han) * 4 >= other) or (kana + han) >= other or (han > 1 and han * 3 >= other)


def _number(kanji: str) -> int:
    """二十三 as 23."""
    tens, ten, ones = kanji.rpartition("十")
    whole = 10 * (_NUMERALS.index(tens) if tens else 1) if ten else 0
    return whole + (_NUMERALS.index(ones) if ones else 0)


def _year_in_digits(match: re.Match[str]) -> str:
    tens, ten, ones = match.groups()
    return str(2000 + 10 * ((_NUMERALS.find(tens or "") or 1) if ten else 0) + max(0, _NUMERALS.find(ones or "〇")))
