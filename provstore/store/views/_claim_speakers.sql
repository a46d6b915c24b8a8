CREATE VIEW _claim_speakers AS
-- Who says each claim: as a person amended it, or else the speaker that it has, and whoever says it together with them.
-- claim_row: the claim
-- source_row: who says it
SELECT k.id AS claim_row, k.speaker_row AS source_row
FROM claims AS k LEFT JOIN _reviewed AS z ON z.of = 'claim' AND z."key" = k."key"
WHERE k.speaker_row IS NOT NULL AND z.speakers_amended IS NOT 1
UNION ALL
SELECT v.claim_row, v.source_row
FROM claim_speakers AS v JOIN claims AS k ON k.id = v.claim_row
LEFT JOIN _reviewed AS z ON z.of = 'claim' AND z."key" = k."key"
WHERE z.speakers_amended IS NOT 1
UNION ALL
SELECT k.id, a.source_row FROM _amended_speakers AS a JOIN claims AS k ON k."key" = a."key"
