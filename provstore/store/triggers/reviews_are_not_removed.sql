CREATE TRIGGER reviews_are_not_removed BEFORE DELETE ON reviews
BEGIN
  SELECT raise(ABORT, 'decisions are only added');
END
