"""What becomes of a session when an exercise is too hard, too easy, or hurts?

`exchanged` puts the easier or harder exercise in the place of the present one, `left_out` puts nothing in its place:
for what is left of the set and of the workout. Both are pure functions of the timeline as it is played. In a rest they
act on what comes.

What lies behind stays as it is, to the index. The segment that is worked in is cut where the person is: its first part
lies behind then, as a segment of its own, and is followed by the time to change, as between any two exercises (formats
§3, rule 6), because whoever pressed a key is no longer in position, and there is a set-up to hear; and that by the new
exercise for what is left, at least 10 s or 2 repetitions of it, but never more than the whole set. A break that the
person is in begins anew with what is left of it, or with the time to change where that is longer, so that the new
exercise can be announced. What waits for the person goes on waiting.

A set remembers what it was (`Segment.instead`): the other way leads back along the same exercises, to exactly what was
written.
"""

from workouts.exchange.changing import Changed, exchanged, left_out, meant, target

__all__ = ["Changed", "exchanged", "left_out", "meant", "target"]
