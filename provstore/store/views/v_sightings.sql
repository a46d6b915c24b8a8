CREATE VIEW v_sightings AS
-- Where each document was seen, and in which file, if that was not the document itself.
-- document: first 12 digits of the document's id
-- path: the path of the file as it was given
-- record: the part of the file that the document is: row 4, record 311; empty where the file holds nothing else
-- carrier: what the file is: warc, csv, mail; null where it is the document itself
-- url: the address that the document was had from, as the carrier says
-- captured_at: when it was captured there (UTC), as the carrier says, else as the page says itself
-- seen_at: when it was first seen in the file (UTC)
-- steps: how one comes from the bytes of the file to those of the document
-- carrier_sha256: SHA-256 of the file as it was seen
-- run: the run that saw it
-- document_id: SHA-256 of the document's bytes
-- captured_in: where that stands: WARC-Date, Memento-Datetime, csv captured, address; in a page: saver singlefile, address
-- captured_by: who says so: carrier or page
SELECT
  substr(d.sha256, 1, 12) AS document,
  s.path_shown AS path,
  s.record,
  c.kind AS carrier,
  c.url,
  coalesce(c.captured_at, r.captured_at) AS captured_at,
  s.seen_at,
  c.steps,
  c.sha256 AS carrier_sha256,
  s.run_row AS run,
  d.sha256 AS document_id,
  CASE WHEN c.captured_at IS NOT NULL THEN c.captured_in ELSE (
    SELECT w.said_in FROM page_values AS w WHERE w.reading_row = r.id AND w.field = 'captured' AND w.counts
  ) END AS captured_in,
  CASE WHEN c.captured_at IS NOT NULL THEN 'carrier' WHEN r.captured_at IS NOT NULL THEN 'page' END AS captured_by
FROM sightings AS s
JOIN documents AS d ON d.id = s.document_row
LEFT JOIN carriers AS c ON c.sighting_row = s.id
LEFT JOIN readings AS r ON r.document_row = d.id AND r.text IS NULL
ORDER BY s.path, s.id
