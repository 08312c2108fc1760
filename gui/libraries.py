"""Which shared library of the system does Qt lack on Linux, and which Debian package brings it?

Nothing of Qt is loaded: the linker's own tool is asked, file by file.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libasound.so.2": "libasound2",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""The package of each library, as Debian 12 names them."""

_NOT_FOUND: Final = re.compile(r"^\s*(\S+)\s+=>\s+not found", re.MULTILINE)
_CANNOT_OPEN: Final = re.compile(r"(\S+): cannot open shared object file")


def of_window(pyside: Path, plugin: str) -> list[Path]:
    """Give the files that a window needs; `pyside` is PySide6's folder, `plugin` the platform's name."""
    return [*pyside.glob("QtWidgets.*so"), *(pyside / "Qt" / "plugins" / "platforms").glob(f"libq{plugin}.so")]


def of_sound(pyside: Path) -> list[Path]:
    """Give the files that tones need; sound effects do without Qt's plugins for films."""
    return list(pyside.glob("QtMultimedia.*so"))


def missing(files: Iterable[Path]) -> dict[str, str | None]:
    """Give the libraries that the files need and the system lacks, each with its Debian package where that is known."""
    if not sys.platform.startswith("linux"):
        return {}  # Qt's packages for Windows and macOS bring everything along
    names = {name for file in files for name in _lacks(file)}
    return {name: PACKAGES.get(name) for name in sorted(names)}


def _lacks(file: Path) -> list[str]:
    ldd = shutil.which("ldd")
    if ldd is None:
        return _first_lacking(file)
    try:
        done = subprocess.run([ldd, str(file)], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return _first_lacking(file)
    return not_found(done.stdout)


def not_found(ldd_said: str) -> list[str]:
    """Give the libraries that `ldd` could not find."""
    return _NOT_FOUND.findall(ldd_said)


def _first_lacking(file: Path) -> list[str]:
    """Give what the linker itself complains of first, where there is no `ldd`."""
    try:
        ctypes.CDLL(str(file))
    except OSError as error:
        return _CANNOT_OPEN.findall(str(error))
    return []
