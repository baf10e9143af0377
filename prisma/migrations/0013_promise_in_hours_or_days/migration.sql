-- Service levels: every promise is a value in working hours or working days, also the next word to the citizen, and a
-- version may hold for one flow or one department only. What was promised before keeps its value.
ALTER TABLE sla_version RENAME COLUMN accept_hours TO accept_value;
ALTER TABLE sla_version RENAME COLUMN handle_days TO resolve_value;
ALTER TABLE sla_version RENAME COLUMN publish_days TO publish_value;
ALTER TABLE sla_version
  ALTER COLUMN resolve_value TYPE double precision,
  ALTER COLUMN publish_value TYPE double precision,
  ADD COLUMN flow text,
  ADD COLUMN department_id integer,
  ADD COLUMN accept_unit text NOT NULL DEFAULT 'working_hours',
  ADD COLUMN update_value double precision,
  ADD COLUMN update_unit text,
  ADD COLUMN resolve_unit text NOT NULL DEFAULT 'working_days',
  ADD COLUMN publish_unit text NOT NULL DEFAULT 'working_days';
ALTER TABLE sla_version
  ALTER COLUMN accept_unit DROP DEFAULT,
  ALTER COLUMN resolve_unit DROP DEFAULT,
  ALTER COLUMN publish_unit DROP DEFAULT,
  ADD CONSTRAINT sla_version_department_id_fkey FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT sla_version_flow CHECK (flow IN ('administrative', 'field', 'petition')),
  ADD CONSTRAINT sla_version_units CHECK (accept_unit IN ('working_hours', 'working_days') AND resolve_unit IN ('working_hours', 'working_days')
    AND publish_unit IN ('working_hours', 'working_days') AND update_unit IN ('working_hours', 'working_days')),
  ADD CONSTRAINT sla_version_update CHECK ((update_unit IS NULL) = (update_value IS NULL)),
  ADD CONSTRAINT sla_version_whole_days CHECK (
    (accept_unit = 'working_hours' OR accept_value = trunc(accept_value)) AND (resolve_unit = 'working_hours' OR resolve_value = trunc(resolve_value))
    AND (publish_unit = 'working_hours' OR publish_value = trunc(publish_value)) AND (update_unit = 'working_hours' OR update_value = trunc(update_value)));
CREATE INDEX sla_version_department_id_idx ON sla_version (department_id);

-- The other clocks of a report, stored like due_at: lists and timers ask by index.
ALTER TABLE report
  ADD COLUMN next_update_due_at timestamptz(3),
  ADD COLUMN told_at timestamptz(3),
  ADD COLUMN publish_due_at timestamptz(3),
  ADD COLUMN requested_due_at timestamptz(3),
  ADD COLUMN reopened_at timestamptz(3);
UPDATE report r SET reopened_at = e.at
FROM (SELECT report_id, max(at) AS at FROM report_event WHERE kind = 'report.reopened' GROUP BY report_id) e
WHERE e.report_id = r.id AND r.reopen_count > 0;
CREATE INDEX report_next_update_due ON report (next_update_due_at, id) WHERE next_update_due_at IS NOT NULL;
CREATE INDEX report_publish_due ON report (publish_due_at, id) WHERE publish_due_at IS NOT NULL;
CREATE INDEX report_extension_requested ON report (requested_due_at, id) WHERE requested_due_at IS NOT NULL;

-- An extension is asked for and decided. Those that exist were granted when they were written.
ALTER TABLE deadline_extension
  ADD COLUMN state text NOT NULL DEFAULT 'approved',
  ADD COLUMN decided_at timestamptz(3),
  ADD CONSTRAINT deadline_extension_state CHECK (state IN ('requested', 'approved', 'refused', 'lapsed'));
UPDATE deadline_extension SET decided_at = created_at;
CREATE UNIQUE INDEX deadline_extension_one_request ON deadline_extension (report_id) WHERE state = 'requested';

-- A judgement is frozen when it falls: nobody rewrites it, whatever is configured later.
CREATE TRIGGER deadline_judgement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline_judgement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever hands in answers may ask for more time; whoever approves answers, or refuses reports in the whole office, decides.
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'report.request_extension', reach FROM role_grant WHERE permission = 'report.submit'
ON CONFLICT DO NOTHING;
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'report.approve_extension', reach FROM role_grant WHERE permission = 'report.approve'
ON CONFLICT DO NOTHING;
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'report.approve_extension', 'all' FROM role_grant WHERE permission = 'report.reject' AND reach = 'all'
ON CONFLICT DO NOTHING;
