CREATE VIEW _current AS
-- The newest extraction of each document, with the outlet that holds: what a person states wins, then the page.
-- Of what persons state, the newest word holds; where that contests others, none does.
-- extraction_row: the extraction
-- document_row: row of the document
-- run_row: the run that made the extraction
-- outlet_row: source that publishes the document; null when nobody knows
-- outlet_by: page (the page says so), person (somebody stated it), carrier (what it came in says so), or null
-- stated_published: date of publication that a person stated
-- carried_published: date of publication that carriers state
-- reading_row: row of the reading whose text it read; null where that is the decoded bytes
SELECT
  id AS extraction_row,
  document_row,
  run_row,
  coalesce(stated_outlet_row, outlet_row, carried_outlet_row) AS outlet_row,
  CASE
    WHEN stated_outlet_row IS NOT NULL THEN 'person'
    WHEN outlet_row IS NOT NULL THEN 'page'
    WHEN carried_outlet_row IS NOT NULL THEN 'carrier'
  END AS outlet_by,
  stated_published,
  carried_published,
  reading_row
FROM (
  SELECT
    e.id, e.document_row, e.run_row, e.outlet_row,
    g.outlet_row AS carried_outlet_row, g.published AS carried_published, g.reading_row,
    (SELECT CASE WHEN NOT s.contests THEN s.outlet_row END FROM statements AS s
     WHERE s.document_row = e.document_row AND s.outlet_row IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_outlet_row,
    (SELECT CASE WHEN NOT s.contests THEN s.published END FROM statements AS s
     WHERE s.document_row = e.document_row AND s.published IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_published
  FROM extractions AS e
  LEFT JOIN extraction_grounds AS g ON g.extraction_row = e.id
  WHERE e.id = (SELECT max(newest.id) FROM extractions AS newest WHERE newest.document_row = e.document_row)
)
