"""What the doctor says on computers that lack one thing or another."""

import importlib.metadata
import importlib.util
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from gui import doctor, libraries
from gui.doctor import Finding, Trial, main, report
from tests.workouts.history.history_helpers import entry
from workouts.history.journal import Journal

ROOT = Path(__file__).resolve().parents[2]
PYSIDE = Path(importlib.util.find_spec("PySide6").submodule_search_locations[0])
ON_LINUX = sys.platform.startswith("linux")


@pytest.fixture
def trials(monkeypatch):
    """What comes of the trials: a window, a sound device, a screen that stays on, unless a test says otherwise."""
    results = {
        doctor.WINDOW_TRIAL: Trial(value="xcb"),
        doctor.SOUND_TRIAL: Trial(value="Loudspeaker"),
        doctor.AWAKE_TRIAL: Trial(value="org.freedesktop.ScreenSaver"),
        doctor.VOICE_TRIAL: Trial(value="eSpeak NG (15)"),
    }
    monkeypatch.setattr(doctor, "_try", results.__getitem__)
    return results


@pytest.fixture
def lacking(monkeypatch):
    """Libraries that the system lacks, for the window and for sound."""
    names = {"window": {}, "sound": {}}
    monkeypatch.setattr(libraries, "of_window", lambda _folder, _plugin: "window")
    monkeypatch.setattr(libraries, "of_sound", lambda _folder: "sound")
    monkeypatch.setattr(libraries, "missing", names.__getitem__)
    return names


def words(mark, findings):
    return [finding.words for finding in findings if finding.mark == mark]


def pyside(monkeypatch, version):
    real = importlib.metadata.version
    monkeypatch.setattr(importlib.metadata, "version", lambda name: version if "PySide6" in name else real(name))


def test_where_all_is_well_the_program_can_run(trials, lacking, capsys):
    assert main() == 0
    said = capsys.readouterr().out
    assert f"ok    Python {platform.python_version()}" in said
    assert "Qt can open a window (platform plugin: xcb)" in said
    assert "Sound device: Loudspeaker" in said
    assert "The screen stays on in a session (by org.freedesktop.ScreenSaver)" in said
    assert said.splitlines()[-1] == "The program can run."


@pytest.mark.parametrize(("failed", "why"), [(None, "cannot be asked"), ("no answer within 20 seconds", "no answer")])
def test_a_screen_that_may_go_dark_is_noted(trials, lacking, failed, why):
    trials[doctor.AWAKE_TRIAL] = Trial(failed=failed)
    (line,) = [line for line in words("note", report()) if "go dark" in line]
    assert why in line


def test_the_versions_are_told_with_the_reason_for_the_one_refused(trials, lacking):
    (line,) = [line for line in words("ok", report()) if line.startswith("PySide6")]
    assert "6.12 is refused: " in line
    assert "None" in line


@pytest.mark.parametrize(("version", "why"), [("6.12.0", "too new"), ("7.0", "too new"), ("6.8.3", "too old")])
def test_a_pyside_that_is_refused_keeps_the_program_from_running(trials, lacking, monkeypatch, version, why):
    pyside(monkeypatch, version)
    (line,) = words("stop", report())
    assert f"PySide6 {version} is {why}" in line


@pytest.mark.parametrize("version", ["6.9.0", "6.11.3"])
def test_a_pyside_that_will_do_is_told(trials, lacking, monkeypatch, version):
    pyside(monkeypatch, version)
    assert words("stop", report()) == []


def test_without_pyside_it_says_how_to_get_it(trials, lacking, monkeypatch):
    def nothing(_name):
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "version", nothing)
    assert words("stop", report()) == ["PySide6 is not installed: `uv run main.py` installs it"]
    assert main() == 1


def test_an_old_python_keeps_the_program_from_running(trials, lacking, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    (line,) = words("stop", report())
    assert "3.11 or newer is needed" in line


def test_the_library_that_is_truly_missing_is_named_with_its_package(trials, lacking, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    trials[doctor.WINDOW_TRIAL] = Trial(failed="From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed")
    lacking["window"]["libxcb-keysyms.so.1"] = "libxcb-keysyms1"
    found = report()
    said = ["The window cannot open: libxcb-keysyms.so.1 is missing; Debian: apt install libxcb-keysyms1"]
    assert words("stop", found) == said
    assert not any("cursor" in finding.words for finding in found)


def test_a_library_of_no_known_package_is_named_all_the_same(trials, lacking, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    trials[doctor.WINDOW_TRIAL] = Trial(failed="no")
    lacking["window"]["libodd.so.9"] = None
    assert words("stop", report()) == ["The window cannot open: libodd.so.9 is missing; install what brings it"]


@pytest.mark.skipif(not ON_LINUX, reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so(trials, lacking, monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    trials[doctor.WINDOW_TRIAL] = Trial(failed="could not connect to display")
    (line,) = words("stop", report())
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in line


def test_where_nothing_is_missing_qts_own_words_are_told(trials, lacking, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":77")
    trials[doctor.WINDOW_TRIAL] = Trial(failed="could not connect to display :77")
    assert words("stop", report()) == ["The window cannot open: could not connect to display :77"]


def test_without_a_sound_device_there_are_no_tones_but_the_program_runs(trials, lacking):
    trials[doctor.SOUND_TRIAL] = Trial()
    assert words("note", report()) == ["There are no tones: no sound device was found"]
    assert main() == 0


def test_without_the_sound_library_its_package_is_named(trials, lacking):
    trials[doctor.SOUND_TRIAL] = Trial(failed="ImportError")
    lacking["sound"]["libpulse.so.0"] = "libpulse0"
    said = ["There are no tones: libpulse.so.0 is missing; Debian: apt install libpulse0"]
    assert words("note", report()) == said


def test_a_library_that_window_and_sound_lack_is_told_once(trials, lacking, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    trials[doctor.WINDOW_TRIAL] = trials[doctor.SOUND_TRIAL] = Trial(failed="ImportError")
    lacking["window"]["libEGL.so.1"] = lacking["sound"]["libEGL.so.1"] = "libegl1"
    assert [str(finding) for finding in report() if "libEGL" in finding.words] == [
        "stop  The window cannot open: libEGL.so.1 is missing; Debian: apt install libegl1"
    ]


def test_a_sound_server_that_does_not_answer_is_told(trials, lacking):
    trials[doctor.SOUND_TRIAL] = Trial(failed="no answer within 20 seconds")
    assert words("note", report()) == ["There are no tones: no answer within 20 seconds"]


def test_without_inter_the_systems_font_is_used(trials, lacking, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "fontpkg_inter" else real(name))
    assert words("note", report()) == ["The font Inter is not installed: the system's font is used"]


def test_the_data_folder_is_told(trials, lacking, own_data_folder):
    assert f"Your files: {own_data_folder}" in words("ok", report())


def test_a_folder_that_is_not_there_yet_can_be_made(trials, lacking, tmp_path):
    assert f"Your files: {tmp_path / 'a' / 'b'}" in words("ok", report(tmp_path / "a" / "b"))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_told(trials, lacking, tmp_path):
    (tmp_path / "file").touch()
    (line,) = words("note", report(tmp_path / "file" / "data"))
    assert "cannot be written, so nothing can be kept" in line


def test_a_folder_that_refuses_a_file_is_told(trials, lacking, tmp_path, monkeypatch):
    def refuse(**_where):
        raise PermissionError

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", refuse)
    (line,) = words("note", report(tmp_path))
    assert "cannot be written" in line


def test_broken_definition_files_are_counted_and_named(trials, lacking, own_data_folder):
    broken = own_data_folder / "workouts" / "odd.yaml"
    broken.parent.mkdir()
    broken.write_text("name: Odd\n", encoding="utf-8")
    (line,) = words("note", report())
    assert "broken files: 1" in line
    assert str(broken) in line


def test_a_finding_is_one_line_with_its_mark_in_front():
    assert str(Finding("ok", "Python")) == "ok    Python"
    assert str(Finding("stop", "Python")) == "stop  Python"


# ---- the trials themselves -------------------------------------------------------------------------------------------


def test_a_trial_gives_what_it_prints_last():
    assert doctor._try("print('chatter'); print('\"xcb\"')") == Trial(value="xcb")


def test_a_trial_that_raises_gives_the_reason():
    assert doctor._try("raise ImportError('libEGL.so.1: no')") == Trial(failed="ImportError: libEGL.so.1: no")


def test_a_trial_that_dies_gives_its_first_words():
    code = "import sys, os; sys.stderr.write('no screen\\nmore\\n'); sys.stderr.flush(); os._exit(3)"
    assert doctor._try(code) == Trial(failed="no screen")


def test_a_trial_that_dies_without_a_word_gives_its_exit_code():
    assert doctor._try("import os; os._exit(3)") == Trial(failed="exit code 3")


def test_a_trial_without_an_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(doctor, "PATIENCE", 0.2)
    assert doctor._try("while True: pass") == Trial(failed="no answer within 0.2 seconds")


def test_a_trial_that_cannot_begin_gives_the_reason(monkeypatch):
    monkeypatch.setattr(sys, "executable", str(ROOT / "no such python"))
    assert "no such python" in (doctor._try("").failed or "")


def test_the_window_trial_opens_a_window_here():
    assert doctor._try(doctor.WINDOW_TRIAL) == Trial(value="offscreen")


def test_the_command_never_ends_in_a_traceback_where_pyside_cannot_be_imported(tmp_path):
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "main.py", "doctor"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == ""
    assert "The window cannot open: ImportError: libEGL.so.1" in done.stdout


# ---- libraries -------------------------------------------------------------------------------------------------------

LDD_SAID = """\
\tlinux-vdso.so.1 (0x00007ffd6e5f2000)
\tlibxcb-keysyms.so.1 => not found
\tlibX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f1b2c000000)
\tlibQt6Gui.so.6 => /opt/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f1b2b000000)
\tlibxcb-cursor.so.0 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f1b2d000000)
"""


def test_what_ldd_could_not_find_is_read_from_its_words():
    assert libraries.not_found(LDD_SAID) == ["libxcb-keysyms.so.1", "libxcb-cursor.so.0"]


@pytest.mark.skipif(not ON_LINUX, reason="only there the system brings Qt's libraries")
def test_the_files_that_are_looked_at_are_there():
    assert len(libraries.of_window(PYSIDE, "xcb")) == 2
    assert len(libraries.of_window(PYSIDE, "offscreen")) == 2
    assert len(libraries.of_sound(PYSIDE)) == 1


@pytest.mark.skipif(not ON_LINUX, reason="only there the system brings Qt's libraries")
def test_nothing_is_missing_where_these_tests_run_without_a_screen():
    assert libraries.missing(libraries.of_window(PYSIDE, "offscreen")) == {}


@pytest.mark.skipif(not ON_LINUX, reason="only there the system brings Qt's libraries")
def test_a_missing_library_is_found_by_ldd(tmp_path):
    needed, absent = b"libxkbcommon.so.0\0", b"libabsent.so.777\0\0"
    real = (PYSIDE / "Qt" / "plugins" / "platforms" / "libqoffscreen.so").read_bytes()
    assert needed in real
    assert len(needed) == len(absent)
    broken = tmp_path / "libbroken.so"
    broken.write_bytes(real.replace(needed, absent))
    assert "libabsent.so.777" in libraries.missing([broken])


def test_without_ldd_the_linkers_own_complaint_is_read(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    monkeypatch.setattr(libraries.ctypes, "CDLL", cannot_open)
    assert libraries.missing([Path("anything")]) == {"libabsent.so.777": None}


def cannot_open(_path):
    raise OSError("libabsent.so.777: cannot open shared object file: No such file or directory")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_qt_brings_everything_along(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert libraries.missing([Path("anything")]) == {}


def test_a_file_that_loads_lacks_nothing(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    monkeypatch.setattr(libraries.ctypes, "CDLL", lambda _path: None)
    assert libraries.missing([Path("anything")]) == {}


def test_an_ldd_that_does_not_answer_is_done_without(monkeypatch):
    def stall(command, **_how):
        raise subprocess.TimeoutExpired(command, 20)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: "/usr/bin/ldd")
    monkeypatch.setattr(libraries.subprocess, "run", stall)
    monkeypatch.setattr(libraries.ctypes, "CDLL", cannot_open)
    assert libraries.missing([Path("anything")]) == {"libabsent.so.777": None}


@pytest.mark.parametrize(
    ("environment", "plugin"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen:enable_fonts"}, "offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({}, "xcb"),
    ],
)
def test_the_platform_plugin_is_the_one_qt_would_take(environment, plugin):
    assert doctor._plugin(environment) == plugin


# ---- the voice -------------------------------------------------------------------------------------------------------


def test_the_voices_that_were_found_are_told(trials, lacking):
    assert "Voices in English: eSpeak NG (15)" in words("ok", report())


def test_without_a_voice_the_program_can_run_and_says_why_there_is_none(trials, lacking, capsys):
    trials[doctor.VOICE_TRIAL] = Trial(failed="gui.voice.engine.Unspoken: eSpeak NG cannot be loaded")
    assert main() == 0
    assert "note  There is no voice, and words are only shown: gui.voice.engine.Unspoken" in capsys.readouterr().out


def test_the_trial_of_the_voice_speaks_on_this_computer_whatever_folder_it_starts_in(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    trial = doctor._try(doctor.VOICE_TRIAL)
    assert trial.failed is None
    assert trial.value.startswith("eSpeak NG (15)")


# ---- the journal -----------------------------------------------------------------------------------------------------


def test_what_was_kept_is_counted_and_a_line_that_cannot_be_read_is_told(trials, lacking, tmp_path):
    Journal(tmp_path / "journal", "desk").add(entry(spent=60_000))
    file = tmp_path / "journal" / "desk.jsonl"
    file.write_bytes(file.read_bytes() + b"{}\n")
    found = report(tmp_path)
    assert "In your journal: 1" in words("ok", found)
    (told,) = [each for each in words("note", found) if each.startswith("In your journal: ")]
    assert told.startswith(f"In your journal: {file}:2:1: ")
