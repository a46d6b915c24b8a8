CREATE VIEW _claim_speakers AS
-- Who says each claim: the speaker that it has, and whoever says it together with them.
-- claim_row: the claim
-- source_row: who says it
SELECT id AS claim_row, speaker_row AS source_row FROM claims WHERE speaker_row IS NOT NULL
UNION ALL
SELECT claim_row, source_row FROM claim_speakers
