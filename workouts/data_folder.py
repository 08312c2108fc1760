"""Where do a person's own files lie?

By each platform's custom, by hand: the command line asks too, and must not wait for Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

OVERRIDE: Final = "BACK_UP_YOUR_BACK_DATA"
"""The environment variable that names another folder."""


def data_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Give the folder of a person's own definitions, settings and history; it need not be there yet.

    Args:
        environment: The environment variables; those of this process, unless others are given.
        platform: As `sys.platform` names it.

    """
    environment = os.environ if environment is None else environment
    named = environment.get(OVERRIDE)
    if named:
        return Path(named).expanduser()
    if platform == "win32":
        roaming = environment.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / "Back Up Your Back"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Back Up Your Back"
    return _data_home(environment) / "back-up-your-back"


def _data_home(environment: Mapping[str, str]) -> Path:
    """Give the folder of a Linux person's data; the XDG rules say that a relative one is to be passed over."""
    named = Path(environment.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"
