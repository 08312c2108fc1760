"""Whatever arrives, reading never raises: it gives a definition, or at least one error with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.workouts.reading.reading_helpers import CODES
from tests.workouts.reading.test_odd_documents import check_sentences
from workouts.definitions import DefinitionKind, kind_of_keys, read_definition, read_terms
from workouts.library import BUILTIN

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(path for kind in DefinitionKind for path in (BUILTIN / kind).glob("*.yaml"))
SIGNS = st.sampled_from(
    [*"\n\t :-,[]{}'\"#&*!|>%@`?~=\\0", ": ", "- ", "\n  ", "---\n", "...", "<<: ", "é", "🙂", "\u2028"]
)


@given(st.binary(max_size=200), st.sampled_from(DefinitionKind))
@example(b"\xef\xbb\xbf", DefinitionKind.WORKOUTS)
@example(b"\xff", DefinitionKind.WORKOUTS)
@example(b"a: \xf0\x9f", DefinitionKind.WORKOUTS)
def test_any_bytes_are_read_or_refused(data, kind):
    reading = read_definition(kind, data, "f.yaml", "f", CODES)
    assert reading.definition is not None or any(not problem.advice for problem in reading.problems)
    assert isinstance(kind_of_keys(data, "f.yaml"), DefinitionKind)
    terms, problems = read_terms(data, "f.yaml")
    assert terms is not None or problems


@given(st.lists(SIGNS | st.sampled_from(["name", "steps", "exercise", "rest", "plank", "1:30"]), max_size=40))
def test_any_signs_of_yaml_give_plain_sentences(parts):
    check_sentences("".join(parts), DefinitionKind.WORKOUTS)


@st.composite
def mutated(draw) -> tuple[DefinitionKind, str]:
    """A built-in file with some characters or lines deleted, inserted or swapped."""
    path: Path = draw(st.sampled_from(FILES))
    text = path.read_text("utf-8")
    for _ in range(draw(st.integers(1, 4))):
        parts = list(text) if draw(st.booleans()) else text.splitlines(keepends=True)
        if not parts:
            break
        at = draw(st.integers(0, len(parts) - 1))
        match draw(st.sampled_from(["delete", "insert", "swap", "double", "cut"])):
            case "delete":
                del parts[at]
            case "insert":
                parts.insert(at, draw(SIGNS))
            case "swap":
                other = draw(st.integers(0, len(parts) - 1))
                parts[at], parts[other] = parts[other], parts[at]
            case "double":
                parts.insert(at, parts[at])
            case "cut":
                del parts[at:]
        text = "".join(parts)
    return DefinitionKind(path.parent.name), text


@settings(max_examples=300)
@given(mutated())
def test_a_damaged_built_in_file_is_read_or_gives_plain_sentences(damaged):
    kind, text = damaged
    check_sentences(text, kind)
