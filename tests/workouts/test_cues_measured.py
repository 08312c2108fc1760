"""`cues` with the lengths of a real voice."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from workouts.command_line import parser, print_cues, run
from workouts.cues import estimate

ROOT = Path(__file__).resolve().parent.parent.parent


def lengths(printed):
    return {cue["text"]: cue["seconds"] for cue in json.loads(printed) if cue["kind"] == "say"}


def test_cues_show_the_lengths_they_are_handed(capsys):
    arguments = parser().parse_args(["cues", "desk-break", "--json"])
    assert run(arguments, lambda _text: 1234) == 0
    assert set(lengths(capsys.readouterr().out).values()) == {1.234}


def test_without_a_voice_cues_show_estimates(capsys):
    assert print_cues(Namespace(workout="desk-break", json=True, data=None, length_of=None)) == 0
    told = lengths(capsys.readouterr().out)
    assert all(seconds == estimate(text) / 1000 for text, seconds in told.items())


def cues(folder):
    command = [sys.executable, "main.py", "cues", "desk-break", "--json", "--data", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return lengths(done.stdout), done.stderr


def test_the_command_line_measures_the_voice_that_the_person_chose(tmp_path):
    usual, complaints = cues(tmp_path)
    assert complaints == ""
    assert all(seconds != estimate(text) / 1000 for text, seconds in usual.items())
    assert list((tmp_path / "speech").glob("*.wav"))
    assert cues(tmp_path)[0] == usual
    (tmp_path / "settings.json").write_text(json.dumps({"voice_rate": 70}))
    slow, _ = cues(tmp_path)
    same = usual.keys() & slow.keys()
    assert same
    assert all(slow[text] > 1.2 * usual[text] for text in same)


def test_a_voice_that_fails_is_told_and_the_usual_one_measured(tmp_path):
    usual, _ = cues(tmp_path)
    (tmp_path / "settings.json").write_text(json.dumps({"voice": "piper:/no/such.onnx"}))
    told, complaints = cues(tmp_path)
    assert told == usual
    assert complaints.splitlines() == [
        "the chosen voice does not answer, so lengths are those of the usual one: "
        "the voice /no/such.onnx is not there any more"
    ]
