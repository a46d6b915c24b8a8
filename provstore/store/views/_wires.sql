CREATE VIEW _wires AS
-- Whose copy each document is, by its credits or as its text tells, but for credits that a person rejected.
-- document_row: row of the document
-- to_row: the agency
SELECT c.document_row, l.to_row
FROM _current AS c
JOIN source_links AS l ON l.extraction_row = c.extraction_row AND l.kind = 'wire'
LEFT JOIN _reviewed AS z ON z.of = 'link' AND z."key" = l."key"
WHERE z.verdict IS NOT 'reject'
UNION ALL
SELECT document_row, to_row FROM inferred_wires
