"""Which computer is this?

Each computer appends to a journal of its own, so that a folder synchronised between two never has two writers in one
file. The id is therefore not stored there, where the other computer would find it: it comes from the computer.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from pathlib import Path
from typing import Final

PLACES: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux keeps an id that it made once, when it was installed."""
LENGTH: Final = 12


def device_id(places: tuple[Path, ...] = PLACES) -> str:
    """Give the computer's id: twelve letters and digits, the same at every start, that tell nothing about it."""
    # The network card's number where nothing else is known; without a card each start has a journal file of its own.
    machine = _from_registry() or _from_file(places) or f"{uuid.getnode():012x}"
    return hashlib.sha256(f"back-up-your-back {machine}".encode()).hexdigest()[:LENGTH]


def _from_file(places: tuple[Path, ...]) -> str:
    for place in places:
        try:
            found = place.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
        if found:
            return found
    return ""


def _from_registry() -> str:
    if sys.platform == "win32":  # pragma: no cover: there is no registry elsewhere
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    return ""
