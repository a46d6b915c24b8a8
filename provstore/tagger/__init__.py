"""A trained tagger: a small encoder that marks content, cue and source, paragraph by paragraph.

It knows nothing of documents, pages and speakers; `extract` asks it beside the rules and decides.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provstore.errors import UsageError
from provstore.records import Span

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

RULES = "rules"
NAMES = ("minilm", RULES)  # what `--tagger` takes

# When it is loaded, onnxruntime writes an identifier of the machine and a database of events below the
# user's home, and ten seconds later it looks for its maker's host, to send them.  Whoever protects sources
# must not have that.  It reads this variable at that moment alone, and this package is imported before any
# module in it that imports onnxruntime.  Where the program around has loaded it already, the first event is
# made, and `disable_telemetry_events` (in `model`) only keeps others from following: then we say so.
_SWITCH = "ORT_DISABLE_TELEMETRY"
MAY_TELL_ITS_MAKER = "onnxruntime" in sys.modules and os.environ.get(_SWITCH) != "1"
os.environ[_SWITCH] = "1"


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the tagger marks it, with what tells how sure it is; nothing of it is calibrated.

    `certainty` is the cue head's belief that the cue attributes something, `likelihood` that its
    parts are exactly these, both between 0 and 1; `margin`, how much better than any other label
    the tagging head scores "cue" on the word, or how much worse, below 0; `tagged`, whether its
    best path through the paragraph has the cue.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    certainty: float
    likelihood: float
    margin: float
    tagged: bool


def open_tagger(name: str | None, notice: Callable[[str], None]) -> Tagger | None:
    """The tagger of that name; None, which is the rules alone, for "rules".

    Without a name it is the one that comes with provstore, or, where what it needs cannot be
    imported, the rules, and `notice` is told so.  Raises UsageError where it was asked for by name.
    """
    if name == RULES:
        return None
    if MAY_TELL_ITS_MAKER:
        notice(f"onnxruntime was loaded before provstore, and may tell its maker so: set {_SWITCH}=1 before that")
    try:
        from provstore.tagger.model import load_tagger
    except ImportError as error:
        if name is not None:
            raise UsageError(f"the tagger {name} cannot run here: {error}") from error
        notice(f"the trained tagger cannot run here ({error}): the rules alone read the articles")
        return None
    return load_tagger()
