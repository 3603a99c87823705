"""Words found over the characters: whole ones, by sound where no kanji is written, mended where one letter slipped."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import jaconv
import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.engine import Engine
from intents import tokens
from intents.lexicon import Lexicon
from intents.spans import Span, choose
from intents.text import normalise
from intents.vocabulary import Concept, Vocabulary, load
from knowledge.model import Name

FOUND = {
    "東京都の協定": ["東京都", "協定"],
    "京都の協定": ["京都", "協定"],
    "東京と京都": ["東京", "京都"],
    "大阪府北部地震": ["大阪府北部地震"],
    "大阪府の地震": ["大阪府", "地震"],
    "平成30年7月豪雨": ["平成30年7月豪雨"],
    "平成３０年７月豪雨": ["平成30年7月豪雨"],
    "北海道町村会": ["北海道町村会"],
    "町村会": ["町村会"],
    "町村会や市長会": ["町村会", "市長会"],
    "千葉県": ["千葉県"],
    "千葉": ["千葉"],
    "千葉市": ["千葉市"],
    "福島県福島市": ["福島県", "福島市"],
    "北区": ["北区"],
    "三井住友海上": ["三井住友海上"],
    "展示会": ["展示会"],
    "cancel": ["cancel"],
    "News": ["news"],
}
"""The longest words win, and only whole ones count."""

NOT_INSIDE = {
    "東京都": ["京都"],
    "西東京市": ["東京", "京都"],
    "大阪府北部地震": ["大阪府", "地震"],
    "和光市": ["光市", "光"],
    "日光市": ["光市", "光"],
    "東北区": ["北区"],
    "市町村会": ["町村会"],
    "協議会員": ["協議会", "会員"],
    "道町村会": ["町村会"],
    "平成30年7月豪雨": ["豪雨", "平成30年"],
    "cancel": ["can"],
    "newsroom": ["news", "room"],
    "second": ["on", "second one"],
}
"""Words that stand in others by accident."""

SOUNDS = {
    "てんじ": "展示", "きょうてい": "協定", "ちょうそんかい": "町村会", "しちょうかい": "市長会", "ぐんま": "群馬",
    "ぐんまけん": "群馬県", "とうきょうと": "東京都", "きょうと": "京都", "こうえんかい": "講演会", "じしん": "地震",
}  # fmt: skip

ROMAJI = {
    "gunma": "群馬", "chosonkai": "町村会", "chousonkai": "町村会", "shichokai": "市長会",
    "kyotei": "協定", "kyoutei": "協定", "tenji": "展示",
}  # fmt: skip

MENDED = {
    "奈良県町村回": "奈良県町村会",
    "奈良県町材会": "奈良県町村会",
    "三井住友海止": "三井住友海上",
    "北海道町村": "北海道町村会",
    "平成30年7月豪": "平成30年7月豪雨",
    "シンポジュウム": "シンポジウム",
    "シンポジューム": "シンポジウム",
}
"""One slip of the hand (two in a long word), and only one word that can have been meant."""

NOT_MENDED = ["2018年", "2019年", "熊本自身", "エキスポ", "連携競技", "第2回", "令和3年"]


@pytest.fixture(scope="module")
def lexicon(engine: Engine) -> Lexicon:
    return engine.reader.lexicon


def spans(lexicon: Lexicon, question: str) -> list[Span]:
    text = normalise(question)
    return lexicon.find(text, tokens.tokenise(text))


def surfaces(found: list[Span], *left_out: str) -> list[str]:
    return [span.surface for span in found if span.concepts[0].type not in left_out]


@pytest.fixture
def small(engine: Engine):
    """A lexicon of the names given, and of no cues."""

    def of(*names: str) -> Lexicon:
        store = replace(engine.store, names={n: Name(n, n, "municipality") for n in names}, records={})
        return Lexicon(Vocabulary((), {}, {}, (), {}), store)

    return of


@pytest.mark.parametrize("question", FOUND)
def test_words_found(lexicon: Lexicon, question: str) -> None:
    assert surfaces(choose(spans(lexicon, question)), "stop") == FOUND[question]


@pytest.mark.parametrize(("whole", "part"), [(whole, part) for whole, parts in NOT_INSIDE.items() for part in parts])
def test_words_inside_others_are_not_found(lexicon: Lexicon, whole: str, part: str) -> None:
    assert part not in surfaces(choose(spans(lexicon, whole)))


@pytest.mark.parametrize(("whole", "part"), [("東京都の市長会", "京都の市長会"), ("東京都の町村会", "京都の町村会")])
def test_long_words_inside_others_are_not_found_either(lexicon: Lexicon, whole: str, part: str) -> None:
    assert part not in surfaces(choose(spans(lexicon, whole)))


def test_all_overlapping_hits_are_kept_until_one_is_chosen(lexicon: Lexicon) -> None:
    found = surfaces(spans(lexicon, "群馬県町村会"))
    assert {"群馬県町村会", "町村会"} <= set(found)
    assert surfaces(choose(spans(lexicon, "群馬県町村会"))) == ["群馬県町村会"]


def test_a_hit_says_where_it_stands_and_what_it_may_mean(lexicon: Lexicon) -> None:
    span = choose(spans(lexicon, "では京都は"))[-1]
    assert (span.start, span.end, span.of("name"), span.of("subject"), span.mended) == (2, 4, ("京都府",), (), False)


@pytest.mark.parametrize(("kana", "word"), SOUNDS.items())
def test_kana_sound_like_a_word(lexicon: Lexicon, kana: str, word: str) -> None:
    found = choose(lexicon.sounding(kana, 0))
    assert [(s.start, s.end) for s in found] == [(0, len(kana))]
    assert set(lexicon.entries[word]) <= set(found[0].concepts)


def test_the_longest_sound_wins(lexicon: Lexicon) -> None:
    assert choose(lexicon.sounding("とうきょうと", 0))[0].of("name") == ("東京都",)


@pytest.mark.parametrize("kana", ["", "あ", "の", "です", "ますか"])
def test_short_sounds_say_nothing(lexicon: Lexicon, kana: str) -> None:
    assert lexicon.sounding(kana, 0) == []
    assert lexicon.spoken(kana) == []


@pytest.mark.parametrize(("typed", "word"), ROMAJI.items())
def test_romaji_are_read_whatever_vowels_are_long(lexicon: Lexicon, typed: str, word: str) -> None:
    heard = lexicon.spoken(jaconv.alphabet2kana(typed))
    assert [set(lexicon.entries[word]) <= set(concepts) for _, concepts in heard] == [True]


@pytest.mark.parametrize(("typed", "meant"), [("公演", "講演"), ("点字", "展示"), ("自身", "地震")])
def test_wrong_conversions_sound_right(lexicon: Lexicon, typed: str, meant: str) -> None:
    assert meant in lexicon.homophones(jaconv.kata2hira(tokens.reading(typed)))


@pytest.mark.parametrize(("typed", "meant"), MENDED.items())
def test_slips_are_mended(lexicon: Lexicon, typed: str, meant: str) -> None:
    assert lexicon.nearest(normalise(typed)) == normalise(meant)


@pytest.mark.parametrize("typed", NOT_MENDED)
def test_what_is_too_far_away_stays(lexicon: Lexicon, typed: str) -> None:
    assert lexicon.nearest(normalise(typed)) is None


@given(year=some.integers(1990, 2030), suffix=some.sampled_from(["年", "年度", "年豪雨", "回", "号"]))
def test_digits_are_never_mended(engine: Engine, year: int, suffix: str) -> None:
    word = f"{year}{suffix}"
    nearest = engine.reader.lexicon.nearest(normalise(word))
    assert nearest is None or [c for c in nearest if c.isdigit()] == list(str(year))


def test_digits_of_names_are_not_mended(small) -> None:
    lexicon = small("平成29年7月豪雨")
    assert lexicon.nearest("平成28年7月豪雨") is None
    assert lexicon.nearest("平成29年7月毫雨") == "平成29年7月豪雨"


def test_a_tie_is_nobodys(small) -> None:
    assert small("高山村", "嬬恋村").nearest("嬬変村") == "嬬恋村"
    assert small("高山村", "富山村").nearest("亀山村") is None


def test_a_nearer_word_is_no_tie(small) -> None:
    assert small("北海道町村会連合", "北海道市長会連合").nearest("北海道町村会連会") == "北海道町村会連合"


def test_short_words_are_mended_by_exchange_only(small) -> None:
    lexicon = small("奈良県")
    assert lexicon.nearest("奈艮県") == "奈良県"
    assert lexicon.nearest("奈県") is None
    assert lexicon.nearest("奈良良県") is None


def test_neighbours_that_changed_places(small) -> None:
    assert small("三井住友海上").nearest("三井友住海上") == "三井住友海上"


def test_one_concept_may_have_two_names_as_near(engine: Engine) -> None:
    """Two spellings of the same thing are no rivals."""
    concept = Concept("subject", "x")
    vocabulary = Vocabulary((("意見交換会", concept), ("意見交歓会", concept)), {}, {}, (), {})
    lexicon = Lexicon(vocabulary, replace(engine.store, names={}, records={}))
    assert lexicon.nearest("意見交×会") is not None


def test_every_surface_of_the_vocabulary_and_the_store_has_an_entry(engine: Engine, lexicon: Lexicon) -> None:
    wanted = {normalise(surface) for surface, _ in load().surfaces}
    wanted |= {normalise(surface) for name in engine.store.names.values() for surface in name.surfaces}
    assert wanted - lexicon.entries.keys() == set()


@given(some.text(alphabet="東京都大阪府北部地震町村会市長会のは？いつcan on", max_size=30))
def test_chosen_words_never_overlap(engine: Engine, text: str) -> None:
    chosen = choose(spans(engine.reader.lexicon, text))
    assert all(one.end <= other.start for one, other in pairwise(chosen))
    assert all(normalise(text)[s.start : s.end] == s.surface for s in chosen)


def test_of_one_sound_the_word_that_the_documents_use_is_meant(lexicon: Lexicon) -> None:
    (span,) = lexicon.sounding("こうえん", 0)
    assert span.surface == "講演"
    assert "後援" in lexicon.homophones("こうえん")


def test_compounds_of_titles_are_known_by_their_sound(lexicon: Lexicon) -> None:
    assert lexicon.entitled("かんけいじんこう") == ("関係人口",)
    assert lexicon.entitled("かんけい") == ()
