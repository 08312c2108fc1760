"""What the tests of the figure share: figures and clips from their text."""

from __future__ import annotations

from pathlib import Path

from workouts.definitions.figures import FIGURE
from workouts.definitions.values import Context
from workouts.figure.clip import Clip
from workouts.yaml_nodes import read

CLIPS = sorted((Path(__file__).parent / "clips").glob("*.yaml"))


def figure_of(text):
    """Read a figure; it must have no errors."""
    figure, problems = read_figure(text)
    assert problems == []
    return figure


def read_figure(text):
    """Give the figure, and its problems as `line:column: message`."""
    context = Context()
    figure = FIGURE.read(read(text.encode(), "f"), context)
    return figure, [str(problem).removeprefix("f:") for problem in context.log.problems]


def clip_of(text):
    return Clip(figure_of(text))


def clip_in(path):
    return clip_of(path.read_text(encoding="utf-8"))
