"""Which pace suits this person, by how it feels?

A procedure of the program: five patterns in a row, each answered for. What it finds is a comfortable pace and nothing
more; without a measured heart it must not be called a resonance frequency. (Its steps are those of the stepped protocol
of Lehrer and Vaschillo; Fincham 2023 found no difference between 5.5 and 12 a minute for stress.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.breathing.cautions import Symptom, slowest_after
from workouts.breathing.shape import rate_of
from workouts.model import Pattern, Phase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from workouts.model import Millis

OFFERED_AFTER = 5
"""Sessions that a person must have had."""
EACH: Final[Millis] = 120_000
AGREES_WITHIN = 0.5
"""Breaths a minute by which two days may differ."""
ROUNDING = 0.1
"""Breaths a minute; the steps are in whole tenths of a second, so that neighbours are not exactly 0.5 apart."""
MOST_HUNGER = 5
MOST_LIGHTNESS = 2
"""Out of 10; a pace with more air hunger or light-headedness is not chosen, however calm it was."""
MINE = "mine"


def _step(id_: str, name: str, inhale: Millis, exhale: Millis) -> Pattern:
    return Pattern(id=id_, name=name, phases=(Phase("in", inhale), Phase("out", exhale)), time=EACH)


STEPS: Final = (
    _step("find-6-5", "6.5 a minute", 3_700, 5_500),
    _step("find-6", "6 a minute", 4_000, 6_000),
    _step("find-5-5", "5.5 a minute", 4_400, 6_500),
    _step("find-5", "5 a minute", 4_800, 7_200),
    _step("find-4-5", "4.5 a minute", 5_300, 8_000),
)
"""The five paces in their order, two minutes each; any may be skipped."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a pace felt, each from 0 (not at all) to 10."""

    ease: int
    calm: int
    air_hunger: int
    light_headed: int

    @property
    def bearable(self) -> bool:
        """Whether the pace may be chosen at all."""
        return not self.symptoms

    @property
    def symptoms(self) -> frozenset[Symptom]:
        """What of it is to make the next practice faster."""
        felt = {
            Symptom.LIGHT_HEADED: self.light_headed > MOST_LIGHTNESS,
            Symptom.SHORT_OF_AIR: self.air_hunger > MOST_HUNGER,
        }
        return frozenset(symptom for symptom, is_felt in felt.items() if is_felt)

    @property
    def score(self) -> int:
        """How well it suits, to compare with the other paces."""
        return self.ease + self.calm - self.air_hunger - self.light_headed


def offered(sessions: int) -> bool:
    """Whether the pace finder is offered after so many sessions."""
    return sessions >= OFFERED_AFTER


def steps(slowest: float | None = None) -> tuple[Pattern, ...]:
    """Give the paces to try, without those slower than a person may breathe, in breaths a minute."""
    return tuple(step for step in STEPS if slowest is None or rate_of(step.cycle) >= slowest)


def missing(sessions: int) -> int:
    """Give how many sessions there are still to be before the pace finder is offered."""
    return max(0, OFFERED_AFTER - sessions)


def to_come(done: Collection[str], answers: Mapping[str, Answer], slowest: float | None = None) -> tuple[Pattern, ...]:
    """Give the paces still to try.

    Light-headedness ends the way down: whoever breathes off too much is not led to a slower pace on that day.

    Args:
        done: Ids of the steps that are over, tried or skipped.
        answers: How those felt that were answered for, by their ids.
        slowest: Breaths a minute below which this person is not led, where there is a limit.

    """
    if any(answer.light_headed > MOST_LIGHTNESS for answer in answers.values()):
        return ()
    return tuple(step for step in steps(slowest) if step.id not in done)


def slowest_next(answers: Mapping[str, Answer], slowest: float | None) -> float | None:
    """Give the slowest rate for the next practice, in breaths a minute, or none where nothing limits it.

    Args:
        answers: How the paces felt, by their ids.
        slowest: The slowest rate that earlier symptoms allowed.

    """
    rates = {step.id: rate_of(step.cycle) for step in STEPS}
    hard = [id_ for id_, answer in answers.items() if answer.symptoms]
    if hard:
        fastest = max(hard, key=lambda id_: rates[id_])
        return slowest_after(answers[fastest].symptoms, rates[fastest], slowest)
    return slowest_after((), min((rates[id_] for id_ in answers), default=rates[STEPS[0].id]), slowest)


def suits_best(answers: Mapping[str, Answer]) -> Pattern | None:
    """Give the pace that suited best, by answers to the ids of the steps tried; of equals the faster one."""
    tried = [step for step in STEPS if step.id in answers and answers[step.id].bearable]
    return max(tried, key=lambda step: answers[step.id].score, default=None)


def kept(one_day: Pattern, another_day: Pattern) -> Pattern | None:
    """Give the pattern to keep as the person's own, if two days agree to within 0.5 a minute: the faster of the two."""
    pair = sorted((one_day, another_day), key=lambda step: step.cycle)
    if rate_of(pair[0].cycle) - rate_of(pair[1].cycle) > AGREES_WITHIN + ROUNDING:
        return None
    return Pattern(id=MINE, name="My pace", phases=pair[0].phases, time=300_000, purpose="The pace that suits you.")
