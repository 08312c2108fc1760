"""The journal: torn lines, several computers, and nothing ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.history.history_helpers import ENTRIES, NOON, entry
from workouts.history.entry import to_line
from workouts.history.journal import Journal, read, union


def told(history):
    return [
        (problem.place.file.rpartition("/")[2], problem.place.line, problem.message) for problem in history.problems
    ]


def test_where_there_is_no_folder_nothing_was_done(tmp_path):
    assert read(tmp_path / "none").entries == ()
    assert Journal(tmp_path / "none", "here").ids() == frozenset()


def test_what_two_computers_did_is_read_together_the_oldest_first(tmp_path):
    late, early = entry(), entry(started=NOON - timedelta(days=1))
    Journal(tmp_path, "here").add(late)
    Journal(tmp_path, "there").add(early)
    assert read(tmp_path).entries == (early, late)
    assert Journal(tmp_path, "here").ids() == {late.id}


def test_a_copy_of_a_file_counts_nothing_twice(tmp_path):
    done = entry()
    Journal(tmp_path, "here").add(done)
    Journal(tmp_path, "here.sync-conflict-20260304").add(done)
    assert read(tmp_path).entries == (done,)


def test_what_came_to_be_known_later_takes_the_place_of_what_was_known(tmp_path):
    journal, first = Journal(tmp_path, "here"), entry(kind="practice")
    later = replace(first, revision=1, felt=("tingling",))
    journal.add(later)
    journal.add(first)
    assert read(tmp_path).entries == (later,)


def test_a_finished_session_outdoes_the_part_of_it_that_was_kept_before():
    part = entry(spent=60_000, why="interrupted")
    whole = replace(part, spent=50_000, finished=True, why="")
    assert union([part, whole]) == union([whole, part]) == (whole,)


def test_a_torn_last_line_is_told_and_takes_no_other_with_it(tmp_path):
    journal, before, after = Journal(tmp_path, "here"), entry(), entry()
    journal.add(before)
    path = tmp_path / "here.jsonl"
    torn = path.read_bytes()[:-20]
    path.write_bytes(path.read_bytes() + torn)
    assert read(tmp_path).entries == (before,)
    assert told(read(tmp_path)) == [("here.jsonl", 2, "the last line was not written to its end")]
    journal.add(after)
    assert {each.id for each in read(tmp_path).entries} == {before.id, after.id}
    assert told(read(tmp_path)) == [("here.jsonl", 2, "this is not JSON")]
    assert torn in path.read_bytes()


def test_a_last_line_that_lacks_only_its_end_is_whole(tmp_path):
    done = entry()
    (tmp_path / "here.jsonl").write_text(to_line(done))
    assert read(tmp_path).entries == (done,)
    assert read(tmp_path).problems == ()


def test_lines_of_another_program_and_broken_ones_are_told_with_their_place_and_stay(tmp_path):
    good = entry()
    content = f'{{"format": 9}}\n\nnothing\n{to_line(good)}\n'
    (tmp_path / "here.jsonl").write_text(content)
    history = read(tmp_path)
    assert history.entries == (good,)
    assert told(history) == [
        ("here.jsonl", 1, "format 9 is not known; a newer program may have written it"),
        ("here.jsonl", 3, "this is not JSON"),
    ]
    assert (tmp_path / "here.jsonl").read_text() == content


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path):
    done = entry()
    Journal(tmp_path, "here").add(done)
    (tmp_path / "there.jsonl").mkdir()
    assert read(tmp_path).entries == (done,)
    assert told(read(tmp_path)) == [("there.jsonl", 1, "cannot be read: Is a directory")]


@given(st.lists(ENTRIES, max_size=6), st.randoms())
def test_the_union_is_the_same_in_any_order_and_any_grouping(entries, random):
    entries = [*entries, *(replace(each, id=entries[0].id) for each in entries[1:3])]
    shuffled = [*entries, *entries[:2]]
    random.shuffle(shuffled)
    cut = random.randint(0, len(shuffled))
    assert union(shuffled) == union(entries)
    assert union([*union(shuffled[:cut]), *union(shuffled[cut:])]) == union(entries)


@given(st.lists(ENTRIES, min_size=1, max_size=3, unique_by=lambda each: each.id), st.data())
def test_however_a_write_is_torn_all_before_it_is_read(tmp_path_factory, entries, data):
    folder = tmp_path_factory.mktemp("journal")
    journal = Journal(folder, "here")
    for each in entries[:-1]:
        journal.add(each)
    path = folder / "here.jsonl"
    before = path.stat().st_size if path.exists() else 0
    journal.add(entries[-1])
    path.write_bytes(path.read_bytes()[: data.draw(st.integers(before, path.stat().st_size - 2))])
    assert read(folder).entries == union(entries[:-1])
