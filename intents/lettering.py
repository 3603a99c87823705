"""Letters that a title is to have in it: 「食」という字が入ったテーマ, with "taste" in the title."""

from __future__ import annotations

import re

from intents.ledger import Ledger

_TITLE = r"(?<!連携)(?:テーマ|題名|題目|題|タイトル|表題|演題|副題|名前|名称)"
_TITLED = re.compile(rf"{_TITLE}(?!材)")
_WORD = r"(?:[「『\"](?P<quoted>[^「」『』\"]{1,12})[」』\"]|(?P<bare>[^「」『』\"、。はがをにのと\s]{1,8}))"
_LETTER = r"(?:(?:という|って|の)(?:漢字|文字|字|言葉|ことば|単語|ワード|語))?"
_IN = (
    r"(?:入っ(?:てい?る|た)|入る|含(?:む|んだ|まれ(?:てい?る|た)?|んで(?:い|る)る?)|(?:使|つか)(?:わ|っ)\w{0,4}"
    r"|(?:付|つ)(?:いてい?る|いた|く)|出てくる)"
)
_SAID = r"(?:という|の)(?:漢字|文字|字|言葉|ことば|単語|ワード|語)が(?:ある|あった)"
_LETTERS = re.compile(rf"{_WORD}(?:{_LETTER}(?:が|を|の)(?:{_TITLE}に?は?も?)?{_IN}|{_SAID})(?:もの)?")
_ENGLISH = re.compile(
    r"(?:(?:with|has|have|having|contains?|containing|includes?|including) )?(?:the word )?"
    r"\"(?P<word>[^\"]{1,20})\" in (?=(?:the |its |their )?(?:title|theme|name)s?)"
)


def read(ledger: Ledger) -> tuple[str, ...]:
    """The letters that a question looks for in titles; the words that say so are owned."""
    if english := next(ledger.fresh(_ENGLISH), None):
        return (english["word"],)
    if not _TITLED.search(ledger.text):
        return ()
    return tuple(match["quoted"] or match["bare"] for match in ledger.fresh(_LETTERS))
