-- What the Prisma schema cannot say: extensions, the search column, partial indexes, checks, tallies, append-only tables, the application's role.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Folding for search: NFC or NFD, any case, no Vietnamese marks, đ→d. lib/search/fold.ts is the same rule; a property test holds them together.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(regexp_replace(normalize(lower(value COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');

-- The title is always the beginning of the description, so it adds nothing to search.
ALTER TABLE report ADD COLUMN search_folded text NOT NULL
  GENERATED ALWAYS AS (fold(code || ' ' || address || ' ' || description)) STORED;
CREATE INDEX report_search_folded_trgm ON report USING gin (search_folded gin_trgm_ops);

-- The open part of the table is small and hot.
CREATE INDEX report_open_due ON report (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX report_open_department_due ON report (department_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX report_open_assignee_due ON report (assignee_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX report_open_no_department ON report (received_at, id) WHERE closed_at IS NULL AND department_id IS NULL;
CREATE INDEX report_private ON report (received_at, id) WHERE is_private;

ALTER TABLE report ADD CONSTRAINT report_open_or_closed CHECK (
  (closed_at IS NULL) = (state IN ('new','accepted','assigned','in_progress','awaiting_citizen','pending_approval','returned','reopened')));
ALTER TABLE report ADD CONSTRAINT report_state_known CHECK (state IN (
  'new','accepted','assigned','in_progress','awaiting_citizen','pending_approval','returned','reopened',
  'answered','pending_publication','published','rejected','transferred_out','duplicate','withdrawn'));
ALTER TABLE report ADD CONSTRAINT report_duplicate_has_master CHECK ((state = 'duplicate') = (master_id IS NOT NULL));
ALTER TABLE report ADD CONSTRAINT report_place CHECK ((latitude IS NULL) = (longitude IS NULL));
CREATE UNIQUE INDEX assignment_one_lead ON assignment (report_id) WHERE part = 'lead' AND ended_at IS NULL;
CREATE UNIQUE INDEX assignment_unit_once ON assignment (report_id, department_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX calendar_day_for_all ON calendar_day (date) WHERE calendar_id IS NULL;
CREATE UNIQUE INDEX indicator_target_province ON indicator_target (indicator_id, year) WHERE administrative_unit_id IS NULL;
CREATE UNIQUE INDEX indicator_value_current ON indicator_value (indicator_id, administrative_unit_id, period) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX administrative_unit_current ON administrative_unit (code) WHERE valid_to IS NULL;
ALTER TABLE office ADD CONSTRAINT office_single CHECK (id = 1);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_reach CHECK (reach IN ('own','department','subtree','all'));
CREATE INDEX person_name_folded ON person USING gin (fold(name) gin_trgm_ops);
CREATE INDEX department_name_folded ON department USING gin (fold(name) gin_trgm_ops);
CREATE INDEX report_tally_exact ON report_tally (state, department_id, is_private) INCLUDE (count);

-- Tallies: signed changes in the writer's own transaction; no row is shared, so writers never wait for each other.
CREATE FUNCTION report_day(at timestamptz) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

CREATE FUNCTION tally_report_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_tally (state, department_id, is_private, count)
    SELECT state, department_id, is_private, count(*) FROM added GROUP BY 1, 2, 3;
  INSERT INTO report_daily (day, department_id, category_id, is_private, received)
    SELECT report_day(received_at), department_id, category_id, is_private, count(*) FROM added GROUP BY 1, 2, 3, 4;
  INSERT INTO report_daily (day, department_id, category_id, is_private, closed, closed_late)
    SELECT report_day(closed_at), department_id, category_id, is_private, count(*), count(*) FILTER (WHERE deadline_outcome = 'breached')
    FROM added WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_report_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_tally (state, department_id, is_private, count)
    SELECT state, department_id, is_private, sum(n) FROM (
      SELECT state, department_id, is_private, 1 AS n FROM changed_to
      UNION ALL SELECT state, department_id, is_private, -1 FROM changed_from) AS change
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0;
  INSERT INTO report_daily (day, department_id, category_id, is_private, received, closed, closed_late)
    SELECT day, department_id, category_id, is_private, sum(received), sum(closed), sum(late) FROM (
      SELECT report_day(received_at) AS day, department_id, category_id, is_private, 1 AS received, 0 AS closed, 0 AS late FROM changed_to
      UNION ALL SELECT report_day(received_at), department_id, category_id, is_private, -1, 0, 0 FROM changed_from
      UNION ALL SELECT report_day(closed_at), department_id, category_id, is_private, 0, 1, (deadline_outcome IS NOT DISTINCT FROM 'breached')::int
        FROM changed_to WHERE closed_at IS NOT NULL
      UNION ALL SELECT report_day(closed_at), department_id, category_id, is_private, 0, -1, -(deadline_outcome IS NOT DISTINCT FROM 'breached')::int
        FROM changed_from WHERE closed_at IS NOT NULL) AS change
    GROUP BY 1, 2, 3, 4 HAVING sum(received) <> 0 OR sum(closed) <> 0 OR sum(late) <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER report_tally_insert AFTER INSERT ON report
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_report_insert();
CREATE TRIGGER report_tally_update AFTER UPDATE ON report
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION tally_report_update();

-- Live events: announced when, and only when, the transaction commits.
CREATE FUNCTION announce_outbox_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('office', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_message_announce AFTER INSERT ON outbox_message
  FOR EACH ROW EXECUTE FUNCTION announce_outbox_message();

-- Append-only tables refuse change from everybody, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dossier_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The role that the application works as. A managed service may not let us create it: then an admin does (docs/operations.md).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'congvu_app') THEN
    CREATE ROLE congvu_app NOLOGIN;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN RAISE NOTICE 'role congvu_app could not be created';
  WHEN unique_violation OR duplicate_object THEN NULL;
END $$;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'congvu_app') THEN
    GRANT USAGE ON SCHEMA public TO congvu_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO congvu_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO congvu_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO congvu_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO congvu_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, report_event, dossier_event FROM congvu_app;
  END IF;
END $$;
