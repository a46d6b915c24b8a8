CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN
  SELECT raise(ABORT, 'decisions are only added');
END
