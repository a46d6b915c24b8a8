CREATE VIEW v_mentions AS
-- Where speakers are named: the words of each current claim that say who says it.
-- document: first 12 digits of the document's id
-- number: the claim's number in its document, as `provstore show` prints it
-- outlet: who publishes the document
-- speaker: who the rules say it is, or a person who amended the claim; a claim that several say has a row for each
-- speaker_kind: person, organization, government, outlet, anonymous or document
-- speaker_decided: who it is as a person decided; null where nobody did
-- mention: the words, as they stand; null where the sentence has none
-- start: first character of the words, counted from 0
-- end: character after the last of the words
-- claim: id of the claim, the same in every store
-- document_id: SHA-256 of the document's bytes
-- speaker_key: that speaker, named the same in every store
-- key: the speaker that is shown, by a person's decision or else the rules'
SELECT
  substr(d.sha256, 1, 12) AS document,
  CAST(k.position + 1 AS INTEGER) AS number,
  o.name AS outlet,
  s.name AS speaker,
  s.kind AS speaker_kind,
  x.name AS speaker_decided,
  substr(d.text, w."start" + 1, w."end" - w."start") AS mention,
  w."start" AS "start",
  w."end" AS "end",
  k."key" AS claim,
  d.sha256 AS document_id,
  s."key" AS speaker_key,
  coalesce(x."key", s."key") AS "key"
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN _attributed AS t ON t.extraction_row = c.extraction_row
JOIN claims AS k ON k.id = t.claim_row
JOIN _claim_speakers AS v ON v.claim_row = k.id
JOIN sources AS s ON s.id = v.source_row
LEFT JOIN claim_spans AS w ON w.claim_row = k.id AND w.role = 'source'
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN _merged_speakers AS m ON m."key" = s."key"
LEFT JOIN sources AS x ON x."key" = m.shown_key
