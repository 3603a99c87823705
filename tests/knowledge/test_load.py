from __future__ import annotations

from small_world import World

from knowledge.model import Person
from knowledge.periods import parse


def test_everything_is_read(world: World) -> None:
    library = world.load()
    assert library.faults == ()
    assert list(library.documents) == ["nenpyo", "chirashi"]
    assert library.schema.allowed("exhibition")[0] == "venue"
    assert library.names["港区"].kind == "ward"
    assert [record.id for record in library.records] == ["agreement-gunma", "exhibition-2017-1", "exhibition-note"]
    assert str(library.places["exhibition-note"]) == "exhibitions.yaml:8"


def test_values_are_typed_by_the_schema(world: World) -> None:
    record = world.load().records[0]
    assert record.date == parse("2017-04-16")
    assert record.values("members") == (12,)
    assert record.values("support") == (113_000_000,)
    assert record.values("prefectures") == ("群馬県",)
    assert record.as_of == parse("2017-12")
    assert record.english["keywords"] == ("towns", "villages")


def test_evidence(world: World) -> None:
    library = world.load()
    evidence = {s.property: s.evidence for record in library.records[:2] for s in record.statements}
    assert evidence == {
        "date": "quoted",
        "fiscal_year": "inferred",
        "partner": "quoted",
        "members": "quoted",
        "support": "quoted",
        "prefectures": "inferred",
        "note": "summarised",
        "venue": "corrected",
    }


def test_other_claims_stand_beside_the_value(world: World) -> None:
    kept, other = world.load().records[0].claims("date")
    assert (kept.rank, other.rank) == ("normal", "deprecated")
    assert other.value == parse("2017-04")
    assert other.reason == "ちらしは月までしか記さない"
    assert other.citations[0].lines == (3, 3)


def test_calculated_values_need_no_words(world: World) -> None:
    world.edit("facts/agreements.yaml", ", members: 加盟12町村", "")
    world.edit("facts/agreements.yaml", "  note: 支", "  calculated: {members: 一覧を数えた}\n  note: 支")
    found = next(s for s in world.load().records[0].statements if s.property == "members")
    assert (found.calculated, found.evidence) == ("一覧を数えた", "calculated")
    assert [citation.document for citation in found.citations] == ["nenpyo", "chirashi"]


def test_people(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "  venue:", "  people: [{name: 大杉 覚, role: 講演}]\n  venue:")
    assert world.load().records[1].values("people") == (Person("大杉 覚", role="講演"),)


def test_all_faults_are_told_at_once(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "date: 2017-05-01/2017-05-06", "date: 2017/5/1")
    world.edit("facts/exhibitions.yaml", "venue: [東京", "venu: [東京")
    world.edit("facts/exhibitions.yaml", "kind: exhibition\n  name: 群馬", "kind: exhibiton\n  name: 群馬")
    world.edit("facts/agreements.yaml", "members: 12", "members: 十二")
    world.edit("facts/agreements.yaml", "partner: 群馬県町村会\n", "partner: [群馬県町村会]\n")
    world.edit("facts/agreements.yaml", "document: chirashi\n", "document: chirasi\n")
    assert world.messages() == [
        "agreements.yaml:7:12 「partner」に書ける値は1つです",
        "agreements.yaml:8:12 「十二」は整数ではありません",
        "agreements.yaml:24:17 資料「chirasi」は documents.yaml にありません",
        "exhibitions.yaml:4:9 日付「2017/5/1」が読めません。"
        "2018-04-16、2018-04、2018、FY2018、または2つを / でつないで書いてください",
        "exhibitions.yaml:5:3 「venu」という項目は schema.yaml にありません",
        "exhibitions.yaml:7:69 「venue」の値がこの記録にありません",
        "exhibitions.yaml:9:9 種類「exhibiton」は schema.yaml にありません",
    ]


def test_keys_inside_are_checked_with_suggestions(world: World) -> None:
    world.edit("facts/agreements.yaml", "reason_en:", "reason_eng:")
    (fault,) = world.load().faults
    assert (fault.line, fault.column, fault.message) == (18, 7, "「reason_eng」という項目は使えません")
    assert fault.hint == "「reason_en」ではありませんか"


def test_a_property_of_another_kind(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "venue: [東京", "members: 3\n  venue: [東京")
    assert world.messages() == [
        "exhibitions.yaml:5:3 「members」は種類「展示」では使えません（schema.yaml の kinds を見てください）"
    ]


def test_ids_and_names_are_unique(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "exhibition-note", "agreement-gunma")
    world.write(
        "names/more.yaml", "- {name: 港区, class: ward}\n- {name: 群馬県町村会, class: body, prefecture: 北海道}\n"
    )
    assert world.messages() == [
        "exhibitions.yaml:8:7 id「agreement-gunma」は agreements.yaml:1 にもあります",
        "more.yaml:1:10 名前「港区」は all.yaml:9 にもあります",
    ]
    assert world.load().names["群馬県町村会（北海道）"].prefecture == "北海道"


def test_a_record_without_a_source(world: World) -> None:
    world.write(
        "facts/more.yaml", "- {id: x, kind: exhibition, name: X, sources: []}\n- {id: Y_1, kind: exhibition, name: Y}\n"
    )
    assert world.messages() == [
        "more.yaml:1:47 1つ以上書いてください",
        "more.yaml:2:3 「sources」がありません",
        "more.yaml:2:8 「Y_1」は使えません。半角の a-z、0-9 を - でつないで書いてください",
    ]


def test_a_file_must_be_a_list(world: World) -> None:
    world.write("facts/more.yaml", "id: x\n")
    assert world.messages() == ["more.yaml:1:1 このファイルは「- 」で始まる一覧で書いてください"]


def test_the_schema_is_checked(world: World) -> None:
    world.edit("schema.yaml", "properties: [venue]", "properties: [venus]")
    assert world.messages()[-1] == "schema.yaml:18:101 「venus」は properties にありません"
    world.edit("schema.yaml", "type: prose", "type: prosa")
    fault = world.load().faults[0]
    assert "「prosa」は使えません" in fault.message
    assert fault.hint == "「prose」ではありませんか"


def test_slips_name_a_document(world: World) -> None:
    world.edit("slips.yaml", "nenpyo", "nenpy")
    assert world.messages() == ["slips.yaml:1:14 資料「nenpy」は documents.yaml にありません"]
    assert world.load().slips == ()


def test_plain_aliases_are_sorted_by_their_script(world: World) -> None:
    world.write("names/more.yaml", "- {name: 千葉県, class: prefecture, aliases: [ちば, 千葉, Chiba]}\n")
    assert [alias.kind for alias in world.load().names["千葉県"].aliases] == ["よみ", "通称", "English"]


def test_values_must_be_there(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "venue: [東京区政会館]", "venue: ['', {a: b}]\n  note:")
    assert world.messages() == [
        "exhibitions.yaml:5:11 値がありません",
        "exhibitions.yaml:5:15 ここには文字を書いてください",
        "exhibitions.yaml:6:8 値がありません",
    ]


def test_without_a_schema_or_documents_no_record_is_judged(world: World) -> None:
    (world.root / "schema.yaml").unlink()
    assert world.messages() == []
    assert world.load().records == ()


def test_claims_name_a_property_and_a_document(world: World) -> None:
    world.edit("facts/agreements.yaml", "property: date", "property: venue")
    assert world.messages() == [
        "agreements.yaml:14:7 「venue」は種類「協定」では使えません（schema.yaml の kinds を見てください）"
    ]
