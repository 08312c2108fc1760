"""Which samples sound next?

Breaths and wishes go in, 16-bit samples come out, and never step: every change of a volume, a pause and a jump fade
over 10 ms or more.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, Literal, get_args

from workouts.breath_sound.parts import PER_MS, parts_of
from workouts.breath_sound.score import Score
from workouts.breath_sound.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workouts.breath_sound.parts import Part

Layer = Literal["noise", "tone", "marks", "tick", "gong"]
LAYERS: Final[tuple[Layer, ...]] = get_args(Layer)
LAYER_OF: Final[dict[str, Layer]] = {"in": "marks", "out": "marks", "tick": "tick", "gong": "gong"}
"""The layer of each mark."""

BLOCK: Final = 10 * PER_MS
"""Samples that are mixed at once, 10 ms; every gain goes in a straight line over them."""
OPENING: Final = 0.1
"""How much of the way back from a pause or a jump is made in a block: a tenth of a second in all."""
MOST_NUDGE: Final = 10 * PER_MS
"""The most that is left out, or heard twice, at the end of a breath: there all is silent."""
FULL_SCALE: Final = 32_767


class Mixer:
    """Breaths in, samples out. It stands still until `go_on`."""

    def __init__(self, tables: Tables | None = None) -> None:
        """Plan nothing yet.

        Args:
            tables: What all breaths share; made in `work` if they are not handed in.

        """
        self.position = 0
        """The sample that `read` gives next, counted from where breath time is 0."""
        self.held = True
        """Whether time stands still."""
        self._tables = tables or Tables()
        self._score = Score(self._tables)
        self._volumes = dict.fromkeys(LAYERS, 1.0)
        self._gains = dict.fromkeys(LAYERS, 0.0)
        self._gate = 0.0
        self._ringing: list[tuple[array[float], int, Layer]] = []
        self._when_silent: list[Callable[[int], None]] = []
        self._nudge = 0

    def set_volume(self, layer: Layer, amplitude: float) -> None:
        """Choose how loud a layer is, as a factor from 0 to 1."""
        self._volumes[layer] = min(1.0, max(0.0, amplitude))

    def set_falling(self, falling: bool) -> None:
        """Choose the tone's direction on the in-breath; it takes hold with the next breath."""
        self._score.set_falling(falling, self.position)

    def plan(
        self,
        start: int,
        breath: Sequence[Part | tuple[Literal["in", "hold", "out"], int, float, float]],
        *,
        last: bool = False,
    ) -> None:
        """Let a breath start at a time, in milliseconds; whatever was planned from there on is forgotten.

        Saying it again of the same breath only changes whether it is the last one, which fades and ends with the gong.
        A start within a breath cuts that one short: it fades, and the new one is taken up where it is by then.

        Raises:
            ValueError: where a breath has no parts, or a part has no length.

        """
        parts, sample = parts_of(breath), start * PER_MS

        def put(_passed: int = 0) -> None:
            self._score.plan(sample, parts, last=last)

        if self._score.cut_by(sample, self.position):
            self._silently(put)
        else:
            put()

    def hold(self) -> None:
        """Fade, and stand still."""

        def stand(_passed: int) -> None:
            self.held = True
            self._ringing.clear()

        self._silently(stand)

    def go_on(self, position: int) -> None:
        """Go on, or begin, at a sample; where something sounds it fades first."""

        def move(passed: int) -> None:
            self.held = False
            self.position = position + passed

        self._silently(move)

    def pass_over(self, position: int) -> None:
        """Let time pass unheard, up to a sample: where there is nothing to play on."""
        self.position = position
        self._score.begin_marks(position, 1)
        self._score.forget(position)

    def clear(self) -> None:
        """Forget every breath."""
        self._score.clear()

    def nudge(self, samples: int) -> None:
        """Go so far forward, or back if negative, at the end of this breath: for clocks that drift apart."""
        self._nudge = max(-MOST_NUDGE, min(MOST_NUDGE, samples))

    @property
    def over(self) -> bool:
        """Whether the last breath and its gong have been given out."""
        return self._score.over(self.position) and not self._ringing

    @property
    def prepared(self) -> bool:
        """Whether what all breaths share is made."""
        return self._tables.whole

    def work(self) -> bool:
        """Do one or two milliseconds of what will be needed; say whether there was anything to do."""
        return self._tables.work() or self._score.work(self.position)

    def read(self, blocks: int) -> array[int]:
        """Give what sounds next, in blocks of `BLOCK` samples."""
        made = array("h")
        for _ in range(blocks):
            made += self._block()
        return made

    # ---- one block ---------------------------------------------------------------------------------------------------

    def _silently(self, change: Callable[[int], None]) -> None:
        """Do something when nothing sounds; it is told how many samples went by until then."""
        if self._when_silent or self._gate:
            self._when_silent.append(change)
        else:
            change(0)

    def _block(self) -> array[int]:
        if self.held:
            return array("h", bytes(2 * BLOCK))
        self._gate = 0.0 if self._when_silent else min(1.0, self._gate + OPENING)
        gains, wanted = self._gains, {layer: self._gate * self._volumes[layer] for layer in LAYERS}
        self._begin_marks()
        before = self._score.swell(self.position)
        noise, tone = self._gather()
        after = self._score.swell(self.position)
        mixed = _ramped(noise, gains["noise"] * before, wanted["noise"] * after)
        mixed = _added(mixed, _ramped(tone, gains["tone"] * before, wanted["tone"] * after))
        for piece, layer in self._rung():
            mixed = _added(mixed, _ramped(piece, gains[layer], wanted[layer]))
        self._gains = wanted
        changes, self._when_silent = self._when_silent, []
        for change in changes:
            change(BLOCK)
        if mixed is None:
            return array("h", bytes(2 * BLOCK))
        # int() cuts towards 0: above 0 that is rounding.
        return array("h", [int(value * FULL_SCALE + (FULL_SCALE + 1.5)) - (FULL_SCALE + 1) for value in mixed])

    def _begin_marks(self) -> None:
        for mark in self._score.begin_marks(self.position, BLOCK):
            table = self._tables.marks.get(mark.name)
            if table is not None:
                self._ringing.append((table, min(0, self.position - mark.at), LAYER_OF[mark.name]))

    def _rung(self) -> list[tuple[array[float], Layer]]:
        """Give the next block of each mark that rings."""
        pieces = []
        ringing, self._ringing = self._ringing, []
        for table, offset, layer in ringing:
            piece = _silence(max(0, -offset)) + table[max(0, offset) : offset + BLOCK]
            pieces.append((piece + _silence(BLOCK - len(piece)), layer))
            if offset + BLOCK < len(table):
                self._ringing.append((table, offset + BLOCK, layer))
        return pieces

    def _gather(self) -> tuple[array[float], array[float]]:
        """Read the next block of noise and tone, across the ends of breaths, and go on by it."""
        noise, tone = array("f"), array("f")
        while (missing := BLOCK - len(noise)) > 0:
            piece = self._score.piece(self.position, missing, early=max(0, self._nudge))
            noise += _silence(piece.length) if piece.noise is None else piece.noise
            tone += _silence(piece.length) if piece.tone is None else piece.tone
            self.position += piece.length
            if piece.ends:
                self.position += self._nudge
                self._nudge = 0
        return noise, tone


def _silence(count: int) -> array[float]:
    return array("f", bytes(4 * count))


def _ramped(samples: array[float], first: float, last: float) -> Sequence[float] | None:
    """Give samples with a gain that goes from one value to another; nothing where that is silence."""
    if not first and not last:
        return None
    rise = (last - first) / len(samples)
    if not rise:
        return [first * value for value in samples]
    return [(first + rise * number) * value for number, value in enumerate(samples)]


def _added(mixed: Sequence[float] | None, more: Sequence[float] | None) -> Sequence[float] | None:
    if mixed is None or more is None:
        return more if mixed is None else mixed
    return [one + other for one, other in zip(mixed, more, strict=True)]
