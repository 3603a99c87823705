"""What one disaster has as a donation and others as support is ranked and reckoned with together."""

from __future__ import annotations


def test_both_sorts_of_joint_money_in_one_row(ask):
    rows = ask("23区共同で出したお金の多い順に災害を並べて").rows
    assert [("東日本大震災" in rows[0].text), ("1億1,300万円" in rows[1].text)] == [True, True]


def test_the_other_sort_is_told_beside_one_that_is_named(ask):
    answer = ask("支援金が一番多い災害は？")
    assert "1億1,300万円" in answer.lead
    assert "東日本大震災には23区共同の義援金10億円" in answer.notes[-1]


def test_a_difference_between_the_two_sorts(ask):
    assert ask("東日本大震災と熊本地震の支援金の差は？").lead.startswith("差は9億4,500万円です")
