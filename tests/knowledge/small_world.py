"""A small world of two documents and a few facts, to be changed and read."""

from __future__ import annotations

import textwrap
from pathlib import Path

from knowledge.library import Library
from knowledge.load import load

CHRONOLOGY = """　年表
平成29年 4月16日\t<p>群馬県町村会</p> <p>との協定締結式（加盟12町村）</p>
同日\t区長会総会
5月1日～ 6日\t展示（会場：東京区政会官）
"""
LEAFLET = """問い合わせ 03-5210-9747
支援金1億1, 300万円、職員派遣: 7, 174人
平成29(2017)年4月16日(日)に締結
"""
FILES = {
    "documents.yaml": """
        - id: nenpyo
          title: 経過
          title_en: Chronology
          publisher: 特別区長会
          published: 2017-12
          url: https://example.jp/
          as_of: 2017-12
          authority: 2
          furniture: [1]
          sections:
            - {name: 年表, name_en: chronology, lines: 1-4, entries: dated}
        - id: chirashi
          title: ちらし
          title_en: Leaflet
          publisher: 特別区長会
          published: 2018
          url: https://example.jp/
          as_of: 2018
          authority: 1
          sections:
            - {name: 案内, name_en: notice, lines: 1-2}
    """,
    "chronologies.yaml": """
        - document: nenpyo
          rows: {2: 2017-04-16, 3: 2017-04-16, 4: 2017-05-01}
    """,
    "schema.yaml": """
        properties:
          date:        {type: date, label: 日付, label_en: date}
          fiscal_year: {type: date, label: 年度, label_en: fiscal year}
          partner:     {type: name, label: 相手, label_en: partner}
          members:     {type: number, label: 構成自治体数, label_en: members, unit: 自治体}
          support:     {type: yen, label: 支援金, label_en: support}
          venue:       {type: name, many: true, label: 会場, label_en: venue}
          people:      {type: people, many: true, label: 登壇者, label_en: speakers}
          prefectures: {type: name, many: true, label: 都道府県, label_en: prefectures}
          wards:       {type: name, many: true, label: 区, label_en: wards}
          note:        {type: prose, label: 注記, label_en: note}
        common: [date, fiscal_year, prefectures, wards, people, note]
        kinds:
          agreement:
            {label: 協定, label_en: agreement, counter: 団体, date_label: 締結日, date_label_en: signed,
             properties: [partner, members, support]}
          exhibition:
            {label: 展示, label_en: exhibition, counter: 回, date_label: 会期, date_label_en: held, properties: [venue]}
    """,
    "names/all.yaml": """
        - {name: 群馬県, class: prefecture, reading: ぐんまけん, en: Gunma, aliases: [群馬]}
        - name: 群馬県町村会
          class: association
          reading: ぐんまけんちょうそんかい
          en: Gunma towns
          prefecture: 群馬県
          aliases: [{surface: 群馬の町村会, kind: 略称}, Gunma association]
        - {name: 東京区政会館, class: venue, reading: とうきょうくせいかいかん, en: Kusei Kaikan}
        - {name: 港区, class: ward, reading: みなとく, en: Minato City}
    """,
    "slips.yaml": """
        - {document: nenpyo, line: 4, printed: 区政会官, correct: 区政会館, reason: 誤字}
    """,
    "facts/agreements.yaml": """
        - id: agreement-gunma
          kind: agreement
          name: 群馬県町村会との連携協定
          aliases: [ぐんまの協定]
          date: 2017-04-16
          fiscal_year: FY2017
          partner: 群馬県町村会
          members: 12
          support: 113000000
          prefectures: [群馬県]
          note: 支援金は前の年までの分を合わせた額。
          en: {name: Agreement with Gunma, keywords: [towns, villages]}
          other_claims:
            - property: date
              value: 2017-04
              rank: deprecated
              reason: ちらしは月までしか記さない
              reason_en: the leaflet gives only a month
              source: {document: chirashi, lines: 3, says: 平成29(2017)年4月}
          sources:
            - document: nenpyo
              lines: 2
              says: {date: 平成29年 4月16日, partner: 群馬県町村会, members: 加盟12町村}
            - document: chirashi
              lines: 2-3
              says: {support: "支援金1億1, 300万円", note: 支援金, date: 平成29(2017)年4月16日(日)に締結}
    """,
    "facts/exhibitions.yaml": """
        - id: exhibition-2017-1
          kind: exhibition
          name: 第1回展示
          date: 2017-05-01/2017-05-06
          venue: [東京区政会館]
          sources:
            - {document: nenpyo, lines: 4, says: {name: 展示, date: 5月1日～ 6日, venue: 会場：東京区政会官}}
        - id: exhibition-note
          kind: exhibition
          name: 群馬県町村会の話もした総会
          sources:
            - {document: nenpyo, lines: 3, says: {name: 区長会総会}}
            - {document: chirashi, lines: 1}
    """,
}


class World:
    """A knowledge directory and its documents, to be changed and read."""

    def __init__(self, directory: Path) -> None:
        self.root = directory / "knowledge"
        self.documents = directory / "documents"
        self.documents.mkdir(parents=True)
        (self.documents / "nenpyo.txt").write_text(CHRONOLOGY, encoding="utf-8")
        (self.documents / "chirashi.txt").write_text(LEAFLET, encoding="utf-8")
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def load(self) -> Library:
        return load(self.root)

    def messages(self) -> list[str]:
        return [f"{fault.path.name}:{fault.line}:{fault.column} {fault.message}" for fault in self.load().faults]
