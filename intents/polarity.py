"""Whether a question is to be answered with yes or no: its form says so."""

from __future__ import annotations

import re

_OPEN = re.compile(
    r"いつ|何|なに|なん(?=でした|と|て|の|じ|かい|だ|ぼ)|(?<=[はがって])なん(?=です|でしょ)|誰|だれ|どなた|どこ|どの|どれ|どう|どっち|どちら|どんな|どういう|いくら|いくつ|なぜ|いかが|いかほど|いずれ|どんだけ|イツ|お聞かせ"
    r"|[かい][、?][^、?]{1,12}[かい]\?*$|教え|おしえ|もらえ|もらい|いただ|頂け|下さ|くださ|知りた|わかり|分かり|判り|わかる|分かる|欲し|ほしい|お願い|それとも"
)
"""Words that ask for more than yes or no, and requests."""
_MARKED = re.compile(
    r"は\w{0,3}\d{1,4}(?:年度?|月|日)\?+\s*$|(?:[るたいの済み無し中]|ます|だけ|のみ|以上|以下|未満|本当|ほんと)\?+\s*$|(?:んでしょう?|のでしょう|か|よね|っけ|かな|かしら|有無\)?)[?。!\s]*$"
)
"""The end of a question; without か or よね it takes a question mark."""
_OPEN_EN = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|or|tell|give|show|send|explain|can you|please"
    r"|could you(?!\s(?:still\s|also\s)?(?:see|visit|enter|go|get))"
    r"|list (?:all|the|every|them|me))\b"
)
_CLOSED_EN = re.compile(
    r"(?:^|[,.:;!?]\s*|\b(?:and|so|but)\s)"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might)\s|\bis there any\b"
    r"|(?:\bright|\bcorrect|n't (?:it|they|he|she))\?\s*$"
)


def is_polar(text: str, english: bool) -> bool:
    """Whether a normalised question asks only if something is so."""
    if english:
        return bool(_CLOSED_EN.search(text)) and not _OPEN_EN.search(text)
    return bool(_MARKED.search(text)) and not _OPEN.search(text)
