CREATE VIEW _current AS
-- The newest extraction of each document, with the outlet that holds: what a person states wins.
-- extraction_id: the extraction
-- document_id: row of the document
-- run_id: the run that made the extraction
-- outlet_id: source that publishes the document; null when nobody knows
-- outlet_by: page (the page says so), person (somebody stated it), or null
-- stated_published: date of publication that a person stated
SELECT
  id AS extraction_id,
  document_id,
  run_id,
  coalesce(stated_outlet_id, outlet_id) AS outlet_id,
  CASE WHEN stated_outlet_id IS NOT NULL THEN 'person' WHEN outlet_id IS NOT NULL THEN 'page' END AS outlet_by,
  stated_published
FROM (
  SELECT
    e.id, e.document_id, e.run_id, e.outlet_id,
    (SELECT s.outlet_id FROM statements AS s
     WHERE s.document_id = e.document_id AND s.outlet_id IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_outlet_id,
    (SELECT s.published FROM statements AS s
     WHERE s.document_id = e.document_id AND s.published IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_published
  FROM extractions AS e
  WHERE e.id = (SELECT max(newest.id) FROM extractions AS newest WHERE newest.document_id = e.document_id)
)
