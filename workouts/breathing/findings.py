"""What has the pace finder found on which day, and do two days agree?

One file in the person's folder keeps it: the pace that is kept in the end must have felt best on two days.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from workouts.breathing.finder import STEPS, Answer, kept, suits_best

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workouts.model import Pattern

FILE: Final = "paces.json"
MOST_DAYS: Final = 100
"""Older days are let go."""
SCALE: Final = range(11)


@dataclass(frozen=True)
class Finding:
    """One day's answers, by the ids of the steps that were tried."""

    day: date
    answers: Mapping[str, Answer]

    @property
    def best(self) -> Pattern | None:
        """The pace that felt best, if any may be chosen."""
        return suits_best(self.answers)


def with_finding(findings: Sequence[Finding], new: Finding) -> tuple[Finding, ...]:
    """Give the days in their order with a new one among them, which takes the place of the same day's earlier one."""
    others = (each for each in findings if each.day != new.day)
    return tuple(sorted((*others, new), key=lambda each: each.day))[-MOST_DAYS:]


def day_before(findings: Sequence[Finding]) -> Finding | None:
    """Give the last earlier day on which some pace felt best, to compare the last day with."""
    return next((each for each in reversed(findings[:-1]) if each.best is not None), None)


def agreed(findings: Sequence[Finding]) -> Pattern | None:
    """Give the pattern to keep as the person's own, if the last day and the one before it agree."""
    before = day_before(findings)
    if before is None or before.best is None or findings[-1].best is None:
        return None
    return kept(before.best, findings[-1].best)


def load(folder: Path) -> tuple[Finding, ...]:
    """Give the days that are kept in a person's folder; what cannot be read is left out."""
    try:
        data = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    days = data.get("days") if isinstance(data, dict) else None
    findings: tuple[Finding, ...] = ()
    for each in days if isinstance(days, list) else ():
        finding = _finding(each)
        findings = with_finding(findings, finding) if finding else findings
    return findings


def save(findings: Sequence[Finding], folder: Path) -> None:
    """Keep the days in a person's folder, whole or not at all.

    Raises:
        OSError: where the folder cannot be written.

    """
    folder.mkdir(parents=True, exist_ok=True)
    days = [
        {"day": each.day.isoformat(), "answers": {id_: asdict(answer) for id_, answer in each.answers.items()}}
        for each in findings
    ]
    unfinished = folder / f".{FILE}.new"
    unfinished.write_text(json.dumps({"days": days}, indent=2) + "\n", encoding="utf-8", newline="\n")
    unfinished.replace(folder / FILE)


def _finding(data: Any) -> Finding | None:  # noqa: ANN401 — whatever a file holds
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        return None
    day = None
    with suppress(ValueError):
        day = date.fromisoformat(str(data.get("day")))
    answers = {step.id: _answer(data["answers"].get(step.id)) for step in STEPS}
    known = {id_: answer for id_, answer in answers.items() if answer is not None}
    return Finding(day, known) if day is not None and known else None


def _answer(data: Any) -> Answer | None:  # noqa: ANN401
    if not isinstance(data, dict):
        return None
    names = [each.name for each in fields(Answer)]
    values = {name: data[name] for name in names if type(data.get(name)) is int and data[name] in SCALE}
    return Answer(**values) if len(values) == len(names) else None
