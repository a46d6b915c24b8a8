CREATE VIEW v_captions AS
-- Photo captions: whose pictures, taken when and where.
-- document: first 12 digits of the document's id
-- number: place of the caption in its document, from 1
-- outlet: who publishes the document
-- caption: the caption, as it stands
-- credits: the credits, as they stand; several are joined with ' … '
-- outlets: the agencies and outlets credited
-- photographers: the photographers credited
-- taken: when the picture was taken
-- taken_precision: minute, day, month or year
-- taken_text: the words of the date
-- taken_reason: why the date has no value
-- place: where the picture was taken
-- file_photo: 1 if it is a file picture
-- rule: the rule that found the caption
-- start: first character of the caption, counted from 0
-- end: character after the last of the caption
-- run: the run that found it
-- document_id: SHA-256 of the document's bytes
-- id: names the caption, the same in every store
-- handle: what `provstore review` calls it: DOC#c and its number
-- review: what persons decided of it: accept, reject, amend, or disputed where they contradict each other
-- review_by: who decided last
-- outlets_decided: the agencies and outlets credited as a person amended it; null where nobody did, empty where nobody can tell
-- photographers_decided: the photographers credited as a person amended it; null where nobody did, empty where nobody can tell
SELECT
  substr(d.sha256, 1, 12) AS document,
  CAST(f.position + 1 AS INTEGER) AS number,
  o.name AS outlet,
  substr(d.text, f."start" + 1, f."end" - f."start") AS caption,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM photo_credits AS p
    WHERE p.caption_row = f.id ORDER BY p.position)) AS credits,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.name FROM photo_credits AS p JOIN sources AS s ON s.id = p.outlet_row
    WHERE p.caption_row = f.id ORDER BY p.position)) AS outlets,
  (SELECT group_concat(photographer, ', ') FROM (
    SELECT p.photographer FROM photo_credits AS p
    WHERE p.caption_row = f.id AND p.photographer IS NOT NULL ORDER BY p.position)) AS photographers,
  t.value AS taken,
  t.precision AS taken_precision,
  substr(d.text, t."start" + 1, t."end" - t."start") AS taken_text,
  t.reason AS taken_reason,
  f.place,
  f.file_photo,
  f.rule,
  f."start",
  f."end",
  c.run_row AS run,
  d.sha256 AS document_id,
  z.id,
  substr(d.sha256, 1, 12) || '#c' || (f.position + 1) AS handle,
  z.review,
  w."by" AS review_by,
  CASE WHEN z.outlets_amended THEN coalesce((SELECT group_concat(name, ', ') FROM (
    SELECT s.name FROM _reviewed_speakers AS r JOIN sources AS s ON s."key" = r.source_key
    WHERE r."key" = z.id ORDER BY r.position)), '') END AS outlets_decided,
  (SELECT coalesce((SELECT group_concat(value, ', ') FROM json_each(j.value, '$.value')), '')
    FROM json_each(z.told, '$.amended') AS j
    WHERE json_extract(j.value, '$.field') = 'photographers') AS photographers_decided
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN photo_captions AS f ON f.extraction_row = c.extraction_row
JOIN _captions AS z ON z.caption_row = f.id
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN dates AS t ON t.id = f.taken_row
LEFT JOIN reviews AS w ON w.id = z.review_row
