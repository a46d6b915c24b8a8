CREATE VIEW _claim_pairs AS
-- Claims of two documents that tell of the same, as persons decided: who rejects a claim rejects its pairs.
-- pair_row: row of the pair
-- id: names the pair, the same in every store
-- a_row: row of the document with the smaller id
-- b_row: row of the other
-- a_key: id of the claim in a
-- b_key: id of the claim in b
-- relation: same, related or opposite
-- review: what persons decided of the pair, or rejected of its claims; null where nobody decided
-- review_row: the newest decision of those on the pair that hold
SELECT
  p.id AS pair_row,
  p.a_key || '=' || p.b_key AS id,
  p.a_row,
  p.b_row,
  p.a_key,
  p.b_key,
  p.relation,
  CASE WHEN EXISTS (
    SELECT 1 FROM _reviewed AS k WHERE k.of = 'claim' AND k."key" IN (p.a_key, p.b_key) AND k.verdict = 'reject'
  ) THEN 'reject' ELSE z.verdict END AS review,
  z.review_row
FROM claim_pairs AS p
LEFT JOIN _reviewed AS z ON z.of = 'same' AND z."key" = p.a_key || '=' || p.b_key
