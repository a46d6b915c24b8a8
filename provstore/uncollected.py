"""Work without looking for garbage: a page makes a great many objects, nearly all of them needed for a while."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python looks for no rings of objects meanwhile; what nobody needs any more still goes at once."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
