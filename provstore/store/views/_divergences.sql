CREATE VIEW _divergences AS
-- Where accounts of two documents differ, as persons decided: who rejects a claim, or that two claims tell of the same,
-- rejects how their accounts differ.
-- divergence_row: row of the divergence
-- id: names the divergence, the same in every store
-- handle: names it shorter, by the numbers of its claims: DOC#number=DOC#number:kind, and .2 for the second of one kind
-- a_row: row of the document with the smaller id
-- b_row: row of the other
-- review: what persons decided of it, or rejected of its claims or their pair; null where nobody decided
-- review_row: the newest decision of those on it that hold
SELECT
  v.id AS divergence_row,
  v.a_key || '=' || v.b_key || ':' || v.kind || ':' || coalesce(v.a_start || '-' || v.a_end, '') || ':' || coalesce(v.b_start || '-' || v.b_end, '') AS id,
  (SELECT substr(d.sha256, 1, 12) || '#' || (k.position + 1)
    FROM claims AS k JOIN _current AS c ON c.extraction_row = k.extraction_row JOIN documents AS d ON d.id = c.document_row
    WHERE k."key" = v.a_key)
  || '=' || (SELECT substr(d.sha256, 1, 12) || '#' || (k.position + 1)
    FROM claims AS k JOIN _current AS c ON c.extraction_row = k.extraction_row JOIN documents AS d ON d.id = c.document_row
    WHERE k."key" = v.b_key)
  || ':' || v.kind || coalesce((
    SELECT '.' || nullif(sum(
      (coalesce(o.a_start, -1), coalesce(o.a_end, -1), coalesce(o.b_start, -1), coalesce(o.b_end, -1))
      <= (coalesce(v.a_start, -1), coalesce(v.a_end, -1), coalesce(v.b_start, -1), coalesce(v.b_end, -1))), 0)
    FROM divergences AS o
    WHERE o.a_row = v.a_row AND o.b_row = v.b_row AND o.a_key = v.a_key AND o.b_key = v.b_key AND o.kind = v.kind
    HAVING count(*) > 1), '') AS handle,
  v.a_row,
  v.b_row,
  CASE WHEN EXISTS (
    SELECT 1 FROM _reviewed AS k WHERE k.of = 'claim' AND k."key" IN (v.a_key, v.b_key) AND k.verdict = 'reject'
  ) OR EXISTS (
    SELECT 1 FROM _reviewed AS p WHERE p.of = 'same' AND p."key" = v.a_key || '=' || v.b_key AND p.verdict = 'reject'
  ) THEN 'reject' ELSE z.verdict END AS review,
  z.review_row
FROM divergences AS v
LEFT JOIN _reviewed AS z ON z.of = 'divergence' AND z."key" = v.a_key || '=' || v.b_key || ':' || v.kind || ':' || coalesce(v.a_start || '-' || v.a_end, '') || ':' || coalesce(v.b_start || '-' || v.b_end, '')
