CREATE VIEW v_speakers AS
-- Who is quoted: everybody to whom a current claim is attributed; whom a person merged is one row.
-- speaker: the name; of merged speakers that of the one kept
-- kind: person, organization, government, outlet, anonymous or document
-- country: ISO 3166 code, two letters
-- part_of: what it is a part of: a ministry's government
-- claims: how many claims are attributed to it, alone or with others
-- documents: in how many documents, editions of one page as one
-- inferred: for how many of the claims a part of who says it is left unsaid by the sentence
-- names: the words that name it in the texts, each once, joined with '; '
-- outlets: the outlets that relate its claims, each once
-- only_in: first 12 digits of the id of the document in which alone it is known (unnamed sources)
-- key: names the same source in every store
-- also: the speakers that a person merged with it, by the names the rules gave them, joined with '; '
-- disputed: with whom it is one as one copy of the store has it, and not, or by the other's name, as another has it; joined with '; '
WITH said AS (
  SELECT i.shown_row, i.claim_row, i.inferred, i.document_row, i.outlet_row, p.page_row
  FROM _said AS i JOIN _pages AS p ON p.document_row = i.document_row
), told AS (
  -- one below the other, since joined side by side SQLite reads all of one for each row of another
  SELECT
    shown_row,
    count(DISTINCT claim_row) AS claims,
    count(DISTINCT page_row) AS documents,
    count(DISTINCT CASE WHEN inferred THEN claim_row END) AS inferred,
    NULL AS names,
    NULL AS outlets
  FROM said GROUP BY shown_row
  UNION ALL
  SELECT shown_row, NULL, NULL, NULL, group_concat(words, '; '), NULL FROM (
    SELECT DISTINCT said.shown_row, substr(d.text, w."start" + 1, w."end" - w."start") AS words
    FROM said
    JOIN documents AS d ON d.id = said.document_row
    JOIN claim_spans AS w ON w.claim_row = said.claim_row AND w.role = 'source'
    ORDER BY 1, 2)
  GROUP BY shown_row
  UNION ALL
  SELECT shown_row, NULL, NULL, NULL, NULL, group_concat(name, ', ') FROM (
    SELECT DISTINCT said.shown_row, u.name FROM said JOIN sources AS u ON u.id = said.outlet_row ORDER BY 1, 2)
  GROUP BY shown_row
), apart AS (
  SELECT kept_key AS "key", merged_key AS other_key FROM v_decisions WHERE state = 'disputed'
  UNION SELECT merged_key, kept_key FROM v_decisions WHERE state = 'disputed'
), disputed AS (
  SELECT "key", group_concat(name, '; ') AS names FROM (
    SELECT DISTINCT coalesce(m.shown_key, a."key") AS "key", o.name FROM apart AS a
    LEFT JOIN _merged_speakers AS m ON m."key" = a."key"
    JOIN sources AS o ON o."key" = a.other_key ORDER BY 1, 2)
  GROUP BY "key"
)
SELECT
  s.name AS speaker,
  s.kind,
  s.country,
  (SELECT p.name FROM sources AS p WHERE p.id = s.part_of_row) AS part_of,
  CAST(max(told.claims) AS INTEGER) AS claims,
  CAST(max(told.documents) AS INTEGER) AS documents,
  CAST(max(told.inferred) AS INTEGER) AS inferred,
  max(told.names) AS names,
  max(told.outlets) AS outlets,
  (SELECT substr(d.sha256, 1, 12) FROM documents AS d WHERE d.id = s.document_row) AS only_in,
  s."key",
  (SELECT group_concat(name, '; ') FROM (
    SELECT o.name FROM _merged_speakers AS m JOIN sources AS o ON o."key" = m."key"
    WHERE m.shown_key = s."key" ORDER BY o.name)) AS also,
  max(disputed.names) AS disputed
FROM told
JOIN sources AS s ON s.id = told.shown_row
LEFT JOIN disputed ON disputed."key" = s."key"
GROUP BY s.id
