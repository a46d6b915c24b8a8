CREATE VIEW v_links AS
-- What each document uses: the outlets it cites, whose pictures, whose copy, the documents it reports.
-- document: first 12 digits of the document's id
-- outlet: who publishes the document
-- kind: cites, photo_credit, wire, primary_source, or same_text (the same text in other bytes)
-- to: what is used; for same_text the outlet of the other document
-- to_kind: person, organization, government, outlet, anonymous or document
-- held: 1 if what is used is in the store: a document, or an outlet of which a document is here
-- to_document: first 12 digits of the id of the document linked to, where one is held
-- evidence: the words that say so, as they stand
-- to_evidence: the words in the other document, where the link rests on them
-- rule: the rule that found the link
-- inferred: 1 if the target is not said in so many words
-- run: the run that found it
-- link: id of the link, the same in every store; null for links that the store computes
-- to_document_id: SHA-256 of the bytes of the document linked to
-- document_id: SHA-256 of the document's bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  o.name AS outlet,
  l.kind,
  s.name AS "to",
  s.kind AS to_kind,
  l.to_id IN (SELECT h.outlet_id FROM _current AS h WHERE h.outlet_id IS NOT NULL) AS held,
  NULL AS to_document,
  substr(d.text, l."start" + 1, l."end" - l."start") AS evidence,
  NULL AS to_evidence,
  l.rule,
  l.inferred,
  c.run_id AS run,
  l."key" AS link,
  NULL AS to_document_id,
  d.sha256 AS document_id
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN source_links AS l ON l.extraction_id = c.extraction_id
JOIN sources AS s ON s.id = l.to_id
LEFT JOIN sources AS o ON o.id = c.outlet_id
UNION ALL
SELECT
  substr(d.sha256, 1, 12),
  o.name,
  'same_text',
  s.name,
  'document',
  1,
  substr(other.sha256, 1, 12),
  NULL,
  NULL,
  'same_text',
  0,
  c.run_id,
  NULL,
  other.sha256,
  d.sha256
FROM documents AS d
JOIN documents AS other ON other.text_sha256 = d.text_sha256 AND other.id <> d.id
JOIN _current AS c ON c.document_id = d.id
JOIN _current AS t ON t.document_id = other.id
LEFT JOIN sources AS o ON o.id = c.outlet_id
LEFT JOIN sources AS s ON s.id = t.outlet_id
