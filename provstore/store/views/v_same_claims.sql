CREATE VIEW v_same_claims AS
-- Claims of two documents that assert the same thing; never a statement that it is true.
-- a: first 12 digits of the id of a document
-- b: first 12 digits of the id of the other
-- a_outlet: who publishes a
-- b_outlet: who publishes b
-- a_speaker: who says it, as a relates, of several the first
-- b_speaker: who says it, as b relates, of several the first
-- a_text: the part of the claim in a that corresponds, as it stands; parts are joined with ' … '
-- b_text: the part of the claim in b that corresponds, as it stands
-- score: how much the two have in common, from 0 to 1
-- rests_on: what the score rests on
-- a_at: where the words in a stand, each part as start:end, counted from 0, with a space between
-- b_at: where the words in b stand
-- run: the run that found it
-- a_claim: id of the claim in a, the same in every store
-- b_claim: id of the claim in b
-- a_document_id: SHA-256 of the bytes of a
-- b_document_id: SHA-256 of the bytes of b
-- a_speakers: all who say it, as a relates, in the order of its text, joined with '; '
-- b_speakers: all who say it, as b relates, in the order of its text, joined with '; '
-- id: names the pair, the same in every store
-- review: what persons decided of the pair, or rejected of its claims: accept, reject, or disputed
-- review_by: who decided last of the pair
SELECT
  substr(a.sha256, 1, 12) AS a,
  substr(b.sha256, 1, 12) AS b,
  ao.name AS a_outlet,
  bo.name AS b_outlet,
  asp.name AS a_speaker,
  bsp.name AS b_speaker,
  coalesce(substr(a.text, p.a_start + 1, p.a_end - p.a_start), (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(a.text, s."start" + 1, s."end" - s."start") AS words FROM claim_spans AS s
    WHERE s.claim_row = ak.id AND s.role = 'content' ORDER BY s.position))) AS a_text,
  coalesce(substr(b.text, p.b_start + 1, p.b_end - p.b_start), (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(b.text, s."start" + 1, s."end" - s."start") AS words FROM claim_spans AS s
    WHERE s.claim_row = bk.id AND s.role = 'content' ORDER BY s.position))) AS b_text,
  p.score,
  p.rests_on,
  coalesce(p.a_start || ':' || p.a_end, (SELECT group_concat(place, ' ') FROM (
    SELECT s."start" || ':' || s."end" AS place FROM claim_spans AS s
    WHERE s.claim_row = ak.id AND s.role = 'content' ORDER BY s.position))) AS a_at,
  coalesce(p.b_start || ':' || p.b_end, (SELECT group_concat(place, ' ') FROM (
    SELECT s."start" || ':' || s."end" AS place FROM claim_spans AS s
    WHERE s.claim_row = bk.id AND s.role = 'content' ORDER BY s.position))) AS b_at,
  p.run_row AS run,
  p.a_key AS a_claim,
  p.b_key AS b_claim,
  a.sha256 AS a_document_id,
  b.sha256 AS b_document_id,
  asp.name || coalesce((SELECT '; ' || group_concat(name, '; ') FROM (
    SELECT s.name FROM claim_speakers AS v JOIN sources AS s ON s.id = v.source_row
    WHERE v.claim_row = ak.id ORDER BY v.position)), '') AS a_speakers,
  bsp.name || coalesce((SELECT '; ' || group_concat(name, '; ') FROM (
    SELECT s.name FROM claim_speakers AS v JOIN sources AS s ON s.id = v.source_row
    WHERE v.claim_row = bk.id ORDER BY v.position)), '') AS b_speakers,
  z.id,
  z.review,
  w."by" AS review_by
FROM claim_pairs AS p
JOIN _claim_pairs AS z ON z.pair_row = p.id
JOIN documents AS a ON a.id = p.a_row
JOIN documents AS b ON b.id = p.b_row
JOIN _current AS ac ON ac.document_row = a.id
JOIN _current AS bc ON bc.document_row = b.id
JOIN claims AS ak ON ak."key" = p.a_key AND ak.extraction_row = ac.extraction_row
JOIN claims AS bk ON bk."key" = p.b_key AND bk.extraction_row = bc.extraction_row
LEFT JOIN sources AS ao ON ao.id = ac.outlet_row
LEFT JOIN sources AS bo ON bo.id = bc.outlet_row
LEFT JOIN sources AS asp ON asp.id = ak.speaker_row
LEFT JOIN sources AS bsp ON bsp.id = bk.speaker_row
LEFT JOIN reviews AS w ON w.id = z.review_row
WHERE p.relation = 'same'
