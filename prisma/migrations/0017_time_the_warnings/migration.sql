-- AlterTable
ALTER TABLE "sla_version" ADD COLUMN     "escalate_hours" DOUBLE PRECISION NOT NULL DEFAULT 8;

-- CreateTable
CREATE TABLE "deadline_timer" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER,
    "dossier_id" INTEGER,
    "clock" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "next_step" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "is_done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deadline_timer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "timer_id" INTEGER,
    "step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deadline_timer_report_id_clock_due_at_key" ON "deadline_timer"("report_id", "clock", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_timer_dossier_id_clock_due_at_key" ON "deadline_timer"("dossier_id", "clock", "due_at");

-- CreateIndex
CREATE INDEX "notice_person_id_id_idx" ON "notice"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_timer_id_step_person_id_key" ON "notice"("timer_id", "step", "person_id");

-- AddForeignKey
ALTER TABLE "deadline_timer" ADD CONSTRAINT "deadline_timer_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_timer" ADD CONSTRAINT "deadline_timer_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_timer_id_fkey" FOREIGN KEY ("timer_id") REFERENCES "deadline_timer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE deadline_timer
  ADD CONSTRAINT deadline_timer_one_subject CHECK (num_nonnulls(report_id, dossier_id) = 1),
  ADD CONSTRAINT deadline_timer_clock_known CHECK (clock IN ('accept','resolve','appointment','step')),
  ADD CONSTRAINT deadline_timer_done CHECK (NOT is_done OR next_at IS NULL);
ALTER TABLE notice
  ADD CONSTRAINT notice_subject_known CHECK (subject IN ('report','dossier'));

-- What is due: small, because whatever sleeps or is done is not in it.
CREATE INDEX deadline_timer_due ON deadline_timer (next_at, id) WHERE next_at IS NOT NULL;
-- Reports that nobody has accepted yet, by the date until which somebody should have (the other clocks have their index).
CREATE INDEX report_unaccepted_due ON report (accept_due_at) WHERE accepted_at IS NULL AND closed_at IS NULL;
-- The bell counts what was not read.
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
