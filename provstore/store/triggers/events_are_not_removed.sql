CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN
  SELECT raise(ABORT, 'events are only added');
END
