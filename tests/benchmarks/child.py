"""Runs a Python program of its own for a measurement, and gives what it printed as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent


def run(code: str, *words: str) -> dict[str, float]:
    """Run `code` in a fresh interpreter in the project's folder; its last line is JSON."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    numbers: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return numbers


def middle(results: list[dict[str, float]], key: str) -> float:
    """Give the median of one number of several runs."""
    return median(result[key] for result in results)
