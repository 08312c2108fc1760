"""Voices that other programs lend, none of which a test needs: each is asked as it wants to be."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from gui.voice import process
from gui.voice.audio import Audio, write_wav
from gui.voice.engine import Unspoken, Voice
from gui.voice.engines import chosen, engines, found
from gui.voice.espeak import ENGLISH_VOICES
from gui.voice.macos import Say
from gui.voice.piper import Piper, places
from gui.voice.process import output, spoken
from gui.voice.windows import Windows
from tests.gui.voice.voices import RATE, FakeEngine, buzz

HEARD = write_wav(Audio(RATE, buzz(300)))
LISTED = """\
Alex                en_US    # Most people recognize me by my voice.
Bad News            en_US    # The light you see at the end of the tunnel.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
Mónica              es_ES    # Hola, me llamo Mónica.
not a voice
"""


class Programs:
    """In place of other programs: what they were asked, and what they print or write."""

    def __init__(self, monkeypatch):
        self.ran = []
        self.prints = ""
        self.writes = HEARD
        self.place_of_file = lambda _command: None
        monkeypatch.setattr(process.subprocess, "run", self.run)
        monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")

    def run(self, command, *, timeout, **more):
        self.ran.append((list(command), more["input"].decode(), timeout))
        path = self.place_of_file(list(command))
        if path:
            Path(path).write_bytes(self.writes)
        return SimpleNamespace(returncode=0, stdout=self.prints.encode(), stderr=b"")


@pytest.fixture
def programs(monkeypatch):
    return Programs(monkeypatch)


# ---- running a program -----------------------------------------------------------------------------------------------


def test_a_program_reads_and_prints():
    assert output([sys.executable, "-c", "print(input()[::-1])"], "olleh").strip() == "hello"


def test_a_program_that_takes_too_long_is_ended_and_told():
    with pytest.raises(Unspoken, match=r"did not answer within 0\.2 seconds"):
        output([sys.executable, "-c", "import threading; threading.Event().wait()"], patience=0.2)


def test_a_program_that_is_not_there_is_told():
    with pytest.raises(Unspoken, match="cannot be run"):
        output(["surely-no-such-program"])


@pytest.mark.parametrize(("code", "why"), [("raise SystemExit('out of breath')", "out of breath"), ("exit(3)", "3")])
def test_a_program_that_fails_says_why(code, why):
    with pytest.raises(Unspoken, match=why):
        output([sys.executable, "-c", code])


def test_a_program_that_leaves_no_file_is_told():
    with pytest.raises(Unspoken, match="left no sound file"):
        spoken(lambda _path: [sys.executable, "-c", ""])


def test_what_a_program_writes_is_read_and_goes():
    paths = []

    def command(path):
        paths.append(path)
        return [sys.executable, "-c", f"open({path!r}, 'wb').write(b'heard')"]

    assert spoken(command) == b"heard"
    assert not any(Path(path).exists() for path in paths)


def test_without_room_for_a_file_it_says_so(monkeypatch):
    def full(**_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(process.tempfile, "TemporaryDirectory", full)
    with pytest.raises(Unspoken, match="No space left"):
        spoken(lambda path: [path])


# ---- macOS -----------------------------------------------------------------------------------------------------------


def test_the_voices_of_macos_are_read_from_its_list(programs):
    programs.prints = LISTED
    assert [(voice.name, voice.language) for voice in Say("darwin").voices()] == [
        ("Alex", "en-us"),
        ("Bad News", "en-us"),
        ("Eddy (English (UK))", "en-gb"),
        ("Mónica", "es-es"),
    ]


def test_macos_speaks_what_it_reads_at_the_rate_that_was_chosen(programs):
    programs.place_of_file = lambda command: command[command.index("-o") + 1]
    assert Say("darwin").render("-v is no voice", "Bad News", 120) == HEARD
    (command, words, timeout) = programs.ran[0]
    assert command[:5] == ["say", "-v", "Bad News", "-r", "186"]
    assert (words, timeout) == ("-v is no voice", process.PATIENCE)


def test_elsewhere_there_are_no_voices_of_macos_or_windows(programs):
    assert Say("linux").voices() == Windows("linux").voices() == ()
    assert programs.ran == []


def test_where_the_command_is_missing_there_are_none(programs, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert Say("darwin").voices() == Windows("win32").voices() == Piper([]).voices() == ()


@pytest.mark.parametrize("engine", [Say("darwin"), Windows("win32")])
def test_where_listing_fails_there_are_none(programs, monkeypatch, engine):
    def never(*_command, **_more):
        raise subprocess.TimeoutExpired("say", 20)

    monkeypatch.setattr(process.subprocess, "run", never)
    assert engine.voices() == ()


# ---- Windows ---------------------------------------------------------------------------------------------------------


def script(command):
    assert command[:4] == ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand"]
    return base64.b64decode(command[4]).decode("utf-16-le")


def words_in(text):
    return [base64.b64decode(part.split("'")[0]).decode() for part in text.split("(Text '")[1:]]


def test_the_voices_of_windows_are_read_as_json(programs):
    programs.prints = json.dumps([{"name": "Microsoft Hazel Desktop", "language": "en-GB"}])
    assert Windows("win32").voices() == (
        Voice("windows", "Microsoft Hazel Desktop", "Microsoft Hazel Desktop", "en-gb"),
    )


@pytest.mark.parametrize("prints", ["", "{}", "[1]", '{"name": 1}', "nonsense"])
def test_a_list_that_cannot_be_read_has_no_voices(programs, prints):
    programs.prints = prints
    assert Windows("win32").voices() == ()


def test_windows_is_handed_words_that_no_quote_can_break(programs):
    programs.place_of_file = lambda command: words_in(script(command))[1]
    text = "It's \"$(Remove-Item)\" – größer; 'done'"
    assert Windows("win32").render(text, "Microsoft O'Hara", 100) == HEARD
    written = script(programs.ran[0][0])
    assert words_in(written)[0] == "Microsoft O'Hara"
    assert words_in(written)[2] == text
    assert "Remove-Item" not in written


@pytest.mark.parametrize(("rate", "steps"), [(60, -5), (100, 0), (140, 3), (1000, 10), (1, -10)])
def test_rates_are_told_in_the_steps_that_windows_counts_in(programs, rate, steps):
    programs.place_of_file = lambda command: words_in(script(command))[1]
    Windows("win32").render("Hello", "Hazel", rate)
    assert f"$voice.Rate = {steps}\n" in script(programs.ran[0][0])


# ---- Piper -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def models(tmp_path):
    deep = tmp_path / "en" / "en_GB" / "alba"
    deep.mkdir(parents=True)
    for path in (deep / "en_GB-alba-medium.onnx", tmp_path / "de_DE-eva-low.onnx"):
        path.touch()
        path.with_name(f"{path.name}.json").touch()
    (tmp_path / "en_US-half-low.onnx").touch()
    return tmp_path


def test_the_voices_of_piper_are_the_models_that_have_their_settings_beside_them(programs, models):
    voices = Piper([models, models / "nowhere"]).voices()
    assert [(voice.words, voice.language) for voice in voices] == [
        ("Eva, low (de-DE)", "de-de"),
        ("Alba, medium (en-GB)", "en-gb"),
    ]


def test_piper_reads_one_line_and_is_told_the_length_of_its_sounds(programs, models):
    programs.place_of_file = lambda command: command[command.index("--output_file") + 1]
    voice = Piper([models]).voices()[1]
    assert Piper([models]).render("Two\nlines", voice.name, 80) == HEARD
    command, words, _ = programs.ran[0]
    assert command[:5] == ["piper", "--model", voice.name, "--length_scale", "1.25"]
    assert words == "Two lines\n"


def test_a_model_that_is_gone_is_told(programs, models):
    with pytest.raises(Unspoken, match="not there any more"):
        Piper([models]).render("Hello", str(models / "gone.onnx"), 100)


def test_a_folder_named_in_the_environment_is_looked_into_first():
    assert places({"PIPER_VOICES": "/voices", "APPDATA": "/roaming"})[0] == Path("/voices")
    assert len(places({})) < len(places({"APPDATA": "/roaming"}))


# ---- which voices there are ------------------------------------------------------------------------------------------


def test_every_computer_has_the_voices_of_espeak_first():
    assert found(among=engines())[: len(ENGLISH_VOICES)] == ENGLISH_VOICES


def test_voices_are_found_in_the_languages_that_were_asked_for():
    assert [voice.name for voice in found({"en"}, [FakeEngine()])] == ["one"]
    assert [voice.name for voice in found({"en", "it"}, [FakeEngine()])] == ["one", "due"]


@pytest.mark.parametrize(
    ("id_", "engine", "voice"),
    [
        ("", "espeak", ENGLISH_VOICES[0].name),
        ("other:due: the second", "other", "due: the second"),
        ("gone:due", "espeak", ENGLISH_VOICES[0].name),
        ("other:", "espeak", ENGLISH_VOICES[0].name),
    ],
)
def test_a_voice_that_is_named_is_found_and_one_that_is_gone_is_the_usual_one(id_, engine, voice):
    among = [FakeEngine(), FakeEngine("other")]
    assert (chosen(id_, among)[0].name, chosen(id_, among)[1]) == (engine, voice)
