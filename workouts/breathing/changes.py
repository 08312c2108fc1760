"""What becomes of a plan when the person wants it otherwise?

Pure functions from a plan and the time in it to a new plan. The breath that is on is never begun again and the level
never jumps: a new pace waits for the end of the exhale. A change that is not possible gives the very same plan.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.breathing.breath import Breath, strokes_of
from workouts.breathing.plan import FASTEST, Plan, filled, too_long
from workouts.breathing.shape import length_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.breathing.breath import Moment, Stroke
    from workouts.model import Millis

PACE_STEP = 0.5
"""Breaths a minute by which `slower` and `faster` change the pace."""
STEP_BACK = 1.0
"""Breaths a minute by which "too much" goes back where no earlier step was faster."""
SHORTEST_REST = 0.6
"""The share of a breath that must be left where a practice is to end exactly at its time."""


def slower(plan: Plan, time: float) -> Plan:
    """Make the next breaths slower by half a breath a minute, a taper that is on with all its steps."""
    slowest = plan.practice.slowest_allowed
    return _repaced(plan, time, tuple(min(rate, max(rate - PACE_STEP, slowest)) for rate in _to_come(plan, time)))


def faster(plan: Plan, time: float) -> Plan:
    """Make the next breaths faster by half a breath a minute, a taper that is on with all its steps."""
    return _repaced(plan, time, tuple(max(rate, min(rate + PACE_STEP, FASTEST)) for rate in _to_come(plan, time)))


def too_much(plan: Plan, time: float) -> Plan:
    """Go back to the last comfortable step, the slowest one so far that was faster than this, and stay there."""
    index = plan.index(time)
    to_come = _to_come(plan, time)
    if not to_come:
        return plan
    so_far = [breath.rate for breath in plan.breaths[: index + 1]]
    now = max([to_come[0], *so_far[-1:]])
    earlier = [rate for rate in so_far if rate > now]
    back = min(earlier, default=max(now, min(now + STEP_BACK, FASTEST)))
    return _repaced(plan, time, (back,) * len(to_come))


def _to_come(plan: Plan, time: float) -> tuple[float, ...]:
    """Give the rates of the breaths after the one that is on."""
    return tuple(breath.rate for breath in plan.breaths[plan.index(time) + 1 :])


def _repaced(plan: Plan, time: float, rates: Sequence[float]) -> Plan:
    """Breathe at these rates from the next breath on; in the last breath it is too late for it."""
    if tuple(rates) == _to_come(plan, time):
        return plan
    kept = replace(plan, breaths=plan.breaths[: plan.index(time) + 1])
    return _filled_or(plan, kept, rates)


def _filled_or(plan: Plan, kept: Plan, rates: Sequence[float], start: float = 0.0) -> Plan:
    """Fill what is kept; or stay with the plan where there is no room for another breath."""
    practice = plan.practice
    if practice.exact and practice.lasts - kept.length < SHORTEST_REST * length_of(rates[0]):
        return plan
    new = filled(kept, rates, start)
    return plan if too_long(practice, new.length) else new


def my_breath_starts_now(plan: Plan, time: int) -> tuple[Plan, int]:
    """Let the person breathe in now; give the plan and the time in it, which differs only in the opening.

    While the pacer breathes out the exhale ends here, and the next breath fills from this level. While it breathes in
    or holds the person is behind it: the same breath fills on from this level, for a whole inhale from now.
    """
    if time >= plan.length:
        return plan, time
    now = plan.at(time)
    if now.breath < 0:
        return _without_the_rest_of_the_opening(plan, now), 0
    if now.phase.kind == "in" and not now.elapsed:
        return plan, time
    kinds = [stroke.kind for stroke in plan.breaths[now.breath].strokes]
    exhaling = now.number >= kinds.index("out")
    return (_next_breath_now if exhaling else _longer_breath)(plan, now), time


def _without_the_rest_of_the_opening(plan: Plan, now: Moment) -> Plan:
    done = _strokes_until(plan.opening, now)
    first = plan.breaths[0]
    filling = strokes_of(plan.shape.of(first.length), now.level)
    return replace(plan, opening=done, breaths=(replace(first, strokes=filling), *plan.breaths[1:]))


def _next_breath_now(plan: Plan, now: Moment) -> Plan:
    rates = [breath.rate for breath in plan.breaths[now.breath + 1 :]]
    if not rates:
        return plan
    cut = plan.breaths[now.breath]
    cut = replace(cut, strokes=_strokes_until(cut.strokes, now))
    kept = replace(plan, breaths=(*plan.breaths[: now.breath], cut))
    return _filled_or(plan, kept, rates, now.level)


def _longer_breath(plan: Plan, now: Moment) -> Plan:
    breath = plan.breaths[now.breath]
    whole = strokes_of(plan.shape.of(length_of(breath.rate)), now.level)
    longer = replace(breath, strokes=(*_strokes_until(breath.strokes, now), *whole))
    rates = [each.rate for each in plan.breaths[now.breath + 1 :]]
    if not rates:
        last = replace(plan, breaths=(*plan.breaths[:-1], longer.ended_on_the_exhale()))
        return plan if plan.practice.exact or too_long(plan.practice, last.length) else last
    return _filled_or(plan, replace(plan, breaths=(*plan.breaths[: now.breath], longer)), rates)


def longer(plan: Plan, by: Millis) -> Plan:
    """Add whole breaths at the end, one at least, that last about so many milliseconds; the taper goes on in them."""
    breaths = list(plan.breaths)
    added = 0
    coming = _next(plan, breaths[-1])
    while not added or 2 * (by - added) >= coming.length:
        breaths.append(coming)
        added += coming.length
        coming = _next(plan, coming)
    return _lasting(plan, tuple(breaths))


def _next(plan: Plan, last: Breath) -> Breath:
    """Give the breath that would follow: as the last one is, unless the taper goes on."""
    practice = plan.practice
    rate = next((rate for rate in practice.steps if rate < last.rate), practice.goal)
    return last if rate >= last.rate else Breath(strokes_of(plan.shape.of(length_of(rate))), rate)


def shorter(plan: Plan, time: float, by: Millis, least_left: Millis) -> Plan:
    """Leave out whole breaths at the end that last about so many milliseconds, none that has begun.

    Args:
        plan: The plan.
        time: Milliseconds in its time.
        by: How much shorter it is to be, in milliseconds.
        least_left: Milliseconds that are left of it then at least.

    """
    coming = range(plan.index(time) + 1, len(plan.breaths))
    possible = [number for number in coming if plan.starts[number] >= time + least_left]
    if not possible:
        return plan
    kept = min(possible, key=lambda number: abs(plan.length - plan.starts[number] - by))
    return _lasting(plan, plan.breaths[:kept])


def _lasting(plan: Plan, breaths: tuple[Breath, ...]) -> Plan:
    """Give a plan of these breaths, as long as they are."""
    time = sum(breath.length for breath in breaths)
    return replace(plan, practice=replace(plan.practice, time=time), breaths=breaths)


def _strokes_until(strokes: tuple[Stroke, ...], now: Moment) -> tuple[Stroke, ...]:
    """Give the strokes that are over at a moment, the one that is on cut short."""
    on = () if not now.elapsed else (now.phase.cut(int(now.elapsed)),)
    return (*strokes[: now.number], *on)


def ended_with_this_breath(plan: Plan, time: float) -> Plan:
    """End kindly: with the exhale of the breath that is on, or now, if that exhale is over."""
    now = plan.at(time)
    if now.breath < 0 or time >= plan.length:
        return plan
    breath = plan.breaths[now.breath]
    kinds = [stroke.kind for stroke in breath.strokes]
    last = breath.ended_on_the_exhale()
    if now.number > kinds.index("out"):
        last = Breath(_strokes_until(breath.strokes, now), breath.rate)
    ended = replace(plan, breaths=(*plan.breaths[: now.breath], last))
    return plan if ended == plan else ended


def lengthened(plan: Plan, time: float, lasts: Millis) -> Plan:
    """Let a practice last so long, at the pace of its last breath; one of counted breaths or a fixed end stays."""
    practice = plan.practice
    if practice.exact or practice.count is not None or lasts <= plan.length or time >= plan.length:
        return plan
    return filled(replace(plan, practice=replace(practice, time=lasts)), (plan.breaths[-1].rate,))
