CREATE VIEW _captions AS
-- Photo captions of the newest extractions, as persons decided.
-- caption_row: row of the caption
-- extraction_row: the extraction
-- id: names the caption, the same in every store
-- review: what persons decided of it; null where nobody decided
-- review_row: the newest decision of those on it that hold
-- outlets_amended: 1 if a person says whom it credits
-- told: all that was decided, as a JSON object
SELECT
  f.id AS caption_row,
  f.extraction_row,
  substr(d.sha256, 1, 20) || ':' || f."start" || '-' || f."end" AS id,
  z.verdict AS review,
  z.review_row,
  z.speakers_amended AS outlets_amended,
  z.told
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN photo_captions AS f ON f.extraction_row = c.extraction_row
LEFT JOIN _reviewed AS z ON z.of = 'caption' AND z."key" = substr(d.sha256, 1, 20) || ':' || f."start" || '-' || f."end"
