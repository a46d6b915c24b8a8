"""What is locked is what is declared, file by file, and from no particular host."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = [Requirement(line) for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])]
LOCKED = re.findall(r"^(\S+)==(\S+)(.*(?:\n    --hash.*)*)", LOCK, flags=re.MULTILINE)


@pytest.mark.parametrize("declared", DECLARED, ids=str)
def test_what_is_declared_is_locked_in_a_version_that_is_allowed(declared: Requirement) -> None:
    versions = [version for name, version, _ in LOCKED if canonicalize_name(name) == canonicalize_name(declared.name)]
    assert versions, "make lock"
    assert all(declared.specifier.contains(version) for version in versions), f"{versions}: make lock"


def test_every_file_has_its_hash() -> None:
    assert len(LOCKED) == len(re.findall(r"^\w", LOCK, flags=re.MULTILINE)) > len(DECLARED)
    assert [name for name, _, told in LOCKED if "--hash=sha256:" not in told] == []


def test_no_host_and_no_folder_is_named() -> None:
    assert re.findall(r"://|--(?!hash)\S+|@ |file:", LOCK) == []


def test_users_get_lower_bounds() -> None:
    """Two are bounded above: SQLAlchemy, whose minor versions change what we build on, and the stemmer, whose stems are stored."""
    bounded = [declared.name for declared in DECLARED if any(one.operator != ">=" for one in declared.specifier)]
    assert bounded == ["sqlalchemy", "PyStemmer"]
    assert [declared.name for declared in DECLARED if not declared.specifier] == []
