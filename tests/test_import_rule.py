"""One direction: `main.py → gui → workouts`. Widgets know neither workouts nor the domain's words."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
NEVER = {
    "workouts": ("gui", "main", "PySide6", "shiboken6"),
    "gui/widgets": ("workouts", "main"),
    "gui": ("main",),
}
"""What the modules of a folder never import, for types neither."""

IMPORT_ALL = """
import importlib, pkgutil, sys
import workouts
for module in pkgutil.walk_packages(workouts.__path__, "workouts."):
    importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "gui", "main"}))
print(*sorted(name for name in sys.modules if name.partition(".")[0] == "workouts"))
"""


def imported(tree: ast.AST, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Give the line and the name of every module that is imported, also by its name in a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*start, *filter(None, [node.module])))
            yield node.lineno, module
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in ("import_module", "__import__"):
            yield from ((node.lineno, str(each.value)) for each in node.args[:1] if isinstance(each, ast.Constant))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def breaches(root: Path) -> list[str]:
    """Give `file:line imports module` for each import that goes the wrong way."""
    found = set()
    for folder, never in NEVER.items():
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root)
            for line, module in imported(ast.parse(path.read_text(encoding="utf-8")), name.parent.parts):
                if module.split(".")[0] in never:
                    found.add(f"{name.as_posix()}:{line} imports {module.split('.')[0]}")
    return sorted(found)


def test_no_module_imports_against_the_one_direction():
    assert breaches(ROOT) == []


def test_the_folders_that_the_rule_speaks_of_are_there():
    assert all(list((ROOT / folder).rglob("*.py")) for folder in NEVER)


@pytest.mark.parametrize(
    ("path", "text", "breach"),
    [
        ("workouts/plan.py", "import gui.theme\n", "workouts/plan.py:1 imports gui"),
        ("workouts/plan.py", "\nfrom PySide6.QtCore import QTimer\n", "workouts/plan.py:2 imports PySide6"),
        ("workouts/deep/plan.py", "def f():\n    import gui\n", "workouts/deep/plan.py:2 imports gui"),
        (
            "workouts/plan.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from gui.theme import Theme\n",
            "workouts/plan.py:3 imports gui",
        ),
        (
            "workouts/plan.py",
            "import importlib\nimportlib.import_module('gui.app')\n",
            "workouts/plan.py:2 imports gui",
        ),
        ("workouts/plan.py", "__import__('PySide6')\n", "workouts/plan.py:1 imports PySide6"),
        ("gui/widgets/ring.py", "from workouts.model import Exercise\n", "gui/widgets/ring.py:1 imports workouts"),
        (
            "gui/widgets/ring.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import workouts\n",
            "gui/widgets/ring.py:3 imports workouts",
        ),
        ("gui/app.py", "import main\n", "gui/app.py:1 imports main"),
    ],
)
def test_a_planted_breach_is_found(tmp_path, path, text, breach):
    planted = tmp_path / path
    planted.parent.mkdir(parents=True)
    planted.write_text(text, encoding="utf-8")
    assert breaches(tmp_path) == [breach]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("gui/screens/preview.py", "from workouts.model import Exercise\nfrom PySide6.QtCore import QTimer\n"),
        ("gui/widgets/ring.py", "from ..theme import Theme\nfrom . import base\nfrom gui.widgets.base import Base\n"),
        ("workouts/plan.py", "from .model import gui\nfrom workouts import segments\nimport guitar\n"),
        ("workouts/plan.py", "name = 'gui'\nlog(name)\n__import__(name)\n"),
    ],
)
def test_imports_along_the_direction_are_no_breach(tmp_path, path, text):
    allowed = tmp_path / path
    allowed.parent.mkdir(parents=True)
    allowed.write_text(text, encoding="utf-8")
    assert breaches(tmp_path) == []


def test_all_of_workouts_can_be_imported_without_qt_and_without_the_window():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    wrong, modules = done.stdout.splitlines()
    assert wrong == ""
    every = {path.relative_to(ROOT).with_suffix("") for path in (ROOT / "workouts").rglob("*.py")}
    names = {".".join(path.parts).removesuffix(".__init__") for path in every}
    assert set(modules.split()) == names
