"""Which prefectures lie in a region, as the records of the regions have it."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.store import Store


def with_prefectures(names: Iterable[str], store: Store) -> tuple[str, ...]:
    """The names (ids), the prefectures of those that are regions after them."""
    names = tuple(names)
    regions = [n for n in names if store.names[n].kind == "region"]
    rows = [store.records[id_] for n in regions for id_, roles in store.linked(n).items() if "area" in roles]
    inside = (str(prefecture) for row in rows for prefecture in row.values("prefectures"))
    return tuple(dict.fromkeys((*names, *inside)))
