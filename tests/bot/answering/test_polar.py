"""Yes and no, decided by what was found."""

from __future__ import annotations

import pytest

YES = {
    "東北絆まつり2020は延期された？": "「延期」",
    "山梨県の町村会とも協定を結んでいますか？": "@2019-10-26",
    "展示は荒川区でも巡回した？": "荒川区",
    "広島県の展示は令和2年11月でしたっけ": "@2020-11-13",
    "2019年に協定を結んだ団体はありますか": "2団体",
    "平成30年度の展示は2回やりましたよね": "2回",
    "連携自治体の合計が1,096自治体って本当ですか": "令和3年度",
    "山梨県14町村の展示って、区政会館以外の会場でもやりましたか？": "明治安田生命丸の内本社ビル",
    "青森市と弘前市と八戸市は2015年の一覧に入ってる？": "3市",
    "北海道町村会は100町村以上ありますか": "144自治体",
    "秋田市長が来たのは本当ですか": "穂積志",
    "佐賀県とも交流ある？": "佐賀市",
    "会員登録にお金はかからない？": "無料",
    "会員登録って無料じゃないの？": "無料",
    "Has the Yamanashi towns association signed an agreement?": "@2019-10-26",
}
NO = {
    "令和2年度も展示は2回やったんですか？": "1回",
    "平成30年度の展示は3回やりましたよね": "2回",
    "協定は14団体と結んでますよね": "13団体",
    "2015年の一覧に、奈良県の天理市は入ってますか？": "東吉野村の8市町村",
    "愛知の知立市は2015年8月の連携市町村一覧に入ってる？": "知立市",
    "上勝町と小松島市は2015年の一覧に両方とも載っていますか？": "上勝町（徳島県）は",
    "東北六魂祭と東北絆まつりって別のお祭りなんですか？": "旧称",
    "山梨って市長会とも提携してるんでしたっけ？": "山梨県の市長会",
    "群馬って市長会と町村会で別々の日に結んだんでしたっけ？": "同じ日",
    "大阪の市長会とも手を組んでるんでしたっけ？": "うち市長会は",
    "シンポジウムは3回やった？": "2回",
    "千葉県市長会は40市以上？": "37自治体",
    "会員登録は有料か": "無料",
    "会員専用ページの登録にお金いる？": "無料",
    "北海道地震で復興支援金1000万出した？": "2,000万円",
    "Has Fukuoka's mayors' association signed an agreement with us yet?": "13 associations",
}
NEITHER = [
    "福島県沖の地震で100万円出したって資料にあるけど、令和3年と令和4年どっちの地震？",
    "損保ジャパンと三井住友海上、それぞれ何テーマで連携してる？",
    "千葉の展示っていつでしたか？",
    "会場を教えてもらえますか。群馬の展示です",
    "展示は台東区でも巡回した？",
    "六魂祭ってなくなったんですか",
    "元気ですか",
    "栃木とは結んでる？",
    "石破さん、来たことある？",
    "熊本に派遣された職員は今もいる？",
    "渋谷区は北海道十勝と組んでる？",
    "青森の協定式って東北六魂祭の会期中だった？",
    "大阪の地震で救援物資送った？",
]
BEGINS = ("はい", "いいえ", "Yes", "No")


@pytest.mark.parametrize(("question", "part"), YES.items())
def test_yes(ask, lacks, question: str, part: str) -> None:
    answer = ask(question)
    assert answer.lead.startswith(("はい", "Yes"))
    assert lacks(answer, part) == []


@pytest.mark.parametrize(("question", "part"), NO.items())
def test_no(ask, lacks, question: str, part: str) -> None:
    answer = ask(question)
    assert answer.lead.startswith(("いいえ", "No"))
    assert lacks(answer, part) == []
    assert answer.sources


@pytest.mark.parametrize("question", NEITHER)
def test_neither(ask, question: str) -> None:
    assert not ask(question).lead.startswith(BEGINS)


def test_which_of_two(ask) -> None:
    assert ask(NEITHER[0]).lead.startswith("令和3年福島県沖を震源とする地震です")


def test_a_verb_that_no_record_has_picks_none_of_several(ask) -> None:
    assert not ask("連携を断る意見はあった？").lead.startswith("はい")
    assert ask("アンケートで感謝の声はあった？").lead.startswith("はい。「声かけに感謝」")
