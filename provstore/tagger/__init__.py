"""A trained tagger: a small encoder that marks content, cue and source, paragraph by paragraph.

It knows nothing of documents, pages and speakers; `extract` asks it beside the rules and decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from provstore.errors import UsageError

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

RULES = "rules"
NAMES = ("minilm", RULES)  # what `--tagger` takes


def open_tagger(name: str | None, notice: Callable[[str], None]) -> Tagger | None:
    """The tagger of that name; None, which is the rules alone, for "rules".

    Without a name it is the one that comes with provstore, or, where what it needs cannot be
    imported, the rules, and `notice` is told so.  Raises UsageError where it was asked for by name.
    """
    if name == RULES:
        return None
    try:
        from provstore.tagger.model import load_tagger
    except ImportError as error:
        if name is not None:
            raise UsageError(f"the tagger {name} cannot run here: {error}") from error
        notice(f"the trained tagger cannot run here ({error}): the rules alone read the articles")
        return None
    return load_tagger()
