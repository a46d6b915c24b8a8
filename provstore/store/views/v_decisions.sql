CREATE VIEW v_decisions AS
-- Who is who, as persons decided; the rules' own findings stay as they are beside it.
-- decision: number of the decision, in the order of time
-- verdict: merge (the two are one speaker) or split (a merge is undone)
-- kept: the speaker whose name is shown for both
-- merged: the speaker that is shown by the other's name
-- holds: 1 if nothing newer was decided of the same two
-- note: why, in the person's words
-- by: who decided
-- at: when
-- run: the run that recorded it
-- kept_key: names the speaker kept, the same in every store
-- merged_key: names the speaker merged, the same in every store
SELECT
  n.id AS decision,
  n.verdict,
  k.name AS kept,
  m.name AS merged,
  CAST(NOT EXISTS (
    SELECT 1 FROM decisions AS newer
    WHERE newer.id > n.id AND (
      (newer.kept_key = n.kept_key AND newer.merged_key = n.merged_key)
      OR (newer.kept_key = n.merged_key AND newer.merged_key = n.kept_key))) AS INTEGER) AS holds,
  n.note,
  n."by",
  n."at",
  n.run_row AS run,
  n.kept_key,
  n.merged_key
FROM decisions AS n
LEFT JOIN sources AS k ON k."key" = n.kept_key
LEFT JOIN sources AS m ON m."key" = n.merged_key
