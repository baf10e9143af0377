-- Paused reports are few among the open ones; without an index of their own they are looked for in all of them.
CREATE INDEX report_paused ON report (received_at, id) WHERE paused_minutes_left IS NOT NULL;
