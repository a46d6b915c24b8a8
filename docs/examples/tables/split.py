"""A table with an article in each row → a file for each article, and one `ingest` for each of them."""

import csv
import subprocess
from pathlib import Path

folder = Path("articles")
folder.mkdir()
with open("table.csv", encoding="utf-8", newline="") as table:
    for number, row in enumerate(csv.DictReader(table), start=1):
        path = folder / f"{number:04}.txt"
        path.write_text(row["text"], encoding="utf-8")
        known = ["--outlet", row["outlet"], "--published", row["date"]]
        subprocess.run(["provstore", "ingest", str(path), *known], check=True)
