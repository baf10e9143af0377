-- Dossiers after Nghị định 118/2025: three organisations, status axes, steps and hand-overs, supplements, payments.
-- Rows that exist keep their meaning: what is new is worked out from what they have.

-- DropForeignKey
ALTER TABLE "dossier_step" DROP CONSTRAINT "dossier_step_department_id_fkey";

-- DropIndex
DROP INDEX "dossier_received_at_id_received_at_idx";

-- DropIndex
DROP INDEX "dossier_competent_department_id_appointment_date_idx";

-- DropIndex
DROP INDEX "dossier_step_dossier_id_idx";

-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "assignee_id" INTEGER,
ADD COLUMN     "delivery_method" TEXT NOT NULL DEFAULT 'counter',
ADD COLUMN     "department_id" INTEGER,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "ending" TEXT,
ADD COLUMN     "extension_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "intake_channel_id" INTEGER,
ADD COLUMN     "involved_department_ids" INTEGER[],
ADD COLUMN     "involved_person_ids" INTEGER[],
ADD COLUMN     "locked_by_id" INTEGER,
ADD COLUMN     "locked_until" TIMESTAMPTZ(3),
ADD COLUMN     "paused_minutes_left" INTEGER,
ADD COLUMN     "procedure_id" INTEGER,
ADD COLUMN     "public_note" TEXT,
ADD COLUMN     "public_updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "result_code" TEXT,
ADD COLUMN     "result_file_id" UUID,
ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT,
ADD COLUMN     "step_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "step_id" INTEGER,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "synced_at" TIMESTAMPTZ(3),
ADD COLUMN     "title" TEXT;

UPDATE dossier d SET
  procedure_id = v.procedure_id, title = p.name, department_id = d.competent_department_id, public_updated_at = d.updated_at,
  due_at = d.appointment_date, involved_department_ids = ARRAY[d.received_at_id, d.competent_department_id],
  state = (ARRAY['registered','received','not_accepted','processing','supplement_requested','financial_obligation',
    'withdrawal_requested','stopped','completed','returned_to_citizen'])[d.national_status],
  closed_at = CASE WHEN d.national_status IN (3, 8, 9, 10) THEN coalesce(d.closed_at, d.completed_at, d.updated_at) END
FROM procedure_version v JOIN procedure p ON p.id = v.procedure_id WHERE v.id = d.procedure_version_id;
ALTER TABLE dossier ALTER COLUMN procedure_id SET NOT NULL, ALTER COLUMN title SET NOT NULL, ALTER COLUMN department_id SET NOT NULL,
  ALTER COLUMN public_updated_at SET NOT NULL, ALTER COLUMN state SET NOT NULL;

-- AlterTable
ALTER TABLE "dossier_step" ADD COLUMN     "allotted_minutes" INTEGER,
ADD COLUMN     "arrived_at" TIMESTAMPTZ(3),
ADD COLUMN     "department_role" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "paused_minutes_left" INTEGER,
ALTER COLUMN "department_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "dossier_document" ADD COLUMN     "form" TEXT NOT NULL DEFAULT 'copy',
ADD COLUMN     "is_mandatory" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE dossier_event
  ALTER COLUMN status_from TYPE text USING (ARRAY['registered','received','not_accepted','processing','supplement_requested','financial_obligation',
  'withdrawal_requested','stopped','completed','returned_to_citizen'])[status_from],
  ALTER COLUMN status_to TYPE text USING (ARRAY['registered','received','not_accepted','processing','supplement_requested','financial_obligation',
  'withdrawal_requested','stopped','completed','returned_to_citizen'])[status_to];
ALTER TABLE dossier_event RENAME COLUMN status_from TO state_from;
ALTER TABLE dossier_event RENAME COLUMN status_to TO state_to;

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "address_cipher" BYTEA,
ADD COLUMN     "birth_date_cipher" BYTEA,
ADD COLUMN     "birth_year_index" BYTEA,
ADD COLUMN     "id_number_cipher" BYTEA,
ADD COLUMN     "id_number_index" BYTEA,
ADD COLUMN     "name_index" BYTEA[] NOT NULL DEFAULT ARRAY[]::BYTEA[];

-- AlterTable
ALTER TABLE "idempotency_key" ADD COLUMN     "dossier_id" INTEGER,
ALTER COLUMN "report_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "dossier_handover" (
    "id" BIGSERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "from_step_id" INTEGER,
    "to_step_id" INTEGER,
    "from_department_id" INTEGER NOT NULL,
    "from_person_id" INTEGER,
    "from_label" TEXT NOT NULL,
    "to_department_id" INTEGER NOT NULL,
    "to_person_id" INTEGER,
    "to_label" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "note" TEXT,

    CONSTRAINT "dossier_handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_supplement" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" INTEGER,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "dossier_supplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_supplement_item" (
    "id" SERIAL NOT NULL,
    "supplement_id" INTEGER NOT NULL,
    "document_id" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "supplied_at" TIMESTAMPTZ(3),

    CONSTRAINT "dossier_supplement_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_payment" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "exemption" TEXT,
    "receipt_number" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" INTEGER,

    CONSTRAINT "dossier_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_correction" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" INTEGER,

    CONSTRAINT "dossier_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_note" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_tally" (
    "id" BIGSERIAL NOT NULL,
    "state" TEXT NOT NULL,
    "department_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "dossier_tally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dossier_handover_dossier_id_id_idx" ON "dossier_handover"("dossier_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_supplement_dossier_id_number_key" ON "dossier_supplement"("dossier_id", "number");

-- CreateIndex
CREATE INDEX "dossier_supplement_item_supplement_id_idx" ON "dossier_supplement_item"("supplement_id");

-- CreateIndex
CREATE INDEX "dossier_supplement_item_document_id_idx" ON "dossier_supplement_item"("document_id");

-- CreateIndex
CREATE INDEX "dossier_payment_dossier_id_idx" ON "dossier_payment"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_correction_dossier_id_idx" ON "dossier_correction"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_note_dossier_id_idx" ON "dossier_note"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_tally_department_id_state_idx" ON "dossier_tally"("department_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_step_id_key" ON "dossier"("step_id");

-- CreateIndex
CREATE INDEX "dossier_submitted_at_id_idx" ON "dossier"("submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_due_at_id_idx" ON "dossier"("due_at", "id");

-- CreateIndex
CREATE INDEX "dossier_step_due_at_id_idx" ON "dossier"("step_due_at", "id");

-- CreateIndex
CREATE INDEX "dossier_updated_at_id_idx" ON "dossier"("updated_at", "id");

-- CreateIndex
CREATE INDEX "dossier_state_submitted_at_id_idx" ON "dossier"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_department_id_submitted_at_id_idx" ON "dossier"("department_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_procedure_id_submitted_at_id_idx" ON "dossier"("procedure_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_received_at_id_submitted_at_id_idx" ON "dossier"("received_at_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_competent_department_id_submitted_at_id_idx" ON "dossier"("competent_department_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "dossier_assignee_id_idx" ON "dossier"("assignee_id");

-- CreateIndex
CREATE INDEX "dossier_locked_by_id_idx" ON "dossier"("locked_by_id");

-- CreateIndex
CREATE INDEX "dossier_intake_channel_id_idx" ON "dossier"("intake_channel_id");

-- CreateIndex
CREATE INDEX "dossier_result_file_id_idx" ON "dossier"("result_file_id");

-- CreateIndex
CREATE INDEX "dossier_involved_department_ids_idx" ON "dossier" USING GIN ("involved_department_ids");

-- CreateIndex
CREATE INDEX "dossier_involved_person_ids_idx" ON "dossier" USING GIN ("involved_person_ids");

-- CreateIndex
CREATE INDEX "dossier_step_assignee_id_idx" ON "dossier_step"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_step_dossier_id_position_key" ON "dossier_step"("dossier_id", "position");

-- CreateIndex
CREATE INDEX "dossier_document_file_id_idx" ON "dossier_document"("file_id");

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_intake_channel_id_fkey" FOREIGN KEY ("intake_channel_id") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_result_file_id_fkey" FOREIGN KEY ("result_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "dossier_step"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_step" ADD CONSTRAINT "dossier_step_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_step" ADD CONSTRAINT "dossier_step_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_handover" ADD CONSTRAINT "dossier_handover_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_document" ADD CONSTRAINT "dossier_document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_supplement" ADD CONSTRAINT "dossier_supplement_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_supplement_item" ADD CONSTRAINT "dossier_supplement_item_supplement_id_fkey" FOREIGN KEY ("supplement_id") REFERENCES "dossier_supplement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_supplement_item" ADD CONSTRAINT "dossier_supplement_item_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "dossier_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_payment" ADD CONSTRAINT "dossier_payment_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_correction" ADD CONSTRAINT "dossier_correction_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_note" ADD CONSTRAINT "dossier_note_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.

-- The national number is another name of the state: it can never disagree with it.
ALTER TABLE dossier DROP COLUMN national_status;
ALTER TABLE dossier ADD COLUMN national_status integer NOT NULL GENERATED ALWAYS AS (
  CASE state WHEN 'registered' THEN 1 WHEN 'received' THEN 2 WHEN 'not_accepted' THEN 3 WHEN 'processing' THEN 4
    WHEN 'supplement_requested' THEN 5 WHEN 'financial_obligation' THEN 6 WHEN 'withdrawal_requested' THEN 7
    WHEN 'stopped' THEN 8 WHEN 'completed' THEN 9 WHEN 'returned_to_citizen' THEN 10 END) STORED;
ALTER TABLE dossier
  ADD CONSTRAINT dossier_open_or_closed CHECK (
    (closed_at IS NULL) = (state NOT IN ('not_accepted','stopped','completed','returned_to_citizen'))),
  ADD CONSTRAINT dossier_code_form CHECK (code ~ '^[GH][0-9]{2}([.][0-9]{2}){0,3}-([0-9]{6}|[0-9]{8})-[0-9]{4,7}$'),
  ADD CONSTRAINT dossier_channel_known CHECK (channel IN ('counter','online','post')),
  ADD CONSTRAINT dossier_applicant_known CHECK (applicant_kind IN ('citizen','business','household_business')),
  ADD CONSTRAINT dossier_finance_known CHECK (finance_state IN ('none','due','paid','exempt')),
  ADD CONSTRAINT dossier_delivery_known CHECK (delivery_state IN ('none','awaiting','delivered')
    AND delivery_method IN ('counter','post','electronic')),
  ADD CONSTRAINT dossier_sync_known CHECK (sync_state IN ('pending','synced','failed')),
  ADD CONSTRAINT dossier_ending_known CHECK (ending IN ('completed','not_accepted','refused','withdrawn','stopped')),
  ADD CONSTRAINT dossier_lock_whole CHECK ((locked_by_id IS NULL) = (locked_until IS NULL));
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_one_subject CHECK (num_nonnulls(report_id, dossier_id) = 1);
CREATE UNIQUE INDEX dossier_supplement_open ON dossier_supplement (dossier_id) WHERE answered_at IS NULL;

-- Applicants are found by number, phone and words of their name; contacts of reports carry no such hashes.
CREATE INDEX contact_id_number_index ON contact (id_number_index) WHERE id_number_index IS NOT NULL;
CREATE INDEX contact_name_index ON contact USING gin (name_index) WHERE name_index <> '{}';

-- Search: the code, the procedure, what it is about. No personal data.
ALTER TABLE dossier
  ADD COLUMN search_folded text NOT NULL GENERATED ALWAYS AS (fold(code || ' ' || title || ' ' || summary)) STORED,
  ADD COLUMN search_marked text NOT NULL GENERATED ALWAYS AS (spell_marks(title || ' ' || summary)) STORED;
CREATE INDEX dossier_search_folded_trgm ON dossier USING gin (search_folded gin_trgm_ops);
CREATE INDEX dossier_search_marked_trgm ON dossier USING gin (search_marked gin_trgm_ops);

-- The lists, as for reports: the open part is small and hot; rows without a due date come last in both directions.
CREATE INDEX dossier_open_due ON dossier (due_at, id)
  INCLUDE (department_id, procedure_id, assignee_id) WHERE closed_at IS NULL;
CREATE INDEX dossier_open_department_due ON dossier (department_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX dossier_open_assignee_due ON dossier (assignee_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX dossier_open_submitted ON dossier (submitted_at, id) WHERE closed_at IS NULL;
CREATE INDEX dossier_open_step_due ON dossier (step_due_at, id) WHERE closed_at IS NULL;
CREATE INDEX dossier_due_latest ON dossier (due_at DESC NULLS LAST, id DESC);
CREATE INDEX dossier_step_due_latest ON dossier (step_due_at DESC NULLS LAST, id DESC);
CREATE INDEX dossier_closed ON dossier (closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX dossier_paused ON dossier (submitted_at, id) WHERE paused_minutes_left IS NOT NULL;
CREATE INDEX dossier_awaiting_delivery ON dossier (received_at_id, closed_at, id) WHERE delivery_state = 'awaiting';
CREATE INDEX dossier_to_sync ON dossier (updated_at, id) WHERE sync_state <> 'synced';

-- Tallies: signed changes in the writer's own transaction, as for reports (decisions/0003).
CREATE FUNCTION tally_dossier_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_tally (state, department_id, count) SELECT state, department_id, count(*) FROM added GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE FUNCTION tally_dossier_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_tally (state, department_id, count)
    SELECT state, department_id, sum(n) FROM (
      SELECT state, department_id, 1 AS n FROM changed_to
      UNION ALL SELECT state, department_id, -1 FROM changed_from) AS change
    GROUP BY 1, 2 HAVING sum(n) <> 0;
  RETURN NULL;
END $$;
INSERT INTO dossier_tally (state, department_id, count) SELECT state, department_id, count(*) FROM dossier GROUP BY 1, 2;
CREATE TRIGGER dossier_tally_insert AFTER INSERT ON dossier
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_dossier_insert();
CREATE TRIGGER dossier_tally_update AFTER UPDATE ON dossier
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION tally_dossier_update();
CREATE INDEX dossier_tally_exact ON dossier_tally (state, department_id) INCLUDE (count);

-- Hand-overs are history: nobody changes them.
CREATE TRIGGER dossier_handover_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_handover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'congvu_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON dossier_handover FROM congvu_app;
  END IF;
END $$;

-- Grants of the shipped roles (prisma/seed/reference/role-data.ts); whoever manages roles holds everything.
INSERT INTO role_grant (role_id, permission, reach)
SELECT g.role_id, p.name, 'all' FROM role_grant g, unnest(ARRAY['dossier.read','dossier.receive','dossier.process','dossier.assign',
  'dossier.supplement','dossier.finance','dossier.extend','dossier.refuse','dossier.complete','dossier.return_result','dossier.correct',
  'dossier.note','dossier.break_lock','dossier.export','dossier.reveal_contact','citizen.read']) AS p (name)
WHERE g.permission = 'role.manage' AND g.reach = 'all'
ON CONFLICT DO NOTHING;
INSERT INTO role_grant (role_id, permission, reach)
SELECT r.id, p.name, g.reach FROM (VALUES
  ('coordinator', 'all', ARRAY['dossier.read','dossier.receive','dossier.process','dossier.assign','dossier.supplement','dossier.finance',
    'dossier.extend','dossier.refuse','dossier.complete','dossier.return_result','dossier.correct','dossier.note','dossier.break_lock',
    'dossier.export','dossier.reveal_contact','citizen.read']),
  ('department-leader', 'subtree', ARRAY['dossier.read','dossier.process','dossier.assign','dossier.supplement','dossier.finance',
    'dossier.extend','dossier.refuse','dossier.complete','dossier.correct','dossier.note','dossier.break_lock','dossier.export',
    'dossier.reveal_contact']),
  ('specialist', 'department', ARRAY['dossier.read','dossier.note']),
  ('specialist', 'own', ARRAY['dossier.process','dossier.supplement','dossier.finance','dossier.complete','dossier.reveal_contact']),
  ('commune-officer', 'department', ARRAY['dossier.read','dossier.receive','dossier.process','dossier.assign','dossier.supplement',
    'dossier.finance','dossier.extend','dossier.refuse','dossier.complete','dossier.return_result','dossier.correct','dossier.note',
    'dossier.export','dossier.reveal_contact']),
  ('commune-officer', 'all', ARRAY['citizen.read']),
  ('province-leader', 'all', ARRAY['dossier.read','dossier.export']),
  ('auditor', 'all', ARRAY['dossier.read'])) AS g (code, reach, names)
JOIN role r ON r.code = g.code CROSS JOIN unnest(g.names) AS p (name)
ON CONFLICT DO NOTHING;
