CREATE VIEW v_columns AS
-- What every table, view and column of this file holds.
-- object: name of the table or view
-- kind: table or view
-- column: name of the column; null where the row describes the table or view itself
-- description: what it holds
SELECT object, kind, "column", description
FROM _columns
ORDER BY kind DESC, object, position
