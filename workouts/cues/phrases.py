"""Which words does the program itself say and show?

Exercises, workouts and patterns bring their own words; everything else is one of these templates, so that a translation
is another `Phrases` handed in. The names in braces are filled in.
"""

from __future__ import annotations

from dataclasses import dataclass

_NUMBERS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Every template of the program's own words, in English unless others are given."""

    # before and between
    get_ready: str = "Get ready."
    get_ready_first: str = "Get ready. First: {what}"
    first: str = "First: {what}"
    next: str = "Next: {what}"
    rest: str = "Rest."
    change_sides: str = "Change sides."
    called: str = "{name}: {label}"
    with_dose: str = "{name}, {dose}"
    sets: str = "{sets} sets"
    set_of: str = "Set {set} of {sets}"
    left_side: str = "Left side"
    right_side: str = "Right side"
    left: str = "Left."
    right: str = "Right."
    left_in_a_cue: str = "left"
    right_in_a_cue: str = "right"
    """What stands for the side in an exercise's own words: "left elbow down"."""
    finished: str = "Well done. You are finished."

    # during work
    halfway: str = "Halfway."
    ten_seconds: str = "Ten seconds."
    ten_seconds_name: str = "Ten seconds. {name}."
    ten_seconds_then: str = "Ten seconds, then {what}."
    the_left_side: str = "the left side"
    the_right_side: str = "the right side"
    then_set: str = "set {set}"
    one_minute_left: str = "One minute left."
    minutes_left: str = "{minutes} minutes left."
    hold: str = "Hold."
    relax: str = "Relax."
    last_hold: str = "Last one. Hold."
    numbers: tuple[str, ...] = (*_NUMBERS.split(), "Eighteen", "Nineteen", "Twenty")
    """What repetitions are counted with; beyond the last of them, figures."""
    last_one: str = "Last one"

    # breathing
    breathe_in: str = "In"
    breathe_out: str = "Out"
    breathe_hold: str = "Hold"
    two_more_breaths: str = "Two more breaths."

    # amounts, spoken
    second: str = "1 second"
    seconds: str = "{n} seconds"
    minute: str = "1 minute"
    minutes: str = "{n} minutes"
    hour: str = "1 hour"
    hours: str = "{n} hours"
    hold_of: str = "1 hold of {length}"
    holds_of: str = "{n} holds of {length}"
    longest: str = "as long as you can"

    # amounts, spoken and shown
    rep: str = "1 rep"
    reps: str = "{n} reps"
    breath: str = "1 breath"
    breaths: str = "{n} breaths"

    # amounts, shown only
    shown_longest: str = "as long as you can, up to {length}"
    short_seconds: str = "{n} s"
    short_minutes: str = "{n} min"
    short_hours: str = "{n} h"
    short_holds: str = "{n} × {length}"
    sets_of: str = "{sets} sets of {dose}"
    a_side: str = "{dose} a side"

    # what comes next, shown only
    up_next: str = "{name} · {dose}"
    on_the_left: str = "{name}, left side"
    on_the_right: str = "{name}, right side"
    rest_then: str = "Rest {length}, then {what}"
    change_then: str = "Change sides {length}, then {what}"
    then_finished: str = "Finish"


ENGLISH = Phrases()
