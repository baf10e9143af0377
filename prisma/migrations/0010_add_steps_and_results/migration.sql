-- AlterTable
ALTER TABLE "category" ADD COLUMN     "requires_result_code" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "requires_result_photo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "local_state_id" INTEGER,
ADD COLUMN     "result_code_id" INTEGER;

-- AlterTable
ALTER TABLE "report_file" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'citizen';

-- CreateTable
CREATE TABLE "local_state" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "base_state" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "local_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result_code" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "result_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "local_state_subject_code_key" ON "local_state"("subject", "code");

-- CreateIndex
CREATE UNIQUE INDEX "local_state_id_base_state_key" ON "local_state"("id", "base_state");

-- CreateIndex
CREATE UNIQUE INDEX "result_code_code_key" ON "result_code"("code");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_local_state_id_state_fkey" FOREIGN KEY ("local_state_id", "state") REFERENCES "local_state"("id", "base_state") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_result_code_id_fkey" FOREIGN KEY ("result_code_id") REFERENCES "result_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: few reports are in a step, so only those stand in the index, in the order of the list.
CREATE INDEX report_local_state ON report (local_state_id, received_at, id) WHERE local_state_id IS NOT NULL;
CREATE INDEX report_result_code ON report (result_code_id) WHERE result_code_id IS NOT NULL;
ALTER TABLE local_state ADD CONSTRAINT local_state_subject CHECK (subject IN ('report', 'dossier'));
ALTER TABLE report_file ADD CONSTRAINT report_file_kind CHECK (kind IN ('citizen', 'result'));

-- The list that every office starts with.
INSERT INTO result_code (code, label, label_en, position) VALUES
  ('fixed', 'Đã khắc phục xong', 'Fixed', 1),
  ('temporary', 'Đã xử lý tạm thời', 'Temporary measure taken', 2),
  ('planned', 'Đã lên kế hoạch xử lý', 'Planned', 3),
  ('no_fault', 'Kiểm tra, không thấy sự việc', 'Checked, no fault found', 4),
  ('explained', 'Đã giải thích, hướng dẫn', 'Explained and guided', 5),
  ('not_competent', 'Không thuộc thẩm quyền, đã giải thích', 'Not our duty, explained', 6);
