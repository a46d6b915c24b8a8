CREATE VIEW v_passages AS
-- Text that two documents share, word for word or lightly edited.
-- a: first 12 digits of the id of a document
-- b: first 12 digits of the id of the other
-- a_outlet: who publishes a
-- b_outlet: who publishes b
-- kind: verbatim (the words are the same) or edited
-- a_text: the passage in a, as it stands
-- b_text: the passage in b, as it stands
-- copied: who has it from whom, where something tells: a from b, b from a
-- because: the words of the copy that tell
-- rule: the rule that found the direction, or why there is none
-- both_from: the agencies whose copy both print, by their credits or by the text
-- inferred: 1 if the direction is not said in so many words
-- a_start: first character of the passage in a, counted from 0
-- a_end: character after the last of the passage in a
-- b_start: first character of the passage in b
-- b_end: character after the last of the passage in b
-- run: the run that found it
-- a_document_id: SHA-256 of the bytes of a
-- b_document_id: SHA-256 of the bytes of b
SELECT
  substr(a.sha256, 1, 12) AS a,
  substr(b.sha256, 1, 12) AS b,
  ao.name AS a_outlet,
  bo.name AS b_outlet,
  p.kind,
  substr(a.text, p.a_start + 1, p.a_end - p.a_start) AS a_text,
  substr(b.text, p.b_start + 1, p.b_end - p.b_start) AS b_text,
  p.copied,
  CASE p.copied
    WHEN 'a from b' THEN substr(a.text, p.because_start + 1, p.because_end - p.because_start)
    WHEN 'b from a' THEN substr(b.text, p.because_start + 1, p.because_end - p.because_start)
  END AS because,
  p.rule,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.name FROM sources AS s
    WHERE s.id IN (SELECT w.to_row FROM _wires AS w WHERE w.document_row = p.a_row)
    AND s.id IN (SELECT w.to_row FROM _wires AS w WHERE w.document_row = p.b_row)
    ORDER BY s.name)) AS both_from,
  p.inferred,
  p.a_start,
  p.a_end,
  p.b_start,
  p.b_end,
  p.run_row AS run,
  a.sha256 AS a_document_id,
  b.sha256 AS b_document_id
FROM passages AS p
JOIN documents AS a ON a.id = p.a_row
JOIN documents AS b ON b.id = p.b_row
JOIN _current AS ac ON ac.document_row = a.id
JOIN _current AS bc ON bc.document_row = b.id
LEFT JOIN sources AS ao ON ao.id = ac.outlet_row
LEFT JOIN sources AS bo ON bo.id = bc.outlet_row
