CREATE VIEW _addresses AS
-- The address of each document: the one that its page states as its own, or where it was had from, as a carrier says.
-- document_row: row of the document
-- url: the address; null where nobody says any
SELECT
  c.document_row,
  coalesce(
    (SELECT w.value FROM page_values AS w WHERE w.reading_row = c.reading_row AND w.field = 'url' AND w.counts),
    (SELECT min(k.url) FROM sightings AS g JOIN carriers AS k ON k.sighting_row = g.id
     WHERE g.document_row = c.document_row),
    (SELECT min(w.value) FROM sightings AS g JOIN carrier_values AS w ON w.sighting_row = g.id
     WHERE g.document_row = c.document_row AND w.field = 'url')) AS url
FROM _current AS c
