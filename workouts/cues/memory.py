"""What has the person heard already in this workout?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Ring:
    """The cues of one exercise, taken up in each set where the last one stopped (rules 10, 11)."""

    def __init__(self) -> None:
        self._said: Counter[str] = Counter()
        self._shown: Counter[str] = Counter()
        self._last_set: frozenset[str] = frozenset()
        self._this_set: list[str] = []

    def begin_set(self) -> None:
        """Begin another set, or the other side: what the last one heard is not said again in it."""
        self._last_set = frozenset(self._this_set)
        self._this_set = []

    def heard(self, text: str) -> None:
        """Note that a cue was said."""
        self._said[text] += 1
        self._this_set.append(text)

    def seen(self, text: str) -> None:
        """Note that a cue was only shown: it stays to be said."""
        self._shown[text] += 1

    def to_say(self, texts: Sequence[str], times: int) -> list[str]:
        """Give, in order, the cues that were said so many times, but none of the last set nor of this one."""
        lately = self._last_set.union(self._this_set)
        return [text for text in self._in_order(texts) if self._said[text] == times and text not in lately]

    def longest_ago(self, texts: Sequence[str]) -> list[str]:
        """Give the cues in the order of the ring, those of the last set after the others, and not the one just said."""
        others = [text for text in self._in_order(texts) if text not in self._this_set[-1:]]
        return sorted(others, key=lambda text: text in self._last_set)

    def _in_order(self, texts: Sequence[str]) -> list[str]:
        return sorted(dict.fromkeys(texts), key=lambda text: (self._said[text], self._shown[text]))


class Memory:
    """What has been told so far, and what is still to be told at the start of the work."""

    def __init__(self) -> None:
        self._told: set[tuple[str, ...]] = set()
        self._rings: dict[str, Ring] = {}
        self.first_words: list[str] = []
        """What had no room before the work: its first words, in this order."""

    def is_new(self, *what: str) -> bool:
        """Whether something was not told yet."""
        return what not in self._told

    def tell(self, *what: str) -> None:
        """Note that something is told now."""
        self._told.add(what)

    def ring(self, key: str) -> Ring:
        """Give the ring of an exercise's or pattern's cues."""
        return self._rings.setdefault(key, Ring())
