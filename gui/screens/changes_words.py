"""How is told, after a session, what was made easier or harder, and what hurt?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.done import Happened


def changes_words(happened: Iterable[Happened]) -> str:
    """Give it in a few sentences; nothing where nothing was changed in the end and nothing hurt."""
    happened = tuple(happened)
    sentences = [tr("You did %1 in place of %2.", new, old) for old, new in _exchanged(happened)]
    sentences += [_hurt(each) for each in happened if each.what == "hurts"]
    return " ".join(dict.fromkeys(sentences))


def _exchanged(happened: tuple[Happened, ...]) -> list[tuple[str, str]]:
    """Give the names of what was written and of what was done in the end: a way back undoes itself."""
    ends: dict[str, tuple[str, str, str]] = {}
    for each in happened:
        if each.what == "hurts" or each.instead_id is None or each.instead_name is None:
            continue
        start = next((start for start, (end, _, _) in ends.items() if end == each.id), each.id)
        old = ends[start][1] if start in ends else each.name
        ends[start] = (each.instead_id, old, each.instead_name)
    return [(old, new) for start, (end, old, new) in ends.items() if end != start]


def _hurt(each: Happened) -> str:
    if each.outcome == "exchanged":
        return tr("%1 hurt, and you went on with %2.", each.name, each.instead_name)
    if each.outcome == "left out":
        return tr("%1 hurt, and you left it out.", each.name)
    if each.outcome == "went on":
        return tr("%1 hurt for a moment, and you went on.", each.name)
    if each.outcome == "stopped":
        return tr("%1 hurt, and you stopped.", each.name)
    return tr("%1 hurt.", each.name)
