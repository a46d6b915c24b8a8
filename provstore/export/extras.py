"""Libraries that only some exports need, and that come with an extra of provstore."""

from importlib.util import find_spec

from provstore.errors import UsageError


def require_extra(module: str, extra: str, what: str) -> None:
    """Raise UsageError, which says what to install, where `module` is not there, that `what` (a word or two) needs."""
    if find_spec(module) is None:
        raise UsageError(f"{what} needs the extra {extra}: pip install 'provstore[{extra}]'")
