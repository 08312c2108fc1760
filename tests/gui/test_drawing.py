"""`main.py draw` for authors."""

from __future__ import annotations

from argparse import Namespace

import pytest
from PySide6.QtGui import QImage

from gui.drawing import draw


@pytest.fixture
def drawing(tmp_path, qapp, capsys):
    def run(*exercises, **more):
        out = tmp_path / "sheet.png"
        arguments = Namespace(
            exercises=[str(each) for each in exercises],
            out=more.pop("out", out),
            dark=more.pop("dark", False),
            every_key=more.pop("every_key", False),
            large=False,
            data=tmp_path / "data",
        )
        code = draw(arguments)
        printed = capsys.readouterr()
        return code, QImage(str(out)), printed

    return run


def test_a_sheet_shows_every_exercise_asked_for(drawing):
    code, sheet, printed = drawing("squat", "plank")
    assert code == 0
    assert printed.out == printed.err == ""
    assert sheet.width() > 800
    assert drawing("squat", "plank", every_key=True)[1].height() > sheet.height()
    assert drawing("squat", dark=True)[1].pixelColor(1, 1).lightness() < 80


def test_what_is_not_there_is_told_with_the_nearest_name(drawing):
    code, sheet, printed = drawing("sqaut")
    assert code == 1
    assert sheet.isNull()
    assert "no exercise is called 'sqaut', did you mean 'squat'?" in printed.err


def test_a_file_with_a_wrong_pose_is_told_with_its_place(drawing, tmp_path):
    from workouts.library import BUILTIN

    file = tmp_path / "mine.yaml"
    text = (BUILTIN / "exercises" / "squat.yaml").read_text()
    file.write_text(text)
    assert drawing(file)[0] == 0
    file.write_text(text.replace("  keys:", "  kees:"))
    code, _, printed = drawing(file)
    assert code == 1
    assert f"{file}:" in printed.err
    assert "unknown key 'kees' in a figure, did you mean 'keys'?" in printed.err


def test_a_picture_that_cannot_be_written_is_told(drawing, tmp_path):
    code, _, printed = drawing("squat", out=tmp_path / "none" / "sheet.png")
    assert code == 1
    assert "cannot be written" in printed.err
