"""How many examples Hypothesis tries: a few in `make test`, ten times as many in `make laws`."""

from __future__ import annotations

from typing import Any

from hypothesis import settings

THOROUGH = "thorough"  # the profile of `make laws`


def examples(count: int, **more: Any) -> settings:
    """Settings of a test; `more` as Hypothesis takes it."""
    times = 10 if settings.get_current_profile_name() == THOROUGH else 1
    return settings(max_examples=count * times, **more)
