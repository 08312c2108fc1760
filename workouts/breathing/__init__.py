"""What is it to breathe with the program: how full are the lungs, what comes next, and what is safe?

One question each: `breath` (how full?), `shape` (what does a breath look like at this pace?), `taper` (how does the
pace slow down?), `plan` (which breaths make up a practice?), `changes` (what if the person wants it otherwise?),
`pacer` (where are we now, and what just happened?), `own_rate` (how does the person breathe?), `cautions` (what is not
for whom?), `hand_over` (how does breathing begin after an exercise?), `within` (what is breathed within a workout?),
`custom` (is this pattern of one's own sound?), `writing` (how is it written?), `finder` (which pace suits?),
`positions` (lying or sitting, and for whom?), `lessons` (which lesson comes next, and what is said in it?),
`lesson_file` (what do the lessons say?).
"""

from workouts.breathing.breath import Breath, Moment, Stroke, ease

__all__ = ["Breath", "Moment", "Stroke", "ease"]
