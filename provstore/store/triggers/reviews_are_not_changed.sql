CREATE TRIGGER reviews_are_not_changed BEFORE UPDATE ON reviews
BEGIN
  SELECT raise(ABORT, 'decisions are only added');
END
