CREATE VIEW v_changes AS
-- What one version of a text has otherwise than another: the words on both sides, and no verdict; of editions, than the one before.
-- a: first 12 digits of the id of the version published earlier; where that is not known, of the smaller id
-- b: first 12 digits of the id of the version that is told against it
-- a_outlet: who publishes a
-- b_outlet: who publishes b
-- edition: 1 if b is a later edition of a
-- kind: quantity, place, date, person, speaker, relay, quoted words, quotation marks, negation, cue, hedge, object, credit, anonymity, dropped (only a has it), added (only b has it), order or wording
-- a_text: the words in a, as they stand; null where a has none
-- b_text: the words in b, as they stand; null where b has none
-- start: first character of the words in a, counted from 0; null where a has none
-- end: character after the last of the words in a
-- b_start: first character of the words in b; null where b has none
-- b_end: character after the last of the words in b
-- run: the run that found it
-- a_document_id: SHA-256 of the bytes of a
-- b_document_id: SHA-256 of the bytes of b
SELECT
  substr(a.sha256, 1, 12) AS a,
  substr(b.sha256, 1, 12) AS b,
  ao.name AS a_outlet,
  bo.name AS b_outlet,
  CAST(EXISTS (SELECT 1 FROM editions AS e WHERE e.document_row = c.b_row AND e.before_row = c.a_row) AS INTEGER) AS edition,
  c.kind,
  substr(a.text, c.a_start + 1, c.a_end - c.a_start) AS a_text,
  substr(b.text, c.b_start + 1, c.b_end - c.b_start) AS b_text,
  c.a_start AS "start",
  c.a_end AS "end",
  c.b_start,
  c.b_end,
  c.run_row AS run,
  a.sha256 AS a_document_id,
  b.sha256 AS b_document_id
FROM changes AS c
JOIN documents AS a ON a.id = c.a_row
JOIN documents AS b ON b.id = c.b_row
JOIN _current AS ac ON ac.document_row = a.id
JOIN _current AS bc ON bc.document_row = b.id
LEFT JOIN sources AS ao ON ao.id = ac.outlet_row
LEFT JOIN sources AS bo ON bo.id = bc.outlet_row
WHERE (c.b_row, c.a_row) NOT IN (
  SELECT document_row, before_row FROM editions EXCEPT SELECT document_row, before_row FROM _editions)
