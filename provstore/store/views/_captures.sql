CREATE VIEW _captures AS
-- When archives and programs captured documents: as carriers say of where they were seen, and as pages say themselves.
-- document_row: row of the document
-- captured_at: when (UTC)
-- captured_in: where it stands: WARC-Date, Memento-Datetime, csv captured, address; of a page: saver singlefile, address
-- captured_by: carrier, or page
SELECT g.document_row, k.captured_at, k.captured_in, 'carrier' AS captured_by
FROM sightings AS g JOIN carriers AS k ON k.sighting_row = g.id WHERE k.captured_at IS NOT NULL
UNION ALL
SELECT r.document_row, r.captured_at, w.said_in, 'page'
FROM readings AS r JOIN page_values AS w ON w.reading_row = r.id AND w.field = 'captured' AND w.counts
WHERE r.text IS NULL AND r.captured_at IS NOT NULL
