"""Measures, prints a table, and judges nothing: the exit code is 0 whatever the figures."""

from __future__ import annotations

import platform
import sqlite3

from bench import ingesting


def main() -> None:
    """Measure all and print what was measured beside its goal."""
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.platform()}", flush=True)
    whole = ingesting.measure_ingesting()  # first: see there

    from bench.extraction import measure_extraction
    from bench.startup import measure_startup
    from bench.writing import measure_writing

    ratio, per_second = measure_extraction()
    rows = (
        ("writing records : the same rows by executemany", "at most 2", f"{measure_writing():.2f}"),
        ("extracting by rules : listing the words", "at most 10", f"{ratio:.1f}"),
        ("extracting, articles a second", "", f"{per_second:.0f}"),
        ("ingesting, articles a second with everything", "", f"{whole.per_second:.0f}"),
        (f"peak memory, {ingesting.ARTICLES:,} articles, MB", "", f"{whole.few:.0f}"),
        (f"peak memory, {ingesting.ARTICLES * ingesting.TIMES:,} articles, MB", "the same", f"{whole.many:.0f}"),
        ("provstore --help : python -c pass", "at most 6", f"{measure_startup():.1f}"),
    )
    print(f"\n{'measured':<50}{'goal':<14}result")
    for what, goal, result in rows:
        print(f"{what:<50}{goal:<14}{result:>6}")


if __name__ == "__main__":
    main()
