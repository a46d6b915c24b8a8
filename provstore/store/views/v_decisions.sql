CREATE VIEW v_decisions AS
-- Who is who, as persons decided; the rules' own findings stay as they are beside it.
-- decision: number of the decision, in the order of time
-- verdict: merge (the two are one speaker) or split (a merge is undone)
-- kept: the speaker whose name is shown for both
-- merged: the speaker that is shown by the other's name
-- holds: 1 if nothing newer was decided of the same two, and nobody disputes it
-- note: why, in the person's words
-- by: who decided
-- at: when
-- run: the run that recorded it
-- kept_key: names the speaker kept, the same in every store
-- merged_key: names the speaker merged, the same in every store
-- state: holds, disputed (two copies decided otherwise of the same two, and none of it holds) or answered (by a later one)
WITH pairs AS (
  SELECT
    id, contests, min(kept_key, merged_key) AS one, max(kept_key, merged_key) AS other,
    CASE verdict WHEN 'merge' THEN kept_key ELSE '' END AS shown
  FROM decisions
), answered AS (
  SELECT one, other, max(CASE WHEN contests THEN 0 ELSE id END) AS first, max(id) AS last FROM pairs GROUP BY one, other
), standing AS (
  SELECT
    p.id,
    CASE
      WHEN p.id < a.first THEN 'answered'
      WHEN (SELECT count(DISTINCT q.shown) FROM pairs AS q
            WHERE q.one = p.one AND q.other = p.other AND q.id >= a.first) > 1 THEN 'disputed'
      WHEN p.id < a.last THEN 'answered'
      ELSE 'holds'
    END AS state
  FROM pairs AS p JOIN answered AS a ON a.one = p.one AND a.other = p.other
)
SELECT
  n.id AS decision,
  n.verdict,
  k.name AS kept,
  m.name AS merged,
  CAST(t.state = 'holds' AS INTEGER) AS holds,
  n.note,
  n."by",
  n."at",
  n.run_row AS run,
  n.kept_key,
  n.merged_key,
  t.state
FROM decisions AS n
JOIN standing AS t ON t.id = n.id
LEFT JOIN sources AS k ON k."key" = n.kept_key
LEFT JOIN sources AS m ON m."key" = n.merged_key
