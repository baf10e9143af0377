-- How many open reports are due on each day (UTC+7), as signed rows like report_tally (decisions/0003): "late" and
-- "due soon" are counted exactly without walking tens of thousands of index entries for every page.
CREATE TABLE "report_due_tally" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "report_due_tally_pkey" PRIMARY KEY ("id")
);
CREATE INDEX report_due_tally_day ON report_due_tally (day) INCLUDE (count);

-- Due days are known for open reports with a running clock only.
INSERT INTO report_due_tally (day, count)
  SELECT report_day(due_at), count(*) FROM report WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1;

CREATE OR REPLACE FUNCTION tally_report_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_tally (state, department_id, is_private, count)
    SELECT state, department_id, is_private, count(*) FROM added GROUP BY 1, 2, 3;
  INSERT INTO report_daily (day, department_id, category_id, is_private, received)
    SELECT report_day(received_at), department_id, category_id, is_private, count(*) FROM added GROUP BY 1, 2, 3, 4;
  INSERT INTO report_daily (day, department_id, category_id, is_private, closed, closed_late)
    SELECT report_day(closed_at), department_id, category_id, is_private, count(*), count(*) FILTER (WHERE deadline_outcome = 'breached')
    FROM added WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3, 4;
  INSERT INTO report_due_tally (day, count)
    SELECT report_day(due_at), count(*) FROM added WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_report_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_due_tally (day, count)
    SELECT day, sum(n) FROM (
      SELECT report_day(due_at) AS day, 1 AS n FROM changed_to WHERE closed_at IS NULL AND due_at IS NOT NULL
      UNION ALL SELECT report_day(due_at), -1 FROM changed_from WHERE closed_at IS NULL AND due_at IS NOT NULL) AS change
    GROUP BY 1 HAVING sum(n) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER report_due_tally_update AFTER UPDATE ON report
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION tally_report_due();
