CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN
  SELECT raise(ABORT, 'events are only added');
END
