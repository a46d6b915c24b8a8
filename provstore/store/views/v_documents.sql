CREATE VIEW v_documents AS
-- The documents: who published what, and when.
-- document: first 12 digits of the document's id
-- outlet: who publishes it; what a person states wins over what the page says, and that over what its carriers state
-- outlet_by: how the outlet is known: page, person, carrier, or null
-- published: when it was published; a person's word wins over the page's, and that over its carriers'
-- published_precision: minute, day, month or year
-- published_by: how the date is known: page, person, carrier, or null
-- page_published: the date that the page itself gives, whatever a person states
-- headline: the headline, as it stands
-- byline: the byline, as it stands
-- section: the section, as it stands
-- dateline: the dateline, as it stands
-- place: where the story was filed, from the dateline
-- agency: who filed it, from the dateline
-- language: ISO 639 code; null when unsure
-- claims: how many claims others make in it (voice attributed)
-- captions: how many photo captions it has, but for those that a person rejected
-- links: how many source links it has, but for those that a person rejected
-- path: where it was first seen
-- sightings: at how many paths it was seen
-- encoding: how its bytes were read
-- decoded_by: how the encoding is known (detected is a guess)
-- damaged: 1 if some of its bytes are invalid in the encoding
-- characters: length of the text
-- edition_of: first 12 digits of the id of the edition before it; null where it is the first, or the only one
-- newest: 0 if a later edition of it is in the store
-- run: the run that made the extraction shown
-- story: id of the story that it and others tell of; null where none does
-- reader: what made the text: plain where it is the decoded bytes, else name and version of the reader of pages
-- url: the address that the page states as its own, or where it was had from, as a carrier says
-- authors: who wrote it, as the page states, else its carriers; several are joined with ', '
-- title: its headline, else its title as the page states it, or its carriers
-- notes: what should be known of how the page was read, and a date that could not be, joined with '; '
-- timezone: time zone of its outlet, in which a time of day without hours from UTC stands
-- disputed: what persons state differently in two copies, so that none of it holds: outlet, published, or both
-- captured: when an archive, or whoever saved it, first captured it (UTC); never taken for the day of publication
-- captured_in: where that stands: WARC-Date, Memento-Datetime, csv captured, address; in a page: saver singlefile, address
-- document_id: SHA-256 of its bytes
-- document_row: its number in this file, which is rowid of documents_fts; means nothing outside it
SELECT
  substr(d.sha256, 1, 12) AS document,
  (SELECT o.name FROM sources AS o WHERE o.id = c.outlet_row) AS outlet,
  c.outlet_by,
  coalesce(c.stated_published, p.value, c.carried_published) AS published,
  CASE length(coalesce(c.stated_published, p.value, c.carried_published))
    WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' WHEN 16 THEN 'minute' WHEN 22 THEN 'minute'
  END AS published_precision,
  CASE
    WHEN c.stated_published IS NOT NULL THEN 'person'
    WHEN p.value IS NOT NULL THEN 'page'
    WHEN c.carried_published IS NOT NULL THEN 'carrier'
  END AS published_by,
  p.value AS page_published,
  substr(d.text, e.headline_start + 1, e.headline_end - e.headline_start) AS headline,
  substr(d.text, e.byline_start + 1, e.byline_end - e.byline_start) AS byline,
  substr(d.text, e.section_start + 1, e.section_end - e.section_start) AS section,
  substr(d.text, l."start" + 1, l."end" - l."start") AS dateline,
  l.place,
  (SELECT a.name FROM sources AS a WHERE a.id = l.agency_row) AS agency,
  e.language,
  CAST((SELECT count(*) FROM _attributed AS k WHERE k.extraction_row = e.id) AS INTEGER) AS claims,
  CAST((SELECT count(*) FROM _captions AS f WHERE f.extraction_row = e.id AND f.review IS NOT 'reject') AS INTEGER)
    AS captions,
  CAST((SELECT count(*) FROM source_links AS s
   LEFT JOIN _reviewed AS z ON z.of = 'link' AND z."key" = s."key"
   WHERE s.extraction_row = e.id AND z.verdict IS NOT 'reject') AS INTEGER) AS links,
  (SELECT g.path_shown FROM sightings AS g WHERE g.document_row = d.id ORDER BY g.id LIMIT 1) AS path,
  CAST((SELECT count(*) FROM sightings AS g WHERE g.document_row = d.id) AS INTEGER) AS sightings,
  d.encoding,
  d.decoded_by,
  CAST(d.damage <> '[]' AS INTEGER) AS damaged,
  d.char_count AS characters,
  (SELECT substr(min(b.sha256), 1, 12) FROM _editions AS v JOIN documents AS b ON b.id = v.before_row
   WHERE v.document_row = d.id) AS edition_of,
  CAST(NOT EXISTS (SELECT 1 FROM editions AS v WHERE v.before_row = d.id) AS INTEGER) AS newest,
  c.run_row AS run,
  (SELECT s."key" FROM story_documents AS t JOIN stories AS s ON s.id = t.story_row
    WHERE t.document_row = d.id) AS story,
  coalesce(r.reader, 'plain/1') AS reader,
  (SELECT a.url FROM _addresses AS a WHERE a.document_row = d.id) AS url,
  coalesce(
    (SELECT group_concat(value, ', ') FROM (
      SELECT w.value FROM page_values AS w
      WHERE w.reading_row = r.id AND w.field = 'author' AND w.counts ORDER BY w.position)),
    (SELECT group_concat(value, ', ') FROM (
      SELECT DISTINCT w.value FROM sightings AS g JOIN carrier_values AS w ON w.sighting_row = g.id
      WHERE g.document_row = d.id AND w.field = 'author' ORDER BY w.value))) AS authors,
  coalesce(
    substr(d.text, e.headline_start + 1, e.headline_end - e.headline_start),
    (SELECT w.value FROM page_values AS w WHERE w.reading_row = r.id AND w.field = 'title' AND w.counts),
    (SELECT min(w.value) FROM sightings AS g JOIN carrier_values AS w ON w.sighting_row = g.id
     WHERE g.document_row = d.id AND w.field = 'title')) AS title,
  nullif(trim(coalesce(r.notes, '') || CASE
    WHEN coalesce(c.stated_published, p.value, c.carried_published) IS NULL THEN coalesce(
      (SELECT '; date not read: ' || min(w.value) FROM sightings AS g JOIN carrier_values AS w ON w.sighting_row = g.id
       WHERE g.document_row = d.id AND w.field = 'published'), '')
    ELSE ''
  END, '; '), '') AS notes,
  (SELECT o.timezone FROM outlets AS o WHERE o.source_row = c.outlet_row) AS timezone,
  (SELECT group_concat(name, ', ') FROM (
    SELECT 'outlet' AS name WHERE (SELECT s.contests FROM statements AS s
      WHERE s.document_row = d.id AND s.outlet_row IS NOT NULL ORDER BY s.id DESC LIMIT 1)
    UNION ALL SELECT 'published' WHERE (SELECT s.contests FROM statements AS s
      WHERE s.document_row = d.id AND s.published IS NOT NULL ORDER BY s.id DESC LIMIT 1))) AS disputed,
  (SELECT min(moment) FROM (
    SELECT k.captured_at AS moment FROM sightings AS g JOIN carriers AS k ON k.sighting_row = g.id
    WHERE g.document_row = d.id
    UNION ALL SELECT r.captured_at)) AS captured,
  (SELECT said_in FROM (
    SELECT k.captured_at AS moment, k.captured_in AS said_in FROM sightings AS g
    JOIN carriers AS k ON k.sighting_row = g.id WHERE g.document_row = d.id AND k.captured_at IS NOT NULL
    UNION ALL SELECT r.captured_at, w.said_in FROM page_values AS w
    WHERE w.reading_row = r.id AND w.field = 'captured' AND w.counts
    ORDER BY 1, 2 LIMIT 1)) AS captured_in,
  d.sha256 AS document_id,
  d.id AS document_row
FROM documents AS d
JOIN _current AS c ON c.document_row = d.id
JOIN extractions AS e ON e.id = c.extraction_row
LEFT JOIN dates AS p ON p.id = e.published_row
LEFT JOIN readings AS r ON r.id = c.reading_row
LEFT JOIN datelines AS l ON l.extraction_row = e.id
