CREATE VIEW v_outlets AS
-- The outlets that publish, are cited or are credited in this store.
-- outlet: the name
-- kind: news agency, broadcaster, newspaper, magazine or website; null when unknown
-- country: ISO 3166 code, two letters
-- owner: who owns or controls it
-- aliases: other names
-- domains: web domains
-- timezone: time zone of its publication times
-- documents: how many documents of it are in the store, editions of one page as one; 0 is an outlet known only by name
-- claims: how many claims others make in its documents (voice attributed)
-- speaks: how many claims in all documents it makes itself (voice attributed, the outlet is a speaker)
-- cited_by: how many documents cite it or are its copy, editions of one page as one
-- credited: how many photo credits name it, but for those of captions that a person rejected
-- in_registry: 1 if the registry of outlets knows it
-- key: names the same source in every store
SELECT
  s.name AS outlet,
  r.medium AS kind,
  s.country,
  r.owner,
  (SELECT group_concat(name, ', ') FROM (
    SELECT n.name FROM outlet_names AS n WHERE n.source_row = s.id ORDER BY n.name)) AS aliases,
  (SELECT group_concat(domain, ', ') FROM (
    SELECT n.domain FROM outlet_domains AS n WHERE n.source_row = s.id ORDER BY n.domain)) AS domains,
  r.timezone,
  CAST(coalesce(own.documents, 0) AS INTEGER) AS documents,
  CAST(coalesce(own.claims, 0) AS INTEGER) AS claims,
  CAST(coalesce(said.claims, 0) AS INTEGER) AS speaks,
  CAST(coalesce(cited.documents, 0) AS INTEGER) AS cited_by,
  CAST(coalesce(credited.credits, 0) AS INTEGER) AS credited,
  CAST(r.source_row IS NOT NULL AS INTEGER) AS in_registry,
  s."key"
FROM sources AS s
LEFT JOIN outlets AS r ON r.source_row = s.id
LEFT JOIN (
  SELECT c.outlet_row, count(DISTINCT p.page_row) AS documents, sum((
    SELECT count(*) FROM _attributed AS k WHERE k.extraction_row = c.extraction_row)) AS claims
  FROM _current AS c JOIN _pages AS p ON p.document_row = c.document_row GROUP BY c.outlet_row) AS own ON own.outlet_row = s.id
LEFT JOIN (
  SELECT v.source_row, count(*) AS claims
  FROM _current AS c
  JOIN _attributed AS k ON k.extraction_row = c.extraction_row
  JOIN _claim_speakers AS v ON v.claim_row = k.claim_row
  GROUP BY v.source_row) AS said ON said.source_row = s.id
LEFT JOIN (
  SELECT l.to_row, count(DISTINCT p.page_row) AS documents
  FROM _current AS c
  JOIN _pages AS p ON p.document_row = c.document_row
  JOIN source_links AS l ON l.extraction_row = c.extraction_row
  LEFT JOIN _reviewed AS z ON z.of = 'link' AND z."key" = l."key"
  WHERE l.kind IN ('cites', 'wire') AND z.verdict IS NOT 'reject' GROUP BY l.to_row) AS cited ON cited.to_row = s.id
LEFT JOIN (
  SELECT outlet_row, count(*) AS credits FROM _credited GROUP BY outlet_row) AS credited ON credited.outlet_row = s.id
WHERE s.kind = 'outlet'
