"""What is a session, or a practice, doing?"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """What a session is doing."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"
    COUNTING_IN = "counting_in"
    FINISHED = "finished"
    STOPPED = "stopped"
