"""Files that are whole or not there, and which computer this is."""

from __future__ import annotations

import errno
import os
import re
import resource
import signal
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from workouts.history import files
from workouts.history.device import device_id
from workouts.history.files import append_line, replace_file

FULL = OSError(errno.ENOSPC, "No space left on device")


def full_disk(*_):
    raise FULL


def test_a_file_is_replaced_whole_and_its_folder_made(tmp_path):
    path = tmp_path / "new" / "file.txt"
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["file.txt"]


def test_on_a_full_disk_the_old_file_stays_and_no_half_one_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "file.txt"
    replace_file(path, b"old")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]
    assert path.read_bytes() == b"old"


def test_lines_are_appended_and_a_torn_one_is_ended_first(tmp_path):
    path = tmp_path / "new" / "lines"
    append_line(path, b"one")
    append_line(path, b"two")
    assert path.read_bytes() == b"one\ntwo\n"
    path.write_bytes(b"one\ntw")
    append_line(path, b"three")
    assert path.read_bytes() == b"one\ntw\nthree\n"


def test_a_line_that_fails_half_way_leaves_nothing_behind(tmp_path, monkeypatch):
    path = tmp_path / "lines"
    append_line(path, b"one")
    real, calls = os.write, []

    def a_little(descriptor, content):
        calls.append(content)
        if len(calls) > 1:
            raise FULL
        return real(descriptor, content[:3])

    monkeypatch.setattr(os, "write", a_little)
    with pytest.raises(OSError, match="No space"):
        append_line(path, b"twenty")
    assert calls == [b"twenty\n", b"nty\n"]
    assert path.read_bytes() == b"one\n"


def test_a_folder_that_cannot_be_made_to_last_is_no_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(files.os, "open", full_disk)
    files.sync_folder(tmp_path)


LIMITED = """
import signal, sys
from pathlib import Path
from workouts.history.files import append_line, replace_file
folder = Path(sys.argv[1])
for write in (lambda: append_line(folder / "lines", b"x" * 3000), lambda: replace_file(folder / "whole", b"x" * 5000)):
    try:
        write()
    except OSError as error:
        print(error.errno)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_where_the_system_lets_no_file_grow_the_old_ones_stay_whole(tmp_path):
    append_line(tmp_path / "lines", b"y" * 2000)
    replace_file(tmp_path / "whole", b"old")

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(errno.EFBIG)] * 2
    assert (tmp_path / "lines").read_bytes() == b"y" * 2000 + b"\n"
    assert (tmp_path / "whole").read_bytes() == b"old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["lines", "whole"]


def test_a_computer_has_the_same_id_at_every_start_and_another_has_another(tmp_path, monkeypatch):
    machine = tmp_path / "machine-id"
    machine.write_text("4f2a\n")
    one = device_id((tmp_path / "none", machine))
    assert one == device_id((machine,))
    assert re.fullmatch("[0-9a-f]{12}", one)
    assert "4f2a" not in one
    machine.write_text("4f2b\n")
    assert device_id((machine,)) != one
    machine.write_text("")
    monkeypatch.setattr(uuid, "getnode", lambda: 7)
    card = device_id((machine,))
    machine.write_bytes(b"\xff")
    assert device_id((machine,)) == card != one
