CREATE VIEW _same_texts AS
-- Documents that say the same in other bytes: their texts are the same, or the words of their articles are.
-- document_row: row of a document
-- to_row: row of the other
-- rule: same_text, or same_body where one is a page or print, and the articles are the same
SELECT d.id AS document_row, other.id AS to_row, 'same_text' AS rule
FROM documents AS d
JOIN documents AS other ON other.text_sha256 = d.text_sha256 AND other.id <> d.id
UNION ALL
SELECT d.id, other.id, 'same_body'
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN extraction_grounds AS g ON g.extraction_row = c.extraction_row
JOIN extraction_grounds AS h ON h.body_sha256 = g.body_sha256
JOIN _current AS t ON t.extraction_row = h.extraction_row
JOIN documents AS other ON other.id = t.document_row
WHERE other.text_sha256 <> d.text_sha256 AND (g.reading_row IS NOT NULL OR h.reading_row IS NOT NULL)
