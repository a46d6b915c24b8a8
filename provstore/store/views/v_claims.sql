CREATE VIEW v_claims AS
-- Who says what in which document. A claim is something the document says, never a statement of truth.
-- document: first 12 digits of the document's id
-- number: the claim's number in its document, as `provstore show` prints it
-- outlet: who publishes the document
-- voice: attributed (somebody else says it, as the document relates) or outlet (the document's own assertion)
-- mode: direct (all of the content in quotation marks), mixed (some of it) or indirect (none); null for voice outlet
-- speaker: who says it, of several the first; null where that is not known
-- speaker_kind: person, organization, government, outlet, anonymous or document
-- speaker_inferred: 1 if a part of the speaker's identity is left unsaid by the sentence
-- speaker_decided: who the speaker is as a person decided; null where nobody did, empty where nobody can tell who it is
-- speakers: all who say it, in the order of the text, joined with '; '
-- speakers_decided: the same as a person decided, each once; null where nobody decided of any, empty where nobody can tell
-- via: through whom it came, as the sentence says, nearest first
-- content: what is said, as it stands; parts are joined with ' … '
-- cue: the words that attribute it, as they stand
-- source: the words that name who says it, as they stand
-- medium: the document or channel through which it is said (a letter)
-- addressees: to whom it is said
-- date: when it was said
-- date_precision: minute, day, month or year
-- date_text: the words of the date
-- date_base: what a relative date was resolved from
-- date_reason: why the date has no value
-- rule: the rule that found the claim
-- confidence: how often such a finding is right, from 0 to 1
-- needs_review: 1 if a person should look at it: nobody has decided of it, or several contradict each other
-- methods: what found it, the rules, the tagger or both; null in extractions older than these
-- cue_class: what kind of word attributes it, speech, stance (wants, believes) or other
-- readings: what a method marked otherwise, with its role, where the two disagree
-- content_at: where the content stands, each part as start:end, counted from 0, with a space between
-- cue_at: where the cue stands, as content_at
-- source_at: where the source stands, as content_at
-- run: the run that found it
-- claim: id of the claim, the same in every store
-- document_id: SHA-256 of the document's bytes
-- review: what persons decided of it: accept, reject, amend, or disputed where they contradict each other
-- review_by: who decided last
-- review_at: when
-- review_note: why, in that person's words
-- voice_decided: the voice as a person amended it
-- mode_decided: the mode as a person amended it
-- content_decided: the content as a person amended it
-- published: when the document was published, as v_documents has it
-- published_precision: minute, day, month or year
-- path: where the document was first seen
-- url: the address of the document, as v_documents has it
-- sentence: the sentence in which the content stands, as it stands; of a content of several, all that they span
-- start: first character of the content, counted from 0
-- end: character after the last of the content
SELECT
  substr(d.sha256, 1, 12) AS document,
  CAST(k.position + 1 AS INTEGER) AS number,
  o.name AS outlet,
  k.voice,
  k.mode,
  s.name AS speaker,
  s.kind AS speaker_kind,
  k.speaker_inferred,
  CASE WHEN z.speakers_amended THEN coalesce((
    SELECT a.name FROM _amended_speakers AS a WHERE a."key" = k."key" AND a.position = 0), '') ELSE (
    SELECT x.name FROM _merged_speakers AS m JOIN sources AS x ON x."key" = m.shown_key
    WHERE m."key" = s."key") END AS speaker_decided,
  s.name || coalesce((SELECT '; ' || group_concat(name, '; ') FROM (
    SELECT w.name FROM claim_speakers AS v JOIN sources AS w ON w.id = v.source_row
    WHERE v.claim_row = k.id ORDER BY v.position)), '') AS speakers,
  CASE WHEN z.speakers_amended THEN coalesce((
    SELECT group_concat(name, '; ') FROM (
      SELECT a.name FROM _amended_speakers AS a WHERE a."key" = k."key" GROUP BY a.name ORDER BY min(a.position))), '') ELSE (
    SELECT CASE WHEN count(decided) THEN group_concat(name, '; ') END FROM (
    SELECT max(m.shown_key) AS decided, coalesce(x.name, w.name) AS name
    FROM (
      SELECT 0 AS position, k.speaker_row AS source_row UNION ALL
      SELECT o.position, o.source_row FROM claim_speakers AS o WHERE o.claim_row = k.id) AS everybody
    JOIN sources AS w ON w.id = everybody.source_row
    LEFT JOIN _merged_speakers AS m ON m."key" = w."key"
    LEFT JOIN sources AS x ON x."key" = m.shown_key
    GROUP BY coalesce(x.id, w.id) ORDER BY min(everybody.position))) END AS speakers_decided,
  (SELECT group_concat(name, ', ') FROM (
    SELECT r.name FROM claim_relays AS v JOIN sources AS r ON r.id = v.source_row
    WHERE v.claim_row = k.id ORDER BY v.position)) AS via,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'content' ORDER BY p.position)) AS content,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'cue' ORDER BY p.position)) AS cue,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'source' ORDER BY p.position)) AS source,
  k.medium,
  (SELECT group_concat(name, '; ') FROM (
    SELECT a.name FROM claim_addressees AS a WHERE a.claim_row = k.id ORDER BY a.position)) AS addressees,
  t.value AS date,
  t.precision AS date_precision,
  substr(d.text, t."start" + 1, t."end" - t."start") AS date_text,
  t.base AS date_base,
  t.reason AS date_reason,
  k.rule,
  k.confidence,
  CAST(CASE WHEN z.verdict IS NULL THEN k.needs_review ELSE z.verdict = 'disputed' END AS INTEGER) AS needs_review,
  k.methods,
  k.cue_class,
  (SELECT group_concat(words, '; ') FROM (
    SELECT r.method || ' ' || r.role || ': ' || substr(d.text, r."start" + 1, r."end" - r."start") AS words
    FROM claim_readings AS r WHERE r.claim_row = k.id ORDER BY r.method, r.role, r.position)) AS readings,
  (SELECT group_concat(place, ' ') FROM (
    SELECT p."start" || ':' || p."end" AS place FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'content' ORDER BY p.position)) AS content_at,
  (SELECT group_concat(place, ' ') FROM (
    SELECT p."start" || ':' || p."end" AS place FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'cue' ORDER BY p.position)) AS cue_at,
  (SELECT group_concat(place, ' ') FROM (
    SELECT p."start" || ':' || p."end" AS place FROM claim_spans AS p
    WHERE p.claim_row = k.id AND p.role = 'source' ORDER BY p.position)) AS source_at,
  c.run_row AS run,
  k."key" AS claim,
  d.sha256 AS document_id,
  z.verdict AS review,
  w."by" AS review_by,
  w."at" AS review_at,
  w.note AS review_note,
  z.voice AS voice_decided,
  z.mode AS mode_decided,
  z.content AS content_decided,
  coalesce(c.stated_published, q.value, c.carried_published) AS published,
  CASE length(coalesce(c.stated_published, q.value, c.carried_published))
    WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' WHEN 16 THEN 'minute' WHEN 22 THEN 'minute'
  END AS published_precision,
  (SELECT g.path_shown FROM sightings AS g WHERE g.document_row = d.id ORDER BY g.id LIMIT 1) AS path,
  (SELECT a.url FROM _addresses AS a WHERE a.document_row = d.id) AS url,
  (SELECT substr(d.text, n."start" + 1, n."end" - n."start")
   FROM claim_sentences AS n WHERE n.claim_row = k.id) AS sentence,
  CAST((SELECT min(p."start") FROM claim_spans AS p
        WHERE p.claim_row = k.id AND p.role = 'content') AS INTEGER) AS "start",
  CAST((SELECT max(p."end") FROM claim_spans AS p
        WHERE p.claim_row = k.id AND p.role = 'content') AS INTEGER) AS "end"
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN extractions AS e ON e.id = c.extraction_row
JOIN claims AS k ON k.extraction_row = e.id
LEFT JOIN dates AS q ON q.id = e.published_row
LEFT JOIN sources AS o ON o.id = c.outlet_row
LEFT JOIN sources AS s ON s.id = k.speaker_row
LEFT JOIN dates AS t ON t.id = k.date_row
LEFT JOIN _reviewed AS z ON z.of = 'claim' AND z."key" = k."key"
LEFT JOIN reviews AS w ON w.id = z.review_row
