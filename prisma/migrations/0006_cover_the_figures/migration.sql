-- The dashboard's two questions are answered from indexes alone: the tallies of a period, and what is late now.
-- Same keys and names as before, so lists and the fold of tallies use them as they did.
DROP INDEX report_daily_day_department_id_category_id_idx;
CREATE INDEX report_daily_day_department_id_category_id_idx ON report_daily (day, department_id, category_id)
  INCLUDE (is_private, received, closed, closed_late);
DROP INDEX report_open_due;
CREATE INDEX report_open_due ON report (due_at, id)
  INCLUDE (department_id, category_id, assignee_id, is_private) WHERE closed_at IS NULL;
