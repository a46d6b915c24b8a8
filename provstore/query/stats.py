"""How much of everything there is."""

from sqlalchemy import Connection

from provstore.query.views import to_table
from provstore.table import Table

STATEMENT = """
SELECT 'documents' AS of, NULL AS which, count(*) AS count FROM v_documents
UNION ALL SELECT * FROM (SELECT 'documents by outlet', coalesce(outlet, 'unknown outlet'), count(*)
  FROM v_documents GROUP BY outlet ORDER BY 3 DESC, 2)
UNION ALL SELECT * FROM (SELECT 'documents by language', coalesce(language, 'unsure'), count(*)
  FROM v_documents GROUP BY language ORDER BY 3 DESC, 2)
UNION ALL SELECT 'sightings', NULL, count(*) FROM sightings
UNION ALL SELECT * FROM (SELECT 'claims by voice', voice, count(*) FROM v_claims GROUP BY voice ORDER BY 2)
UNION ALL SELECT * FROM (SELECT 'claims by mode', mode, count(*)
  FROM v_claims WHERE mode IS NOT NULL GROUP BY mode ORDER BY 2)
UNION ALL SELECT 'claims without a speaker', NULL, count(*)
  FROM v_claims WHERE voice = 'attributed' AND speaker IS NULL
UNION ALL SELECT 'claims to review', NULL, count(*) FROM v_claims WHERE needs_review
UNION ALL SELECT * FROM (SELECT 'speakers', kind, count(*) FROM v_speakers GROUP BY kind ORDER BY 2)
UNION ALL SELECT 'decisions on speakers', verdict, count(*) FROM decisions GROUP BY verdict
UNION ALL SELECT 'photo captions', NULL, count(*) FROM v_captions
UNION ALL SELECT * FROM (SELECT 'source links', kind, count(*) FROM v_links GROUP BY kind ORDER BY 2)
UNION ALL SELECT 'outlets', CASE WHEN documents THEN 'with documents here' ELSE 'only named' END, count(*)
  FROM v_outlets GROUP BY documents > 0
UNION ALL SELECT 'inputs refused', reason, count(*) FROM events WHERE kind = 'refused' GROUP BY reason
UNION ALL SELECT 'runs', command, count(*) FROM runs GROUP BY command
"""


def count_everything(connection: Connection) -> Table:
    """One row for each count: `of` what, `which` of them where they are told apart, `count`."""
    return to_table(connection, STATEMENT)
