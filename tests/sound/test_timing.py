"""Each tone of a workout is heard at its second, from a real sound server whose device nobody hears."""

from __future__ import annotations

import pytest

from tests.sound.played_session import CUES
from tests.sound.servers import lacking, until

WITHIN_MS = 20.0
AFTER_A_KEY_MS = 200.0
"""The first tone follows a command, as after a key: nobody knew it before."""


@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_forty_tones_of_a_workout_are_heard_within_twenty_milliseconds_of_their_second(played):
    """The recording is laid on the computer's clock by when its samples arrived, not by the first tone.

    So it is seen not only whether the tones come evenly, but whether they come in time. How far a loudspeaker is behind
    its sound server cannot be seen so; it is the same for every tone.
    """
    until(lambda: not played.program.runs, 100)
    played.recorder.end()
    late = played.late()
    told = ", ".join(f"{name} {'not heard' if ms is None else f'{ms:+.1f}'}" for name, ms in late)
    assert len(late) == CUES
    assert late[0][1] is not None, told
    assert abs(late[0][1]) < AFTER_A_KEY_MS, told
    assert all(ms is not None and abs(ms) <= WITHIN_MS for _, ms in late[1:]), told
