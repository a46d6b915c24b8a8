"""`make gate`: what is measured, in its order."""

from __future__ import annotations

import argparse
import sys

from tests.gate import floors, gold, polnear
from tests.gate.articles import digest_of, read_articles

TAGGERS = {"tagger": "minilm", "rules": "rules"}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="gate", description="Measure the extraction against the floors in gate.toml.")
    parser.add_argument("--set-floors", action="store_true", help="write what is measured as the new floors")
    options = parser.parse_args(arguments)
    sets, sound = [measure_gold()], True
    if polnear.SHARED.is_dir():
        sound = polnear.score_seeds(TAGGERS)
        sets.append(polnear.measure(TAGGERS))
    else:
        print("PolNeAR and the gold of the seeds stand in ../shared, and there is none here.")
    if options.set_floors:
        floors.write(sets, floors.FLOORS)
        print(f"floors written to {floors.FLOORS.name}")
    held = [floors.compare(measured, floors.FLOORS) for measured in sets]  # all are printed, whichever falls short
    return 0 if all(held) and sound else 1


def measure_gold() -> floors.Measured:
    articles = read_articles()
    asked = sum(len(article.asked) for article in articles)
    return floors.Measured(
        f"{len(articles)} articles of tests/gold, {asked} statements, in percent",
        "gold",
        digest_of(),
        {f"gold_{name}": gold.measure(articles, tagger) for name, tagger in TAGGERS.items()},
    )


if __name__ == "__main__":
    sys.exit(main())
