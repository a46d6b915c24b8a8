"""The vocabulary the tables are written in: metadata, and one function per kind of column.

Every column says what it holds (`about`); the sentences are kept in the store itself, in
`_columns`, and shown by the view `v_columns`.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem


def _first_names(constraint: Any, _: Table) -> str:
    """The columns of a constraint as they were called in the first schema, where a reference ended in _id.

    A constraint keeps its name: to give it another one, SQLite would have to copy the whole table.
    """
    return "_".join(
        column.name.removesuffix("_row") + "_id" * column.name.endswith("_row") for column in constraint.columns
    )


metadata = MetaData(
    naming_convention={
        "first_names": _first_names,
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(first_names)s",
        "uq": "uq_%(table_name)s_%(first_names)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def table(name: str, about: str, *items: SchemaItem, rowid: bool = True) -> Table:
    """A STRICT table with its description; without `rowid` it is stored in the order of its key."""
    return Table(name, metadata, *items, comment=about, sqlite_strict=True, sqlite_with_rowid=rowid)


def row_id() -> Column[Any]:
    return Column("id", Integer, primary_key=True, comment="number of the row in this store; means nothing outside it")


def reference(name: str, target: str, about: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    """A foreign key to `target`; nothing cascades, since evidence is never deleted by the way."""
    return Column(name, Integer, ForeignKey(target), nullable=null, primary_key=key, comment=about)


def words(name: str, about: str, *, null: bool = False, key: bool = False, unique: bool | None = None) -> Column[Any]:
    return Column(name, Text, nullable=null, primary_key=key, unique=unique, comment=about)


def raw(name: str, about: str, *, null: bool = False) -> Column[Any]:
    return Column(name, LargeBinary, nullable=null, comment=about)


def number(name: str, about: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=null, primary_key=key, autoincrement=False, comment=about)


def position(about: str, *, key: bool = False) -> Column[Any]:
    check = CheckConstraint("position >= 0", name="position")
    return Column("position", Integer, check, nullable=False, primary_key=key, autoincrement=False, comment=about)


def flag(name: str, about: str) -> Column[Any]:
    check = CheckConstraint(f"{name} IN (0, 1)", name=name)
    return Column(name, Integer, check, nullable=False, comment=f"{about} (1 yes, 0 no)")


def choice(name: str, options: Iterable[str], about: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    """Text limited to `options`, which the description lists."""
    listed = sorted(options)
    check = CheckConstraint(f"{name} IN ({', '.join(map(repr, listed))})", name=name)
    return Column(name, Text, check, nullable=null, primary_key=key, comment=f"{about}: {', '.join(listed)}")


def share(name: str, about: str) -> Column[Any]:
    check = CheckConstraint(f"{name} BETWEEN 0 AND 1", name=name)
    return Column(name, REAL, check, nullable=False, comment=about)


def sha256(name: str, about: str, *, null: bool = False) -> Column[Any]:
    check = CheckConstraint(f"length({name}) = 64", name=name)
    return Column(name, Text, check, nullable=null, comment=f"{about} (SHA-256, hexadecimal)")


def moment(name: str, about: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null, comment=f"{about} (UTC, ISO 8601)")


def span(of: str, *, prefix: str = "", null: bool = False) -> tuple[SchemaItem, ...]:
    """The two ends of a span in code points of `documents.text`, with the check that it is one.

    An optional span has both ends or none.
    """
    start, end = f"{prefix}start", f"{prefix}end"
    last = f"{end} - 1" if prefix else '"end" - 1'  # END alone is a word of SQL
    rule = f"{start} BETWEEN 0 AND {last}"
    if null:
        rule = f"({start} IS NULL) = ({end} IS NULL) AND {rule}"
    return (
        Column(start, Integer, nullable=null, comment=f"first character of {of}, counted from 0"),
        Column(end, Integer, nullable=null, comment=f"character after the last of {of}"),
        CheckConstraint(rule, name=f"{prefix}span"),
    )
