CREATE VIEW v_links AS
-- What each document uses: the outlets it cites, whose pictures, whose copy, the documents it reports or copies.
-- document: first 12 digits of the document's id
-- outlet: who publishes the document
-- kind: cites, photo_credit, wire, primary_source; quoted_from (word for word), derived_from (reworked), shares_text (nothing tells who copied, and it is no stock phrase), same_text (the same text, or the same article, in other bytes), same_claim
-- to: what is used; the outlet of a document
-- to_kind: person, organization, government, outlet, anonymous or document
-- held: 1 if what is used is in the store: a document, or an outlet of which a document is here
-- to_document: first 12 digits of the id of the document linked to, where one is held
-- evidence: the words that say so, as they stand; for a copy the words copied; null for two of many copies of one text
-- to_evidence: the words in the other document, where the link rests on them
-- rule: the rule that found the link
-- both_from: the agencies whose copy both print, where the two share text
-- inferred: 1 if the target is not said in so many words
-- evidence_at: where the evidence stands, each part as start:end, counted from 0, with a space between
-- to_evidence_at: where to_evidence stands in the other document
-- run: the run that found it
-- link: id of the link, the same in every store; null for links that the store computes
-- to_document_id: SHA-256 of the bytes of the document linked to
-- document_id: SHA-256 of the document's bytes
-- review: what persons decided of it: accept, reject, or disputed; null for links that the store computes
-- review_by: who decided last
SELECT
  substr(d.sha256, 1, 12) AS document,
  o.name AS outlet,
  l.kind,
  s.name AS "to",
  s.kind AS to_kind,
  CAST(l.to_row IN (SELECT h.outlet_row FROM _current AS h WHERE h.outlet_row IS NOT NULL) AS INTEGER) AS held,
  NULL AS to_document,
  substr(d.text, l."start" + 1, l."end" - l."start") AS evidence,
  NULL AS to_evidence,
  l.rule,
  NULL AS both_from,
  l.inferred,
  l."start" || ':' || l."end" AS evidence_at,
  NULL AS to_evidence_at,
  c.run_row AS run,
  l."key" AS link,
  NULL AS to_document_id,
  d.sha256 AS document_id,
  z.verdict AS review,
  y."by" AS review_by
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN source_links AS l ON l.extraction_row = c.extraction_row
JOIN sources AS s ON s.id = l.to_row
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN _reviewed AS z ON z.of = 'link' AND z."key" = l."key"
LEFT JOIN reviews AS y ON y.id = z.review_row
UNION ALL
SELECT
  substr(d.sha256, 1, 12),
  o.name,
  'same_text',
  s.name,
  'document',
  CAST(1 AS INTEGER),
  substr(other.sha256, 1, 12),
  NULL,
  NULL,
  y.rule,
  NULL,
  CAST(0 AS INTEGER),
  NULL,
  NULL,
  c.run_row,
  NULL,
  other.sha256,
  d.sha256,
  NULL,
  NULL
FROM _same_texts AS y
JOIN documents AS d ON d.id = y.document_row
JOIN documents AS other ON other.id = y.to_row
JOIN _current AS c ON c.document_row = d.id
JOIN _current AS t ON t.document_row = other.id
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN sources AS s ON s.id = t.outlet_row
UNION ALL
SELECT
  substr(d.sha256, 1, 12),
  o.name,
  'wire',
  s.name,
  s.kind,
  CAST(w.to_row IN (SELECT h.outlet_row FROM _current AS h WHERE h.outlet_row IS NOT NULL) AS INTEGER),
  substr(other.sha256, 1, 12),
  substr(d.text, w."start" + 1, w."end" - w."start"),
  substr(other.text, w.from_start + 1, w.from_end - w.from_start),
  w.rule,
  NULL,
  CAST(1 AS INTEGER),
  w."start" || ':' || w."end",
  w.from_start || ':' || w.from_end,
  w.run_row,
  NULL,
  other.sha256,
  d.sha256,
  NULL,
  NULL
FROM inferred_wires AS w
JOIN documents AS d ON d.id = w.document_row
JOIN documents AS other ON other.id = w.from_row
JOIN sources AS s ON s.id = w.to_row
JOIN _current AS c ON c.document_row = d.id
LEFT JOIN sources AS o ON o.id = c.outlet_row
UNION ALL
SELECT
  substr(d.sha256, 1, 12),
  o.name,
  CASE WHEN p.copied IS NULL THEN 'shares_text' WHEN p.kind = 'verbatim' THEN 'quoted_from' ELSE 'derived_from' END,
  s.name,
  'document',
  CAST(1 AS INTEGER),
  substr(other.sha256, 1, 12),
  substr(d.text, p."start" + 1, p."end" - p."start"),
  substr(other.text, p.to_start + 1, p.to_end - p.to_start),
  p.rule,
  (SELECT group_concat(name, ', ') FROM (
    SELECT a.name FROM sources AS a
    WHERE a.id IN (SELECT w.to_row FROM _wires AS w WHERE w.document_row = p.document_row)
    AND a.id IN (SELECT w.to_row FROM _wires AS w WHERE w.document_row = p.to_row)
    ORDER BY a.name)),
  p.inferred,
  p."start" || ':' || p."end",
  p.to_start || ':' || p.to_end,
  p.run_row,
  NULL,
  other.sha256,
  d.sha256,
  NULL,
  NULL
FROM _copies AS p
JOIN documents AS d ON d.id = p.document_row
JOIN documents AS other ON other.id = p.to_row
JOIN _current AS c ON c.document_row = d.id
JOIN _current AS t ON t.document_row = other.id
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN sources AS s ON s.id = t.outlet_row
UNION ALL
SELECT
  substr(v.document_id, 1, 12),
  v.outlet,
  'same_claim',
  v.to_outlet,
  'document',
  CAST(1 AS INTEGER),
  substr(v.to_document_id, 1, 12),
  v.words,
  v.to_words,
  'same_claim',
  NULL,
  CAST(0 AS INTEGER),
  v.words_at,
  v.to_words_at,
  v.run,
  NULL,
  v.to_document_id,
  v.document_id,
  v.review,
  v.review_by
FROM (
  SELECT a_document_id AS document_id, a_outlet AS outlet, b_outlet AS to_outlet, b_document_id AS to_document_id,
    a_text AS words, b_text AS to_words, a_at AS words_at, b_at AS to_words_at, run, review, review_by
  FROM v_same_claims
  UNION ALL
  SELECT b_document_id, b_outlet, a_outlet, a_document_id, b_text, a_text, b_at, a_at, run, review, review_by
  FROM v_same_claims
) AS v
