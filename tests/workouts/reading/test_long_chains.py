"""Workouts that contain workouts that contain workouts, further than any recursion goes."""

from __future__ import annotations

from workouts.library import load

CHAIN = 1_500


def test_a_chain_of_a_thousand_workouts_is_told_and_nothing_else_is_harmed(tmp_path):
    folder = tmp_path / "workouts"
    folder.mkdir()
    for number in range(CHAIN):
        inner = f"workout: c{number + 1:04d}" if number < CHAIN - 1 else "exercise: plank"
        (folder / f"c{number:04d}.yaml").write_text(f"name: Chain\nsteps:\n  - {inner}\n")
    library = load(tmp_path)
    assert {"c1499", "c1490", "desk-break"} <= set(library.workouts)
    assert "c0000" not in library.workouts
    assert any("workouts within each other" in problem.message for problem in library.problems)
