CREATE VIEW _copies AS
-- Passages from the side of whoever has them from another; from both sides where nothing tells who copied. Not stock.
-- Of two copies of one text that are not compared there is one row, without a place.
-- document_row: row of the document
-- start: first character of the passage in it
-- end: character after the last
-- to_row: row of the other document
-- to_start: first character of the passage there
-- to_end: character after the last
-- kind: verbatim or edited
-- copied: null where nothing tells who copied
-- rule: the rule that found the direction, or why there is none
-- inferred: 1 if the direction is not said in so many words
-- run_row: the run that found it
SELECT
  a_row AS document_row, a_start AS "start", a_end AS "end", b_row AS to_row, b_start AS to_start, b_end AS to_end,
  kind, copied, rule, inferred, run_row
FROM passages WHERE rule <> 'passage.stock' AND (copied IS NULL OR copied = 'a from b')
UNION ALL
SELECT b_row, b_start, b_end, a_row, a_start, a_end, kind, copied, rule, inferred, run_row
FROM passages WHERE rule <> 'passage.stock' AND (copied IS NULL OR copied = 'b from a')
UNION ALL
SELECT x.document_row, NULL, NULL, y.document_row, NULL, NULL, 'edited', NULL, 'passage.copies', 0, x.run_row
FROM copies AS x JOIN copies AS y ON y.group_row = x.group_row AND y.document_row <> x.document_row
WHERE x.kept IS NULL AND y.kept IS NULL
  AND x.before_row IS NOT y.document_row AND y.before_row IS NOT x.document_row
