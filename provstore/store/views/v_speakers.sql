CREATE VIEW v_speakers AS
-- Who is quoted: everybody to whom a current claim is attributed.
-- speaker: the name
-- kind: person, organization, government, outlet, anonymous or document
-- country: ISO 3166 code, two letters
-- part_of: what it is a part of: a ministry's government
-- claims: how many claims are attributed to it
-- documents: in how many documents
-- inferred: for how many of the claims a part of the identity is left unsaid by the sentence
-- names: the words that name it in the texts, each once, joined with '; '
-- outlets: the outlets that relate its claims, each once
-- only_in: first 12 digits of the id of the document in which alone it is known (unnamed sources)
-- key: names the same source in every store
SELECT
  s.name AS speaker,
  s.kind,
  s.country,
  (SELECT p.name FROM sources AS p WHERE p.id = s.part_of_id) AS part_of,
  said.claims,
  said.documents,
  said.inferred,
  (SELECT group_concat(words, '; ') FROM (
    SELECT DISTINCT substr(d.text, w."start" + 1, w."end" - w."start") AS words
    FROM claims AS k
    JOIN _current AS c ON c.extraction_id = k.extraction_id
    JOIN documents AS d ON d.id = c.document_id
    JOIN claim_spans AS w ON w.claim_id = k.id AND w.role = 'source'
    WHERE k.speaker_id = s.id AND k.voice = 'attributed' ORDER BY 1)) AS names,
  (SELECT group_concat(name, ', ') FROM (
    SELECT DISTINCT o.name
    FROM claims AS k
    JOIN _current AS c ON c.extraction_id = k.extraction_id
    JOIN sources AS o ON o.id = c.outlet_id
    WHERE k.speaker_id = s.id AND k.voice = 'attributed' ORDER BY 1)) AS outlets,
  (SELECT substr(d.sha256, 1, 12) FROM documents AS d WHERE d.id = s.document_id) AS only_in,
  s."key"
FROM sources AS s
JOIN (
  SELECT k.speaker_id, count(*) AS claims, count(DISTINCT k.extraction_id) AS documents, sum(k.speaker_inferred) AS inferred
  FROM _current AS c JOIN claims AS k ON k.extraction_id = c.extraction_id
  WHERE k.voice = 'attributed' GROUP BY k.speaker_id) AS said ON said.speaker_id = s.id
