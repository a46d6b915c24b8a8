CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decisions
BEGIN
  SELECT raise(ABORT, 'decisions are only added');
END
