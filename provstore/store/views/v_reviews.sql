CREATE VIEW v_reviews AS
-- What persons decided of something found, each decision, the oldest first; what was found stays as it is beside it.
-- document: first 12 digits of the id of the document
-- of: claim, link, caption, same (two claims that say the same) or divergence
-- verdict: accept, reject, amend, or undo of what held before
-- amended: what it has by the person's word, as a JSON object; null where nothing is amended
-- holds: 1 if it is the newest of the decisions that hold
-- state: holds, disputed (others contradict it), answered (by a later one), lost (nothing here has the same words) or not here (its document is not)
-- words: the words of what was found, as a JSON object
-- note: why, in the person's words
-- by: who decided
-- at: when
-- found: id of what has the same words today
-- found_then: id of what it was decided of
-- review: id of the decision, the same in every store
-- run: the run that recorded it
-- document_id: SHA-256 of the bytes of the document
-- other_document_id: that of the other document, of a pair or a divergence
SELECT
  substr(r.document_id, 1, 12) AS document,
  r.of,
  r.verdict,
  nullif(r.amended, '{}') AS amended,
  CAST(z.review_row IS r.id AS INTEGER) AS holds,
  CASE
    WHEN p."key" IS NULL AND EXISTS (SELECT 1 FROM documents AS d WHERE d.sha256 = r.document_id)
      AND (r.other_document_id IS NULL OR EXISTS (SELECT 1 FROM documents AS d WHERE d.sha256 = r.other_document_id))
      THEN 'lost'
    WHEN p."key" IS NULL THEN 'not here'
    WHEN EXISTS (
      SELECT 1 FROM json_each(z.told, '$.disputed') AS j WHERE json_extract(j.value, '$.id') = r."key") THEN 'disputed'
    WHEN EXISTS (SELECT 1 FROM json_each(z.told, '$.made') AS j WHERE j.value = r."key") THEN 'holds'
    ELSE 'answered'
  END AS state,
  r.words,
  r.note,
  r."by",
  r."at",
  p."key" AS found,
  r.of_key AS found_then,
  r."key" AS review,
  r.run_row AS run,
  r.document_id,
  r.other_document_id
FROM reviews AS r
LEFT JOIN _placed_reviews AS p ON p.review_row = r.id
LEFT JOIN _reviewed AS z ON z.of = r.of AND z."key" = p."key"
ORDER BY r."at", r.id
