CREATE VIEW v_stories AS
-- Events that several documents tell of: which do, since when, and how far their accounts differ.
-- id: id of the story, made from that of its first document
-- label: what one of its documents calls it, as it stands: the headline, or the beginning of the first sentence
-- first: day of publication of its first document, where that is known
-- last: day of publication of its last document
-- size: how many documents it has
-- documents: SHA-256 of each document, in the order of their days, as a JSON array
-- outlets: names of those who publish them, in the order of the alphabet, as a JSON array
-- claims: how many claims others make in its documents (voice attributed)
-- divergences: how often accounts of two of its documents differ, but for what persons rejected
-- run: the run that found it
SELECT
  s."key" AS id,
  coalesce(substr(d.text, s.label_start + 1, s.label_end - s.label_start), substr(d.sha256, 1, 12)) AS label,
  m.first,
  m.last,
  CAST(m.size AS INTEGER) AS size,
  (SELECT json_group_array(sha256) FROM (
    SELECT o.sha256
    FROM story_documents AS t JOIN documents AS o ON o.id = t.document_row
    JOIN _current AS c ON c.document_row = o.id
    JOIN extractions AS e ON e.id = c.extraction_row LEFT JOIN dates AS p ON p.id = e.published_row
    WHERE t.story_row = s.id
    ORDER BY coalesce(c.stated_published, p.value, c.carried_published) IS NULL, coalesce(c.stated_published, p.value, c.carried_published), o.sha256
  )) AS documents,
  (SELECT json_group_array(name) FROM (
    SELECT DISTINCT o.name
    FROM story_documents AS t JOIN _current AS c ON c.document_row = t.document_row
    JOIN sources AS o ON o.id = c.outlet_row
    WHERE t.story_row = s.id ORDER BY o.name
  )) AS outlets,
  CAST(m.claims AS INTEGER) AS claims,
  CAST((SELECT count(*) FROM story_documents AS t JOIN _divergences AS v ON v.a_row = t.document_row
    JOIN story_documents AS other ON other.document_row = v.b_row
    WHERE t.story_row = s.id AND other.story_row = s.id AND v.review IS NOT 'reject') AS INTEGER) AS divergences,
  s.run_row AS run
FROM stories AS s
JOIN documents AS d ON d.id = s.named_row
JOIN (
  SELECT
    t.story_row,
    count(*) AS size,
    min(substr(coalesce(c.stated_published, p.value, c.carried_published), 1, 10)) AS first,
    max(substr(coalesce(c.stated_published, p.value, c.carried_published), 1, 10)) AS last,
    sum((SELECT count(*) FROM _attributed AS k WHERE k.extraction_row = e.id)) AS claims
  FROM story_documents AS t
  JOIN _current AS c ON c.document_row = t.document_row
  JOIN extractions AS e ON e.id = c.extraction_row
  LEFT JOIN dates AS p ON p.id = e.published_row
  GROUP BY t.story_row
) AS m ON m.story_row = s.id
