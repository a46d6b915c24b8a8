CREATE VIEW _amended_speakers AS
-- Who says a claim as a person amended it, by the names that are shown.
-- key: id of the claim
-- position: place in the order
-- source_row: who says it
-- name: the name that is shown
SELECT r."key", r.position, s.id AS source_row, coalesce(x.name, s.name) AS name
FROM _reviewed_speakers AS r
JOIN sources AS s ON s."key" = r.source_key
LEFT JOIN _merged_speakers AS m ON m."key" = s."key"
LEFT JOIN sources AS x ON x."key" = m.shown_key
