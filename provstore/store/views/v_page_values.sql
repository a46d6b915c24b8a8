CREATE VIEW v_page_values AS
-- What pages state of themselves in their markup, and carriers of documents in them; values may contradict each other.
-- document: first 12 digits of the document's id
-- field: what is stated
-- value: the value, white space folded
-- said_in: where in the markup, or in the carrier
-- counts: 1 where the reading goes by it
-- start: first character of it in the source, which is the decoded bytes, counted from 0; null in a carrier
-- end: character after the last of it
-- document_id: SHA-256 of the document's bytes
SELECT document, field, value, said_in, counts, "start", "end", document_id
FROM (
  SELECT
    substr(d.sha256, 1, 12) AS document,
    w.field,
    w.value,
    w.said_in,
    w.counts,
    w."start",
    w."end",
    d.sha256 AS document_id,
    0 AS is_carried,
    w.position
  FROM readings AS r
  JOIN documents AS d ON d.id = r.document_row
  JOIN page_values AS w ON w.reading_row = r.id
  WHERE r.text IS NULL
  UNION ALL
  SELECT DISTINCT substr(d.sha256, 1, 12), w.field, w.value, w.said_in, 0, NULL, NULL, d.sha256, 1, NULL
  FROM sightings AS g
  JOIN documents AS d ON d.id = g.document_row
  JOIN carrier_values AS w ON w.sighting_row = g.id
  UNION ALL
  SELECT DISTINCT substr(d.sha256, 1, 12), 'url', k.url, k.kind || ' address', 0, NULL, NULL, d.sha256, 1, NULL
  FROM sightings AS g
  JOIN documents AS d ON d.id = g.document_row
  JOIN carriers AS k ON k.sighting_row = g.id
  WHERE k.url IS NOT NULL
)
ORDER BY document_id, is_carried, position, field, value
