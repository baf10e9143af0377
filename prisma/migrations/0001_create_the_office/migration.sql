-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "role" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "role_id" INTEGER NOT NULL,
    "permission" TEXT NOT NULL,
    "reach" TEXT NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("role_id","permission")
);

-- CreateTable
CREATE TABLE "person_role" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role_id" INTEGER NOT NULL,
    "department_id" INTEGER,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "session_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "columns" JSONB,
    "audience" TEXT NOT NULL DEFAULT 'private',
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_calendar" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "week" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "id" SERIAL NOT NULL,
    "calendar_id" INTEGER,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "is_official" BOOLEAN NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_profile" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "sla_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_version" (
    "id" SERIAL NOT NULL,
    "profile_id" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "accept_hours" DOUBLE PRECISION NOT NULL,
    "handle_days" INTEGER NOT NULL,
    "publish_days" INTEGER NOT NULL,
    "warn_hours" DOUBLE PRECISION NOT NULL,
    "max_extensions" INTEGER NOT NULL,

    CONSTRAINT "sla_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_pause" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER,
    "dossier_id" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,

    CONSTRAINT "deadline_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_extension" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER,
    "dossier_id" INTEGER,
    "from_due_at" TIMESTAMPTZ(3) NOT NULL,
    "to_due_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" INTEGER NOT NULL,
    "approved_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_judgement" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER,
    "dossier_id" INTEGER,
    "clock" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "inputs" JSONB NOT NULL,

    CONSTRAINT "deadline_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure" (
    "id" SERIAL NOT NULL,
    "national_code" TEXT,
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_version" (
    "id" SERIAL NOT NULL,
    "procedure_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "online_level" TEXT NOT NULL,
    "competent_kind" TEXT NOT NULL,
    "deadline_value" INTEGER,
    "deadline_unit" TEXT,
    "fee" INTEGER,
    "is_verified" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "procedure_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_step" (
    "id" SERIAL NOT NULL,
    "procedure_version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "department_role" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "procedure_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "required_document" (
    "id" SERIAL NOT NULL,
    "procedure_version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "is_mandatory" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "required_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "procedure_version_id" INTEGER NOT NULL,
    "helped_at_id" INTEGER,
    "received_at_id" INTEGER NOT NULL,
    "competent_department_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "applicant_kind" TEXT NOT NULL,
    "applicant_id" INTEGER NOT NULL,
    "national_status" INTEGER NOT NULL,
    "finance_state" TEXT NOT NULL DEFAULT 'none',
    "delivery_state" TEXT NOT NULL DEFAULT 'none',
    "sync_state" TEXT NOT NULL DEFAULT 'pending',
    "fee" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "appointment_date" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "supplement_count" INTEGER NOT NULL DEFAULT 0,
    "deadline_outcome" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_step" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "procedure_step_id" INTEGER,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" INTEGER NOT NULL,
    "assignee_id" INTEGER,
    "started_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "dossier_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_document" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "required_document_id" INTEGER,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "file_id" UUID,

    CONSTRAINT "dossier_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_event" (
    "id" BIGSERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" INTEGER,
    "actor_label" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "status_from" INTEGER,
    "status_to" INTEGER,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_form" (
    "id" SERIAL NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "file_id" UUID,
    "content" JSONB NOT NULL,
    "issued_by_id" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "denominator_kind" TEXT NOT NULL DEFAULT '',
    "formula" TEXT NOT NULL DEFAULT '',
    "direction" TEXT NOT NULL DEFAULT 'higher',
    "element" INTEGER,
    "pillar" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "frequency" TEXT NOT NULL DEFAULT 'monthly',
    "publication" TEXT NOT NULL DEFAULT 'published',
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "administrative_unit_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "value" DECIMAL(16,4),
    "numerator" DECIMAL(16,2),
    "denominator" DECIMAL(16,2),
    "qualifier" TEXT NOT NULL DEFAULT '=',
    "as_of" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "submission_id" INTEGER,
    "entered_by_id" INTEGER,
    "superseded_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_target" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "administrative_unit_id" INTEGER,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(16,4) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_submission" (
    "id" SERIAL NOT NULL,
    "period" TEXT NOT NULL,
    "file_id" UUID,
    "state" TEXT NOT NULL,
    "submitted_by_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" INTEGER,
    "approved_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "indicator_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_activity" (
    "id" SERIAL NOT NULL,
    "administrative_unit_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "quantity" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "entered_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrative_unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,
    "area_km2" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "administrative_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrative_unit_succession" (
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "administrative_unit_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,
    "path" INTEGER[],
    "administrative_unit_id" INTEGER,
    "agency_identifier" TEXT,
    "calendar_id" INTEGER,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department_succession" (
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "department_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "department_id" INTEGER NOT NULL,
    "password_hash" TEXT,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_at" TIMESTAMPTZ(3),
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "last_login_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "substitute_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT NOT NULL DEFAULT '',
    "group_name" TEXT NOT NULL DEFAULT '',
    "is_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "sla_profile_id" INTEGER NOT NULL,
    "default_department_id" INTEGER,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_question" (
    "id" SERIAL NOT NULL,
    "category_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "datatype" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL DEFAULT '[]',
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "category_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_rule" (
    "id" SERIAL NOT NULL,
    "position" INTEGER NOT NULL,
    "category_id" INTEGER,
    "administrative_unit_id" INTEGER,
    "department_id" INTEGER,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" SERIAL NOT NULL,
    "name_cipher" BYTEA,
    "phone_cipher" BYTEA,
    "email_cipher" BYTEA,
    "detail_cipher" BYTEA,
    "phone_index" BYTEA,
    "email_index" BYTEA,
    "key_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "flow" TEXT NOT NULL DEFAULT 'field',
    "state" TEXT NOT NULL DEFAULT 'new',
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "category_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "administrative_unit_id" INTEGER,
    "department_id" INTEGER,
    "assignee_id" INTEGER,
    "involved_department_ids" INTEGER[],
    "involved_person_ids" INTEGER[],
    "contact_id" INTEGER,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accept_due_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "paused_minutes_left" INTEGER,
    "closed_at" TIMESTAMPTZ(3),
    "deadline_outcome" TEXT,
    "sla_version_id" INTEGER,
    "extension_count" INTEGER NOT NULL DEFAULT 0,
    "draft_answer" TEXT,
    "public_answer" TEXT,
    "public_note" TEXT,
    "public_updated_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "rating" TEXT,
    "rated_at" TIMESTAMPTZ(3),
    "master_id" INTEGER,
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "transfer_count" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "department_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "assignee_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'assigned',
    "due_at" TIMESTAMPTZ(3),
    "assigned_by_id" INTEGER,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "result" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_event" (
    "id" BIGSERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" INTEGER,
    "actor_label" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "state_from" TEXT,
    "state_to" TEXT,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_note" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_message" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "citizen_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_answer" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "question_id" INTEGER NOT NULL,
    "values" TEXT[],

    CONSTRAINT "report_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "report_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "state_label" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "state_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "category_id" INTEGER,
    "state" TEXT,
    "use_count" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_tally" (
    "id" BIGSERIAL NOT NULL,
    "state" TEXT NOT NULL,
    "department_id" INTEGER,
    "is_private" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "report_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_daily" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "department_id" INTEGER,
    "category_id" INTEGER NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,
    "closed_late" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_daily_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "province_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series","period")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" INTEGER,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" INTEGER,
    "subject_label" TEXT NOT NULL,
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "thumbnail_sha256" TEXT,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "original_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_file" (
    "report_id" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("report_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "role_code_key" ON "role"("code");

-- CreateIndex
CREATE INDEX "person_role_person_id_idx" ON "person_role"("person_id");

-- CreateIndex
CREATE INDEX "person_role_role_id_idx" ON "person_role"("role_id");

-- CreateIndex
CREATE INDEX "person_role_department_id_idx" ON "person_role"("department_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "api_key_channel_id_idx" ON "api_key"("channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_person_id_idx" ON "access_token"("person_id");

-- CreateIndex
CREATE INDEX "saved_view_owner_id_list_idx" ON "saved_view"("owner_id", "list");

-- CreateIndex
CREATE UNIQUE INDEX "working_calendar_code_key" ON "working_calendar"("code");

-- CreateIndex
CREATE INDEX "calendar_day_date_idx" ON "calendar_day"("date");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_day_calendar_id_date_key" ON "calendar_day"("calendar_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "sla_profile_code_key" ON "sla_profile"("code");

-- CreateIndex
CREATE INDEX "sla_version_profile_id_urgency_valid_from_idx" ON "sla_version"("profile_id", "urgency", "valid_from");

-- CreateIndex
CREATE INDEX "deadline_pause_report_id_idx" ON "deadline_pause"("report_id");

-- CreateIndex
CREATE INDEX "deadline_pause_dossier_id_idx" ON "deadline_pause"("dossier_id");

-- CreateIndex
CREATE INDEX "deadline_extension_report_id_idx" ON "deadline_extension"("report_id");

-- CreateIndex
CREATE INDEX "deadline_extension_dossier_id_idx" ON "deadline_extension"("dossier_id");

-- CreateIndex
CREATE INDEX "deadline_judgement_report_id_idx" ON "deadline_judgement"("report_id");

-- CreateIndex
CREATE INDEX "deadline_judgement_dossier_id_idx" ON "deadline_judgement"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_national_code_key" ON "procedure"("national_code");

-- CreateIndex
CREATE INDEX "procedure_version_procedure_id_idx" ON "procedure_version"("procedure_id");

-- CreateIndex
CREATE INDEX "procedure_step_procedure_version_id_idx" ON "procedure_step"("procedure_version_id");

-- CreateIndex
CREATE INDEX "required_document_procedure_version_id_idx" ON "required_document"("procedure_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_code_key" ON "dossier"("code");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_applicant_id_key" ON "dossier"("applicant_id");

-- CreateIndex
CREATE INDEX "dossier_procedure_version_id_idx" ON "dossier"("procedure_version_id");

-- CreateIndex
CREATE INDEX "dossier_helped_at_id_idx" ON "dossier"("helped_at_id");

-- CreateIndex
CREATE INDEX "dossier_received_at_id_received_at_idx" ON "dossier"("received_at_id", "received_at");

-- CreateIndex
CREATE INDEX "dossier_competent_department_id_appointment_date_idx" ON "dossier"("competent_department_id", "appointment_date");

-- CreateIndex
CREATE INDEX "dossier_step_dossier_id_idx" ON "dossier_step"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_step_procedure_step_id_idx" ON "dossier_step"("procedure_step_id");

-- CreateIndex
CREATE INDEX "dossier_step_department_id_idx" ON "dossier_step"("department_id");

-- CreateIndex
CREATE INDEX "dossier_document_dossier_id_idx" ON "dossier_document"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_document_required_document_id_idx" ON "dossier_document"("required_document_id");

-- CreateIndex
CREATE INDEX "dossier_event_dossier_id_id_idx" ON "dossier_event"("dossier_id", "id");

-- CreateIndex
CREATE INDEX "dossier_form_dossier_id_idx" ON "dossier_form"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_form_form_number_key" ON "dossier_form"("form", "number");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE INDEX "indicator_value_indicator_id_period_start_idx" ON "indicator_value"("indicator_id", "period_start");

-- CreateIndex
CREATE INDEX "indicator_value_administrative_unit_id_idx" ON "indicator_value"("administrative_unit_id");

-- CreateIndex
CREATE INDEX "indicator_value_submission_id_idx" ON "indicator_value"("submission_id");

-- CreateIndex
CREATE INDEX "indicator_target_administrative_unit_id_idx" ON "indicator_target"("administrative_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_target_indicator_id_administrative_unit_id_year_key" ON "indicator_target"("indicator_id", "administrative_unit_id", "year");

-- CreateIndex
CREATE INDEX "programme_activity_administrative_unit_id_date_idx" ON "programme_activity"("administrative_unit_id", "date");

-- CreateIndex
CREATE INDEX "administrative_unit_parent_id_idx" ON "administrative_unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "administrative_unit_code_kind_valid_from_key" ON "administrative_unit"("code", "kind", "valid_from");

-- CreateIndex
CREATE INDEX "administrative_unit_succession_successor_id_idx" ON "administrative_unit_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "department_code_key" ON "department"("code");

-- CreateIndex
CREATE INDEX "department_parent_id_idx" ON "department"("parent_id");

-- CreateIndex
CREATE INDEX "department_administrative_unit_id_idx" ON "department"("administrative_unit_id");

-- CreateIndex
CREATE INDEX "department_path_idx" ON "department" USING GIN ("path");

-- CreateIndex
CREATE INDEX "department_succession_successor_id_idx" ON "department_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_department_id_idx" ON "person"("department_id");

-- CreateIndex
CREATE INDEX "absence_person_id_idx" ON "absence"("person_id");

-- CreateIndex
CREATE INDEX "absence_substitute_id_idx" ON "absence"("substitute_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_code_key" ON "channel"("code");

-- CreateIndex
CREATE UNIQUE INDEX "category_code_key" ON "category"("code");

-- CreateIndex
CREATE INDEX "category_sla_profile_id_idx" ON "category"("sla_profile_id");

-- CreateIndex
CREATE INDEX "category_default_department_id_idx" ON "category"("default_department_id");

-- CreateIndex
CREATE INDEX "category_question_category_id_idx" ON "category_question"("category_id");

-- CreateIndex
CREATE INDEX "routing_rule_category_id_idx" ON "routing_rule"("category_id");

-- CreateIndex
CREATE INDEX "routing_rule_administrative_unit_id_idx" ON "routing_rule"("administrative_unit_id");

-- CreateIndex
CREATE INDEX "routing_rule_department_id_idx" ON "routing_rule"("department_id");

-- CreateIndex
CREATE INDEX "contact_phone_index_idx" ON "contact"("phone_index");

-- CreateIndex
CREATE INDEX "contact_email_index_idx" ON "contact"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "report_code_key" ON "report"("code");

-- CreateIndex
CREATE UNIQUE INDEX "report_contact_id_key" ON "report"("contact_id");

-- CreateIndex
CREATE INDEX "report_received_at_id_idx" ON "report"("received_at", "id");

-- CreateIndex
CREATE INDEX "report_due_at_id_idx" ON "report"("due_at", "id");

-- CreateIndex
CREATE INDEX "report_updated_at_id_idx" ON "report"("updated_at", "id");

-- CreateIndex
CREATE INDEX "report_public_updated_at_id_idx" ON "report"("public_updated_at", "id");

-- CreateIndex
CREATE INDEX "report_department_id_received_at_id_idx" ON "report"("department_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_category_id_received_at_id_idx" ON "report"("category_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_administrative_unit_id_received_at_id_idx" ON "report"("administrative_unit_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_channel_id_received_at_id_idx" ON "report"("channel_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_state_received_at_id_idx" ON "report"("state", "received_at", "id");

-- CreateIndex
CREATE INDEX "report_assignee_id_idx" ON "report"("assignee_id");

-- CreateIndex
CREATE INDEX "report_master_id_idx" ON "report"("master_id");

-- CreateIndex
CREATE INDEX "report_sla_version_id_idx" ON "report"("sla_version_id");

-- CreateIndex
CREATE INDEX "report_involved_department_ids_idx" ON "report" USING GIN ("involved_department_ids");

-- CreateIndex
CREATE INDEX "report_involved_person_ids_idx" ON "report" USING GIN ("involved_person_ids");

-- CreateIndex
CREATE INDEX "assignment_report_id_idx" ON "assignment"("report_id");

-- CreateIndex
CREATE INDEX "assignment_department_id_idx" ON "assignment"("department_id");

-- CreateIndex
CREATE INDEX "assignment_assignee_id_idx" ON "assignment"("assignee_id");

-- CreateIndex
CREATE INDEX "report_event_report_id_id_idx" ON "report_event"("report_id", "id");

-- CreateIndex
CREATE INDEX "report_note_report_id_idx" ON "report_note"("report_id");

-- CreateIndex
CREATE INDEX "citizen_message_report_id_idx" ON "citizen_message"("report_id");

-- CreateIndex
CREATE INDEX "report_answer_question_id_idx" ON "report_answer"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_answer_report_id_question_id_key" ON "report_answer"("report_id", "question_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "state_label_subject_state_valid_from_key" ON "state_label"("subject", "state", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "message_template_code_key" ON "message_template"("code");

-- CreateIndex
CREATE INDEX "report_tally_department_id_state_idx" ON "report_tally"("department_id", "state");

-- CreateIndex
CREATE INDEX "report_daily_day_department_id_category_id_idx" ON "report_daily"("day", "department_id", "category_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_id_idx" ON "audit_entry"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "outbox_message_created_at_idx" ON "outbox_message"("created_at");

-- CreateIndex
CREATE INDEX "report_file_file_id_idx" ON "report_file"("file_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "working_calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_version" ADD CONSTRAINT "sla_version_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "sla_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_pause" ADD CONSTRAINT "deadline_pause_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_pause" ADD CONSTRAINT "deadline_pause_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_judgement" ADD CONSTRAINT "deadline_judgement_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_judgement" ADD CONSTRAINT "deadline_judgement_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_version" ADD CONSTRAINT "procedure_version_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_step" ADD CONSTRAINT "procedure_step_procedure_version_id_fkey" FOREIGN KEY ("procedure_version_id") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "required_document" ADD CONSTRAINT "required_document_procedure_version_id_fkey" FOREIGN KEY ("procedure_version_id") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_procedure_version_id_fkey" FOREIGN KEY ("procedure_version_id") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_helped_at_id_fkey" FOREIGN KEY ("helped_at_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_received_at_id_fkey" FOREIGN KEY ("received_at_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_competent_department_id_fkey" FOREIGN KEY ("competent_department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_applicant_id_fkey" FOREIGN KEY ("applicant_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_step" ADD CONSTRAINT "dossier_step_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_step" ADD CONSTRAINT "dossier_step_procedure_step_id_fkey" FOREIGN KEY ("procedure_step_id") REFERENCES "procedure_step"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_step" ADD CONSTRAINT "dossier_step_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_document" ADD CONSTRAINT "dossier_document_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_document" ADD CONSTRAINT "dossier_document_required_document_id_fkey" FOREIGN KEY ("required_document_id") REFERENCES "required_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_form" ADD CONSTRAINT "dossier_form_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "indicator_submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_activity" ADD CONSTRAINT "programme_activity_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit" ADD CONSTRAINT "administrative_unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "administrative_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_succession" ADD CONSTRAINT "administrative_unit_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_succession" ADD CONSTRAINT "administrative_unit_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "working_calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_succession" ADD CONSTRAINT "department_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_succession" ADD CONSTRAINT "department_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_sla_profile_id_fkey" FOREIGN KEY ("sla_profile_id") REFERENCES "sla_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_default_department_id_fkey" FOREIGN KEY ("default_department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_question" ADD CONSTRAINT "category_question_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_administrative_unit_id_fkey" FOREIGN KEY ("administrative_unit_id") REFERENCES "administrative_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_sla_version_id_fkey" FOREIGN KEY ("sla_version_id") REFERENCES "sla_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_master_id_fkey" FOREIGN KEY ("master_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_note" ADD CONSTRAINT "report_note_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_message" ADD CONSTRAINT "citizen_message_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "category_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
