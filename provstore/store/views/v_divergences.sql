CREATE VIEW v_divergences AS
-- Where two accounts of the same claim differ: the words on both sides, and no verdict.
-- a: first 12 digits of the id of a document
-- b: first 12 digits of the id of the other
-- a_outlet: who publishes a
-- b_outlet: who publishes b
-- kind: quantity, place, date, person, attribution, wording (in quotation marks), mode, strength, negation or absent
-- a_text: the words in a, as they stand; null where a has none
-- b_text: the words in b, as they stand; null where b has none
-- certain: 0 where both accounts may hold: two spellings may be one name, two sorts of sources one source
-- a_start: first character of the words in a, counted from 0; null where a has none
-- a_end: character after the last of the words in a
-- b_start: first character of the words in b; null where b has none
-- b_end: character after the last of the words in b
-- run: the run that found it
-- a_claim: id of the claim in a, the same in every store
-- b_claim: id of the claim in b
-- a_document_id: SHA-256 of the bytes of a
-- b_document_id: SHA-256 of the bytes of b
-- id: names the divergence, the same in every store
-- handle: what `provstore review` calls it: DOC#number=DOC#number:kind, and .2 for the second of one kind
-- review: what persons decided of it, or rejected of its claims: accept, reject, or disputed
-- review_by: who decided last of it
SELECT
  substr(a.sha256, 1, 12) AS a,
  substr(b.sha256, 1, 12) AS b,
  ao.name AS a_outlet,
  bo.name AS b_outlet,
  v.kind,
  substr(a.text, v.a_start + 1, v.a_end - v.a_start) AS a_text,
  substr(b.text, v.b_start + 1, v.b_end - v.b_start) AS b_text,
  v.certain,
  v.a_start,
  v.a_end,
  v.b_start,
  v.b_end,
  v.run_row AS run,
  v.a_key AS a_claim,
  v.b_key AS b_claim,
  a.sha256 AS a_document_id,
  b.sha256 AS b_document_id,
  z.id,
  z.handle,
  z.review,
  w."by" AS review_by
FROM divergences AS v
JOIN _divergences AS z ON z.divergence_row = v.id
JOIN documents AS a ON a.id = v.a_row
JOIN documents AS b ON b.id = v.b_row
JOIN _current AS ac ON ac.document_row = a.id
JOIN _current AS bc ON bc.document_row = b.id
LEFT JOIN sources AS ao ON ao.id = ac.outlet_row
LEFT JOIN sources AS bo ON bo.id = bc.outlet_row
LEFT JOIN reviews AS w ON w.id = z.review_row
