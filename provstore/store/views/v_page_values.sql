CREATE VIEW v_page_values AS
-- What pages state of themselves in their markup, each value by itself; several may contradict each other.
-- document: first 12 digits of the document's id
-- field: what is stated
-- value: the value, white space folded
-- said_in: where in the markup
-- counts: 1 where the reading goes by it
-- start: first character of it in the source, which is the decoded bytes, counted from 0
-- end: character after the last of it
-- document_id: SHA-256 of the document's bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  w.field,
  w.value,
  w.said_in,
  w.counts,
  w."start",
  w."end",
  d.sha256 AS document_id
FROM readings AS r
JOIN documents AS d ON d.id = r.document_row
JOIN page_values AS w ON w.reading_row = r.id
WHERE r.id = (SELECT max(n.id) FROM readings AS n WHERE n.document_row = d.id)
ORDER BY d.sha256, w.position
