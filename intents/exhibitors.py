"""The exhibitions of an association: those of its members, as the documents name them (千葉県町村, 広島県全9町)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.conditions import Condition
from knowledge.store import Store

PROPERTY = "exhibitor"
_MEMBERS = {"市長会": "市", "町村会": "町村|町|村"}
"""What the members of each kind of association are called; 市町村 are those of both."""


def of_members(name: str, kinds: Iterable[str], store: Store) -> Condition | None:
    """What the members of an association exhibited, of `kinds` of records; None where nothing of them did."""
    place = store.names[name].prefecture
    members = _MEMBERS.get(name.removeprefix(place))
    if store.names[name].kind != "association" or not place or members is None:
        return None
    exhibitor = re.compile(rf"{place}(?:全?\d+)?(?:市町村|{members})")
    rows = (store.records[id_] for kind in sorted(kinds) for id_ in store.by_kind.get(kind, ()))
    found = tuple(r.id for r in rows if any(exhibitor.fullmatch(str(v)) for v in r.values(PROPERTY)))
    return Condition("record", found) if found else None
