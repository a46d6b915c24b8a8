CREATE VIEW _editions AS
-- Each document that is a later edition of a page, with the edition right before it.
-- document_row: row of the later edition
-- before_row: row of the one before it
SELECT e.document_row, e.before_row
FROM editions AS e
WHERE NOT EXISTS (
  SELECT 1 FROM editions AS mine JOIN editions AS between_them
    ON between_them.document_row = mine.before_row AND between_them.before_row = e.before_row
  WHERE mine.document_row = e.document_row)
