"""Take articles in, ask a question in SQL, and read what an export says, all from Python."""

import json

from sqlalchemy import text

from provstore.export.jsonl import export_lines
from provstore.ingest import ingest
from provstore.store import open_store
from provstore.tagger import open_tagger

summary = ingest("mine.db", ["seeds"], tagger=open_tagger(None, print))
print(summary)

QUESTION = "SELECT speaker, count(*) FROM v_claims WHERE speaker_kind = 'government' GROUP BY speaker ORDER BY 2 DESC"
with open_store("mine.db") as connection:
    for speaker, claims in connection.execute(text(QUESTION)):
        print(f"{claims:3} {speaker}")
    for line in export_lines(connection):
        document = json.loads(line)
        first = document["claims"][0]["content"][0]
        assert document["text"][first["start"] : first["end"]] == first["text"]
        print(document["id"][:12], first["text"])
