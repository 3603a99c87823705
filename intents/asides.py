"""What a question says beside the point: who asks, who wants to know, what the answer is for, what one is at."""

from __future__ import annotations

import re

from intents.ledger import Ledger

_IN_BRACKETS = re.compile(r"\([^()]*(?:(?<![費利使採運活])用|向け|のため|のためです)\)")
_ASKED_BY = re.compile(
    r"^(?!.*(?:について|の件|のこと|の話).*、)[^、。はをがの]{1,12}(?:の[^、。はをがの]{1,6})?(?:に|から)も?"
    r"(?:聞|訊|きか|尋ね|質問|言われ|頼まれ|問い合わせ)[^、。]{0,14}、"
)
"""Who wants to know, at the head of a sentence: 後輩に聞かれたんですが、…"""
_ASKED_BEFORE = re.compile(
    r"(?:昨日|一昨日|先日|前回|さっき|先ほど|以前|今朝|先週|先月|この前|この間)[もにはの]?(?:お?(?:聞|伺|尋|訊|質問|問い?合わ?せ)|教えて(?:い|も))"
    r"[^、。]{0,12}、?"
)
"""That one has asked before: 昨日も聞いたんですが、…"""
_USED_FOR = re.compile(
    r"(?:来|今|再来|次)(?:週|月|年|年度|回)の[^、。はが]{1,10}?(?:のため|用|向け|に向け|に備え|で(?:使|配|報告|説明|話))[^、。]{0,8}、"
)
"""What the answer is for: 来月の議会答弁のため、…"""
_TO_EXPLAIN = re.compile(
    r"(?<=[、。」])と?(?:[^、。はをがの]{1,12}(?:に|から)も?)?(?:聞かれ|訊かれ|きかれ|尋ねられ|質問され|言われ|問われ)[^、。]{0,6}"
    r"(?:何|なん|どう)(?:と|て|いうふうに)?(?:説明|答え|返事|お答え|返せ|言え)[^、。?]{0,12}"
)
"""That one has to explain it: …、区民に聞かれたら何と説明すればいいでしょう."""
_I_AM = re.compile(
    r"^(?![^、]*(?:[都道府県市町村]|会))[^、。はをがに]{1,14}(?:の者|の職員|職員|担当|の新人|新人|係|課|室|所|局|部)"
    r"(?:の[^、。はをがに]{1,6})?(?:です|でして|なんです|なの(?:です)?|と申します|だ)(?:が|けど|けれど|けれども)、"
)
"""Who is asking, of an office that nothing depends on: 清掃事務所の者ですが、…"""
_WORKING = re.compile(
    r"(?:^|(?<=、))[^、。はが]{0,16}?(?:(?:資料|原稿|報告書|議事録|答弁|説明文|挨拶文|文書|一覧表)[^、。はが]{0,4}(?:を|の)[^、。はが]{0,6}(?:作成|作っ|作り|準備|用意|まとめ|書い|整理)"
    r"|(?:経緯|経過|内容|状況|記録|情報)を(?:確認|調べ|整理|調査))[^、。]{0,10}"
    r"(?:ており|て(?:い|)る|ていて|中)[^、。]{0,8}(?:まして|て|が|けど|けれど|ので|から)、"
)
"""What one is at while asking: 委員会の資料を作成しておりまして、…"""
_ASIDES = (_IN_BRACKETS, _I_AM, _ASKED_BEFORE, _USED_FOR, _TO_EXPLAIN, _WORKING)


def own(ledger: Ledger) -> None:
    """Account for what is said aside: its words set no condition."""
    text = ledger.text
    if "、" in text and (asked_by := _ASKED_BY.match(text)):
        ledger.own(*asked_by.span(), soft=True)
    for aside in (m for pattern in _ASIDES for m in pattern.finditer(text)):
        ledger.own(*aside.span(), soft=True)
