-- How many open dossiers are due on each day (UTC+7), as signed rows like report_due_tally (decisions/0003).
CREATE TABLE "dossier_due_tally" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "dossier_due_tally_pkey" PRIMARY KEY ("id")
);
CREATE INDEX dossier_due_tally_day ON dossier_due_tally (day) INCLUDE (count);
INSERT INTO dossier_due_tally (day, count)
  SELECT report_day(due_at), count(*) FROM dossier WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1;

CREATE OR REPLACE FUNCTION tally_dossier_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_tally (state, department_id, count) SELECT state, department_id, count(*) FROM added GROUP BY 1, 2;
  INSERT INTO dossier_due_tally (day, count)
    SELECT report_day(due_at), count(*) FROM added WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION tally_dossier_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_tally (state, department_id, count)
    SELECT state, department_id, sum(n) FROM (
      SELECT state, department_id, 1 AS n FROM changed_to
      UNION ALL SELECT state, department_id, -1 FROM changed_from) AS change
    GROUP BY 1, 2 HAVING sum(n) <> 0;
  INSERT INTO dossier_due_tally (day, count)
    SELECT day, sum(n) FROM (
      SELECT report_day(due_at) AS day, 1 AS n FROM changed_to WHERE closed_at IS NULL AND due_at IS NOT NULL
      UNION ALL SELECT report_day(due_at), -1 FROM changed_from WHERE closed_at IS NULL AND due_at IS NOT NULL) AS change
    GROUP BY 1 HAVING sum(n) <> 0;
  RETURN NULL;
END $$;

-- Steps count their allotted minutes; what is left of one is never stored.
ALTER TABLE "dossier_step" DROP COLUMN "paused_minutes_left";
