"""What the tests of exchanged exercises are given."""

from __future__ import annotations

import pytest

from tests.workouts.timeline.timeline_helpers import Files


@pytest.fixture
def files(tmp_path) -> Files:
    return Files(tmp_path)
