"""Which words does the program itself say and show in a session?

All of them stand here, so that a translation can be handed in. Words in braces are put in by the program.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Every spoken and shown template of a session."""

    # what comes (rules 5, 6, 15)
    next: str = "Next: {what}"
    first: str = "Get ready. First: {what}"
    now: str = "{what}"
    get_ready: str = "Get ready."
    rest: str = "Rest."
    labelled: str = "{name}: {label}"
    """A name that carries a label, spoken or shown."""
    with_dose: str = "{what}, {dose}"
    sets: str = "{sets} sets"
    next_set: str = "Set {set} of {sets}."

    # sides (rule 8)
    change_sides: str = "Change sides."
    left_side: str = "Left side."
    right_side: str = "Right side."
    left: str = "Left."
    right: str = "Right."

    # calls (rules 9, 14)
    halfway: str = "Halfway."
    ten_seconds: str = "Ten seconds."
    ten_seconds_then: str = "Ten seconds, then {what}."
    then_left_side: str = "left side"
    then_right_side: str = "right side"
    ten_seconds_name: str = "Ten seconds. {name}."
    one_minute_left: str = "One minute left."
    minutes_left: str = "{minutes} minutes left."

    # counted holds and repetitions (rules 16, 17)
    hold: str = "Hold."
    relax: str = "Relax."
    last_hold: str = "Last one. Hold."
    numbers: tuple[str, ...] = (
        *("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
        *("Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"),
        "Twenty",
    )
    """Spoken from one on; higher numbers are given in digits."""
    last_rep: str = "Last one"

    # breathing (rule 18)
    breathe_in: str = "In"
    breathe_in_again: str = "And in"
    breathe_out: str = "Out"
    breathe_hold: str = "Hold"
    two_more_breaths: str = "Two more breaths."

    # the end (rule 19)
    finished: str = "Well done. You are finished."

    # doses as they are spoken
    one_second: str = "1 second"
    seconds: str = "{number} seconds"
    one_minute: str = "1 minute"
    minutes: str = "{number} minutes"
    one_hour: str = "1 hour"
    hours: str = "{number} hours"
    one_rep: str = "1 rep"
    reps: str = "{number} reps"
    one_breath: str = "1 breath"
    breaths: str = "{number} breaths"
    one_hold: str = "1 hold of {time}"
    holds: str = "{number} holds of {time}"
    max: str = "as long as you can"
    decimal: str = "."
    """Between whole seconds and tenths."""

    # doses as they are shown
    shown_seconds: str = "{number} s"
    shown_minutes: str = "{number} min"
    shown_hours: str = "{number} h"
    shown_holds: str = "{number} × {time}"
    shown_max: str = "as long as you can, up to {time}"

    # the line that shows what is next
    next_rest: str = "Rest {time}, then {then}"
    next_switch: str = "Change sides, then {then}"
    next_with_side: str = "{what}, {side}"
    next_with_dose: str = "{what} · {dose}"
    shown_left: str = "left side"
    shown_right: str = "right side"
    nothing_next: str = "Last one"


ENGLISH = Phrases()
