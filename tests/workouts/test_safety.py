"""The safety words."""

from __future__ import annotations

from workouts.safety import read_safety, safety


def test_the_safety_words_come_with_the_program():
    words = safety()
    assert words.disclaimer.short.startswith("General exercise guidance, not medical advice.")
    assert len(words.emergency) == 8
    assert {sign.id for sign in words.soon if sign.same_day} == {"fever", "one-leg"}
    assert len(words.stop_rules) == 6
    assert "emergency" in words.emergency_action


def test_a_missing_part_is_told_with_its_place():
    words, problems = read_safety(b"leg_rule: Moving up is good.\n", "safety.yaml")
    assert words is None
    assert str(problems[0]) == "safety.yaml:1:1: 'disclaimer' is missing: the safety words needs it"
