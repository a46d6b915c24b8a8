CREATE VIEW _attributed AS
-- What others say in each extraction, as persons decided: without what they rejected, or say the outlet itself asserts.
-- claim_row: the claim
-- extraction_row: the extraction
SELECT k.id AS claim_row, k.extraction_row
FROM claims AS k
LEFT JOIN _reviewed AS z ON z.of = 'claim' AND z."key" = k."key"
WHERE coalesce(z.voice, k.voice) = 'attributed' AND z.verdict IS NOT 'reject'
