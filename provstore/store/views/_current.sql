CREATE VIEW _current AS
-- The newest extraction of each document, with the outlet that holds: what a person states wins.
-- extraction_row: the extraction
-- document_row: row of the document
-- run_row: the run that made the extraction
-- outlet_row: source that publishes the document; null when nobody knows
-- outlet_by: page (the page says so), person (somebody stated it), or null
-- stated_published: date of publication that a person stated
SELECT
  id AS extraction_row,
  document_row,
  run_row,
  coalesce(stated_outlet_row, outlet_row) AS outlet_row,
  CASE WHEN stated_outlet_row IS NOT NULL THEN 'person' WHEN outlet_row IS NOT NULL THEN 'page' END AS outlet_by,
  stated_published
FROM (
  SELECT
    e.id, e.document_row, e.run_row, e.outlet_row,
    (SELECT s.outlet_row FROM statements AS s
     WHERE s.document_row = e.document_row AND s.outlet_row IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_outlet_row,
    (SELECT s.published FROM statements AS s
     WHERE s.document_row = e.document_row AND s.published IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_published
  FROM extractions AS e
  WHERE e.id = (SELECT max(newest.id) FROM extractions AS newest WHERE newest.document_row = e.document_row)
)
