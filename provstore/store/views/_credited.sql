CREATE VIEW _credited AS
-- Whom photo captions credit: as a person amended it, or else as they say; not those that a person rejected.
-- caption_row: row of the caption
-- outlet_row: the agency or outlet
SELECT f.caption_row, p.outlet_row
FROM _captions AS f JOIN photo_credits AS p ON p.caption_row = f.caption_row
WHERE p.outlet_row IS NOT NULL AND f.outlets_amended IS NOT 1 AND f.review IS NOT 'reject'
UNION ALL
SELECT f.caption_row, s.id
FROM _captions AS f JOIN _reviewed_speakers AS r ON r."key" = f.id JOIN sources AS s ON s."key" = r.source_key
WHERE f.outlets_amended
