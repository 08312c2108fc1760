"""A step that comes again is the same step, unless another variant or place makes it another."""

from __future__ import annotations

from workouts.library import load
from workouts.timeline import lay_out

INNER = """\
name: Inner
steps:
  - exercise: plank
    time: 20s
variants:
  long: {change: {plank: {time: 40s}}}
"""


def test_a_workout_contained_in_two_forms_is_laid_out_in_both(tmp_path):
    (tmp_path / "workouts").mkdir()
    (tmp_path / "workouts" / "inner.yaml").write_text(INNER)
    (tmp_path / "workouts" / "outer.yaml").write_text(
        "name: Outer\nsteps:\n  - workout: inner\n  - workout: inner:long\n"
        "  - repeat: 2\n    steps: [{workout: inner}]\n"
    )
    library = load(tmp_path)
    timeline = lay_out(library.workouts["outer"], library).timeline
    assert [each.length for each in timeline.segments if each.kind.is_work] == [20_000, 40_000, 20_000, 20_000]


def test_the_same_exercise_under_other_defaults_is_another_step(tmp_path):
    (tmp_path / "workouts").mkdir()
    (tmp_path / "workouts" / "two.yaml").write_text(
        "name: Two\ndefaults: {time: 15s}\nsteps:\n  - {exercise: plank}\n"
        "  - repeat: 2\n    defaults: {time: 25s}\n    steps: [{exercise: plank}]\n"
    )
    library = load(tmp_path)
    timeline = lay_out(library.workouts["two"], library).timeline
    assert [each.length for each in timeline.segments if each.kind.is_work] == [15_000, 25_000, 25_000]
