CREATE VIEW v_speakers AS
-- Who is quoted: everybody to whom a current claim is attributed; whom a person merged is one row.
-- speaker: the name; of merged speakers that of the one kept
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
-- also: the speakers that a person merged with it, by the names the rules gave them, joined with '; '
SELECT
  s.name AS speaker,
  s.kind,
  s.country,
  (SELECT p.name FROM sources AS p WHERE p.id = s.part_of_row) AS part_of,
  said.claims,
  said.documents,
  said.inferred,
  (SELECT group_concat(words, '; ') FROM (
    SELECT DISTINCT substr(d.text, w."start" + 1, w."end" - w."start") AS words
    FROM claims AS k
    JOIN _current AS c ON c.extraction_row = k.extraction_row
    JOIN documents AS d ON d.id = c.document_row
    JOIN claim_spans AS w ON w.claim_row = k.id AND w.role = 'source'
    WHERE k.voice = 'attributed' AND k.speaker_row IN (
      SELECT s.id UNION ALL
      SELECT o.id FROM _merged_speakers AS m JOIN sources AS o ON o."key" = m."key" WHERE m.shown_key = s."key")
    ORDER BY 1)) AS names,
  (SELECT group_concat(name, ', ') FROM (
    SELECT DISTINCT u.name
    FROM claims AS k
    JOIN _current AS c ON c.extraction_row = k.extraction_row
    JOIN sources AS u ON u.id = c.outlet_row
    WHERE k.voice = 'attributed' AND k.speaker_row IN (
      SELECT s.id UNION ALL
      SELECT o.id FROM _merged_speakers AS m JOIN sources AS o ON o."key" = m."key" WHERE m.shown_key = s."key")
    ORDER BY 1)) AS outlets,
  (SELECT substr(d.sha256, 1, 12) FROM documents AS d WHERE d.id = s.document_row) AS only_in,
  s."key",
  (SELECT group_concat(name, '; ') FROM (
    SELECT o.name FROM _merged_speakers AS m JOIN sources AS o ON o."key" = m."key"
    WHERE m.shown_key = s."key" ORDER BY o.name)) AS also
FROM sources AS s
JOIN (
  SELECT
    coalesce(x.id, k.speaker_row) AS shown_row,
    count(*) AS claims,
    count(DISTINCT k.extraction_row) AS documents,
    sum(k.speaker_inferred) AS inferred
  FROM _current AS c
  JOIN claims AS k ON k.extraction_row = c.extraction_row
  JOIN sources AS o ON o.id = k.speaker_row
  LEFT JOIN _merged_speakers AS m ON m."key" = o."key"
  LEFT JOIN sources AS x ON x."key" = m.shown_key
  WHERE k.voice = 'attributed' GROUP BY 1) AS said ON said.shown_row = s.id
