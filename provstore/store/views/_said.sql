CREATE VIEW _said AS
-- Who says what now: each attributed claim of the newest extractions, with each of its speakers, as persons decided.
-- claim_row: the claim
-- document_row: row of its document
-- outlet_row: source that publishes the document; null when nobody knows
-- inferred: 1 where a part of who says it is left unsaid by the sentence
-- source_row: who the rules say it is, or a person who amended the claim
-- shown_row: whom a person merged it with, or else itself
SELECT
  k.id AS claim_row, c.document_row, c.outlet_row, k.speaker_inferred AS inferred, o.id AS source_row,
  coalesce(x.id, o.id) AS shown_row
FROM _current AS c
JOIN _attributed AS t ON t.extraction_row = c.extraction_row
JOIN claims AS k ON k.id = t.claim_row
JOIN _claim_speakers AS v ON v.claim_row = k.id
JOIN sources AS o ON o.id = v.source_row
LEFT JOIN _merged_speakers AS m ON m."key" = o."key"
LEFT JOIN sources AS x ON x."key" = m.shown_key
