CREATE VIEW _pages AS
-- Each document with the newest edition of its page, which is what counts: itself, unless a later one is here.
-- document_row: row of the document
-- page_row: row of the newest edition
WITH RECURSIVE later (document_row, page_row) AS (
  SELECT document_row, document_row FROM _current
  UNION
  SELECT later.document_row, e.document_row FROM later JOIN editions AS e ON e.before_row = later.page_row
)
SELECT document_row, min(page_row) AS page_row
FROM later
WHERE page_row NOT IN (SELECT before_row FROM editions)
GROUP BY document_row
