"""The JSON Schema for editors says the same as the reader."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from tests.workouts.reading.reading_helpers import BREATHING, EXERCISES, PROGRAMMES, WORKOUTS
from workouts.definitions import RECORDS, DefinitionKind, json_schema
from workouts.definitions.records import OTHER_PROGRAMS, Record, Table
from workouts.definitions.steps import (
    BREATHE_STEP,
    CHANGED_FIELDS,
    EXERCISE_STEP,
    REST_STEP,
    WAIT_STEP,
    WORKOUT_STEP,
    AnyStep,
    GroupValue,
)
from workouts.definitions.terms import TERMS
from workouts.library import BUILTIN

FILES = sorted(path for kind in DefinitionKind for path in (BUILTIN / kind).glob("*.yaml"))
TYPES = {"string": str, "integer": int, "number": (int, float), "array": list, "object": dict, "boolean": bool}
KEYWORDS = {
    "$schema", "title", "$defs", "$ref", "type", "enum", "anyOf", "pattern", "minimum", "maximum", "maxLength", "items",
    "minItems", "maxItems", "properties", "propertyNames", "required", "additionalProperties", "maxProperties",
}  # fmt: skip


def is_of(value, name: str) -> bool:
    return isinstance(value, TYPES[name]) and isinstance(value, bool) is (name == "boolean")


def wrong(value, schema: dict, root: dict, where: str = "") -> list[str]:
    """Give what of a value a schema of these few keywords does not allow."""
    if "$ref" in schema:
        return wrong(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, where)
    if "anyOf" in schema:
        tried = [wrong(value, each, root, where) for each in schema["anyOf"]]
        return [] if [] in tried else min(tried, key=len)
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(is_of(value, name) for name in types):
        return [f"{where}: {value!r} is not {types}"]
    found = []
    if "enum" in schema and str(value) not in schema["enum"]:
        found.append(f"{where}: {value!r} is none of {schema['enum']}")
    if isinstance(value, list):
        return found + wrong_items(value, schema, root, where)
    if isinstance(value, dict):
        return found + wrong_keys(value, schema, root, where)
    return found + wrong_text_or_number(value, schema, where)


def wrong_text_or_number(value, schema: dict, where: str) -> list[str]:
    if isinstance(value, str):
        fits = re.search(schema.get("pattern", ""), value) and len(value) <= schema.get("maxLength", len(value))
    else:
        fits = schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return [] if fits else [f"{where}: {value!r} does not fit {schema}"]


def wrong_items(value: list, schema: dict, root: dict, where: str) -> list[str]:
    found = []
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        found.append(f"{where}: {len(value)} entries")
    for number, item in enumerate(value):
        found += wrong(item, schema.get("items", {}), root, f"{where}[{number}]")
    return found


def wrong_keys(value: dict, schema: dict, root: dict, where: str) -> list[str]:
    found = [f"{where}: {key} is missing" for key in schema.get("required", []) if key not in value]
    for key, each in value.items():
        found += wrong(str(key), schema.get("propertyNames", {}), root, f"{where}/{key} as a name")
        rest = schema.get("additionalProperties", True)
        if key in schema.get("properties", {}):
            found += wrong(each, schema["properties"][key], root, f"{where}/{key}")
        elif rest is False:
            found.append(f"{where}: {key} is not known")
        elif rest is not True:
            found += wrong(each, rest, root, f"{where}/{key}")
    return found


def parts(schema: object):
    """Give every schema within a schema."""
    if isinstance(schema, dict):
        yield schema
        for key in ("$defs", "properties"):
            for each in schema.get(key, {}).values():
                yield from parts(each)
        for key in ("items", "additionalProperties", "propertyNames"):
            yield from parts(schema.get(key))
        for each in schema.get("anyOf", []):
            yield from parts(each)


@pytest.mark.parametrize("kind", DefinitionKind)
def test_a_schema_is_of_draft_2020_12_and_uses_few_words(kind):
    schema = json_schema(kind)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == RECORDS[kind].what
    for part in parts(schema):
        assert set(part) <= KEYWORDS
        assert set(part.get("required", [])) <= set(part.get("properties", {}))
        re.compile(part.get("pattern", ""))
        if "$ref" in part:
            assert part["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        types = part.get("type", [])
        assert set([types] if isinstance(types, str) else types) <= set(TYPES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_built_in_file_fits_its_schema(path):
    schema = json_schema(DefinitionKind(path.parent.name))
    assert wrong(yaml.safe_load(path.read_text("utf-8")), schema, schema) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (EXERCISES, "name: A"),
        (WORKOUTS, "{name: A, steps: [{exercise: plank}], rounds: 3}"),
        (WORKOUTS, "{name: A, steps: []}"),
        (WORKOUTS, "{name: A, steps: [{exercise: Plank}]}"),
        (WORKOUTS, "{name: A, steps: [{exercise: plank, sets: 21}]}"),
        (WORKOUTS, "{name: A, steps: [{exercise: plank, sides: no}]}"),
        (WORKOUTS, "{name: A, steps: [{section: S, steps: [{exercice: plank}]}]}"),
        (WORKOUTS, "{name: A, steps: [{exercise: plank}], variants: {V: {length: 3m}}}"),
        (WORKOUTS, "{name: A, steps: [{exercise: plank}], variants: {v: {change: {plank: {tiem: 3}}}}}"),
        (BREATHING, "{name: A, phases: [{inhale: 4}, {out: 6}]}"),
        (PROGRAMMES, "{name: A, phases: [{name: B, weeks: 1, days: {monday: mix}}]}"),
        (PROGRAMMES, "{name: A, phases: [{name: B, weeks: 0, days: {mon: mix}}]}"),
    ],
)
def test_a_schema_finds_what_the_reader_finds(kind, text):
    schema = json_schema(kind)
    assert wrong(yaml.safe_load(text), schema, schema) != []


@pytest.mark.parametrize("kind", DefinitionKind)
def test_every_key_that_the_reader_knows_is_in_the_schema_and_no_other(kind):
    schema = json_schema(kind)
    assert list(schema["properties"]) == list(RECORDS[kind].by_key)
    assert schema["required"] == [key for key, field in RECORDS[kind].by_key.items() if field.required]
    assert schema["additionalProperties"] is False


def records(value: object, seen: set[int]):
    """Give the tables within a table of keys."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Record):
        yield value
        for field in value.fields:
            yield from records(field.value, seen)
    for inner in (getattr(value, "one", None), getattr(value, "value", None), getattr(value, "key", None)):
        if inner is not None and not isinstance(inner, str):
            yield from records(inner, seen)


@pytest.mark.parametrize("kind", DefinitionKind)
def test_the_keys_of_every_table_within_a_table_are_in_the_schema(kind):
    objects = [set(part["properties"]) for part in parts(json_schema(kind)) if "properties" in part]
    for record in records(RECORDS[kind], set()):
        assert set(record.by_key) in objects, record.what


def test_the_keys_of_every_step_group_and_change_are_in_the_schema_of_a_workout():
    objects = [set(part["properties"]) for part in parts(json_schema(WORKOUTS)) if "properties" in part]
    for record in (EXERCISE_STEP, BREATHE_STEP, WORKOUT_STEP, WAIT_STEP, REST_STEP, GroupValue(1).record()):
        assert set(record.by_key) in objects, record.what
    assert {field.key for field in CHANGED_FIELDS} in objects
    assert GroupValue(1).schema() in AnyStep().schema()["anyOf"]


def test_the_list_of_terms_can_say_itself_too():
    terms = yaml.safe_load((BUILTIN / "terms.yaml").read_text("utf-8"))
    assert wrong(terms, TERMS.schema(), TERMS.schema()) == []
    assert all(isinstance(field.value, Table) for field in TERMS.fields)


def test_words_of_other_programs_lead_to_keys_that_there_are():
    known = {key for kind in DefinitionKind for part in parts(json_schema(kind)) for key in part.get("properties", {})}
    for theirs, ours in OTHER_PROGRAMS.items():
        assert set(ours) <= known, theirs
        assert theirs == theirs.lower()
