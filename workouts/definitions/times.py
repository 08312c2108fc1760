"""What does the text of a length of time, a tempo or a moment mean?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.definitions.values import Bad, ScalarValue, Schema
from workouts.model import CueTime, Tempo
from workouts.problems import shortened

if TYPE_CHECKING:
    from workouts.model import Millis

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
LONGEST = 3 * HOUR
"""Milliseconds; the longest length that may be written."""

_NUMBER = r"[0-9]{1,9}"
_DURATION = re.compile(
    rf"(?P<clock>(?P<cm>{_NUMBER}):(?P<cs>[0-5][0-9]))"
    rf"|(?=.)(?:(?P<h>{_NUMBER})h)?(?:(?P<m>{_NUMBER})m)?(?:(?P<s>{_NUMBER})(?:\.(?P<tenth>[0-9]))?s?)?"
)
_EXAMPLE = "write it as 45s, 1m30s, 1:30 or 45"


def parse_duration(text: str, zero: bool = False) -> Millis:
    """Give a duration in milliseconds.

    `zero` allows 0. At most 3 h, tenths of a second at most.

    Raises:
        Bad: where the text is no duration, with the ways to write one.

    """
    found = _DURATION.fullmatch(text)
    if not found:
        raise Bad(f"'{shortened(text)}' is not a length of time: {_EXAMPLE}")
    if found["clock"]:
        length = int(found["cm"]) * MINUTE + int(found["cs"]) * SECOND
    else:
        bare = text[-1].isdigit()
        if bare and (found["h"] or found["m"]):
            raise Bad(f"'{shortened(text)}' lacks its last unit: {_EXAMPLE}")
        length = int(found["h"] or 0) * HOUR + int(found["m"] or 0) * MINUTE + int(found["s"] or 0) * SECOND
        length += int(found["tenth"] or 0) * 100
    if length == 0 and not zero:
        raise Bad("the time must be more than 0")
    if length > LONGEST:
        raise Bad(f"'{shortened(text)}' is more than 3 hours")
    return length


@dataclass(frozen=True)
class Duration(ScalarValue[int]):
    """A length of time, in milliseconds."""

    zero: bool = False

    def parse(self, text: str) -> Millis:
        """Give the milliseconds."""
        return parse_duration(text, self.zero)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        pattern = r"^([0-9]+:[0-5][0-9]|([0-9]+h)?([0-9]+m)?([0-9]+(\.[0-9])?s?)?)$"
        return {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": LONGEST // SECOND},
                {"type": "string", "pattern": pattern},
            ]
        }


_PART = r"([0-9]{1,2}(?:\.[0-9]{1,2})?)"
_TEMPO = re.compile(rf"{_PART}-{_PART}-{_PART}(?:-{_PART})?")


@dataclass(frozen=True)
class TempoValue(ScalarValue[Tempo]):
    """The rhythm of a repetition: `2-1-2`, in seconds."""

    def parse(self, text: str) -> Tempo:
        """Give the four lengths."""
        found = _TEMPO.fullmatch(text)
        if not found:
            raise Bad(f"'{shortened(text)}' is not a tempo: seconds out, hold and back, as in 2-1-2")
        out, hold, back, pause = (round(float(part or 0) * 1000) for part in found.groups())
        if not out + back:
            raise Bad("a tempo without movement: the first or the third number must be more than 0")
        return Tempo(out, hold, back, pause)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "string", "pattern": f"^{_TEMPO.pattern}$"}


_PERCENT = re.compile(r"([0-9]{1,2})%")


@dataclass(frozen=True)
class Percent(ScalarValue[int]):
    """How full the lungs are: `78%`."""

    def parse(self, text: str) -> int:
        """Give the number before the sign."""
        found = _PERCENT.fullmatch(text)
        if not found or not int(found[1]):
            raise Bad(f"'{shortened(text)}' is not a part of a full breath: write it as 78%, from 1% to 99%")
        return int(found[1])

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "string", "pattern": f"^{_PERCENT.pattern}$"}


_CUE_LEFT = re.compile(r"(.+) left")
_CUE_REP = re.compile(r"rep ([0-9]{1,3})")


@dataclass(frozen=True)
class CueTimeValue(ScalarValue[CueTime]):
    """When a step's own cue comes: `15s`, `half`, `5s left` or `rep 3`."""

    def parse(self, text: str) -> CueTime:
        """Give the moment."""
        if text == "half":
            return CueTime("half")
        if found := _CUE_REP.fullmatch(text):
            if not int(found[1]):
                raise Bad("repetitions count from 1")
            return CueTime("rep", int(found[1]))
        try:
            if found := _CUE_LEFT.fullmatch(text):
                return CueTime("left", parse_duration(found[1]))
            return CueTime("after", parse_duration(text, zero=True))
        except Bad:
            raise Bad(f"'{shortened(text)}' is no moment: write it as 15s, half, 5s left or rep 3") from None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": ["string", "number"]}
