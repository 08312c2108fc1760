"""How far off plan does the last exhale end after 20 minutes, however the ticks stall and whatever the person does?"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from workouts.breathing.events import LastExhaleEnded
from workouts.breathing.pacer import Pacer
from workouts.breathing.plan import FREE, Practice, plan
from workouts.library import load
from workouts.states import State

TWENTY_MINUTES = 1_200_000
FRAME = 0.016
ALLOWED = 50
"""Milliseconds."""
COMMANDS = ("slower", "faster", "too_much")


@dataclass
class Practised:
    """A simulated practice with a clock of its own."""

    chance: random.Random
    stalls: bool
    now: float = 54_321.987
    still: float = 0.0
    """Seconds of the pauses, kept apart from the pacer's own account."""
    counted: float = 0.0
    """What a pacer would show that counts its ticks."""
    longest: float = 0.0
    costs: list[float] = field(default_factory=list)

    def run(self) -> tuple[float, float, float]:
        """Give how far off the end is, how late it is seen, and how far off by counted ticks, in milliseconds."""
        settle = load().patterns["settle"]
        practice = Practice(pattern=settle, own_rate=14.37, session=9, time=TWENTY_MINUTES, free=FREE)
        pacer = Pacer(plan(practice), lambda: self.now)
        begun = self.now
        pacer.start()
        while True:
            gap = self._gap()
            self.now += gap
            self.counted += FRAME
            self.longest = max(self.longest, gap)
            started = time.perf_counter()
            events = pacer.tick()
            self.costs.append(time.perf_counter() - started)
            if any(isinstance(event, LastExhaleEnded) for event in events):
                break
            if pacer.state is State.PAUSED:
                self._go_on(pacer, gap)
            elif self.stalls and self.chance.random() < 0.0003:
                getattr(pacer, self.chance.choice(COMMANDS))()
        planned = (pacer.plan.length - pacer.plan.begins) / 1000
        seen = (self.now - begun - self.still - planned) * 1000
        return seen - (pacer.elapsed - pacer.plan.length), seen, (self.counted - planned) * 1000

    def _gap(self) -> float:
        if not self.stalls:
            return FRAME
        kind = self.chance.random()
        if kind < 0.0001:
            return self.chance.uniform(1.1, 3600)  # the lid was closed
        return self.chance.uniform(0.02, 0.95) if kind < 0.02 else self.chance.uniform(0.001, 0.03)

    def _go_on(self, pacer: Pacer, gap: float) -> None:
        """Take the pause up to now, and a while more, out of the account; then go on."""
        more = self.chance.uniform(0, 30)
        self.now += more
        self.still += gap + more
        pacer.go_on()


def main() -> None:
    """Practise steadily once and ten times with stalls, sleep and commands; print the errors."""
    print("milliseconds: the end against the plan, when it is seen (a tick may stall just then), and by counted ticks")
    worst = 0.0
    for number in range(11):
        practised = Practised(random.Random(number), stalls=number > 0)
        off, seen, counted = practised.run()
        worst = max(worst, abs(off))
        cost = sum(practised.costs) / len(practised.costs) * 1e6
        name = f"with stalls {number:2}" if number else "steady 16 ms  "
        print(
            f"{name}  end {off:7.3f}  seen {seen:6.1f}  counted {counted:9.0f};"
            f" longest gap {practised.longest:6.1f} s; {cost:.1f} µs a tick"
        )
    said = "within" if worst <= ALLOWED else "NOT within"
    print(f"the worst end is {worst:.3f} ms off plan: {said} {ALLOWED} ms")


if __name__ == "__main__":
    main()
