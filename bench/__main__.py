"""Measures, prints a table, and judges nothing: the exit code is 0 whatever the figures."""

from __future__ import annotations

import platform
import sqlite3

from bench import carried, cores, ingesting


def main() -> None:
    """Measure all and print what was measured beside its goal."""
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.platform()}", flush=True)
    whole = ingesting.measure_ingesting()  # first, with the memory of long files: see there
    memory = list(carried.measure_memory())

    from bench import comparing, matching, reading, searching
    from bench.extraction import measure_extraction
    from bench.startup import measure_startup
    from bench.writing import measure_writing

    extraction = measure_extraction()
    rows = (
        ("writing records : the same rows by executemany", "at most 2", f"{measure_writing():.2f}"),
        ("rules : listing the words", "at most 20", f"{extraction.ratio:.1f}"),
        ("rules and tagger : rules alone", "", f"{extraction.tagger_ratio:.1f}"),
        ("rules alone, articles a second on one core", "300", f"{extraction.rules:.0f}"),
        ("with the tagger, articles a second on one core", "6 to 20", f"{extraction.tagger_one_core:.1f}"),
        *(
            row
            for name, figures in whole.items()
            for row in (
                (f"ingesting ({name}), articles a second with everything", "", f"{figures.per_second:.0f}"),
                (f"peak memory ({name}), {figures.articles:,} articles, MB", "", f"{figures.few:.0f}"),
                (
                    f"peak memory ({name}), {figures.articles * ingesting.TIMES:,} articles, MB",
                    "same",
                    f"{figures.many:.0f}",
                ),
            )
        ),
        *cores.measure_cores(),
        *memory,
        *carried.measure_carriers(),
        *reading.measure_pages(),
        *(
            row
            for found in map(matching.measure_matching, matching.SIZES)
            for row in (
                (f"matching {found.articles:,} articles : hashing and decoding", "", f"{found.ratio:.0f}"),
                (
                    f"matching {found.articles:,} articles, CPU seconds",
                    matching.goal(found.articles),
                    f"{found.seconds:.1f}",
                ),
                (f"matching one more with {found.articles:,} articles, CPU ms", "", f"{found.one_more:.1f}"),
            )
        ),
        *comparing.measure_hostile(),
        *comparing.measure_subjects(),
        *(row for count in searching.SIZES for row in searching.measure_searching(count)),
        ("provstore --help : python -c pass", "at most 6", f"{measure_startup():.1f}"),
    )
    print(f"\n{'measured':<62}{'goal':<14}result")
    for what, goal, result in rows:
        print(f"{what:<62}{goal:<14}{result:>6}")


if __name__ == "__main__":
    main()
