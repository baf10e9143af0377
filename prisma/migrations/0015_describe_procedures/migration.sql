-- DropIndex
DROP INDEX "procedure_version_procedure_id_idx";

-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "code" TEXT,
ADD COLUMN     "is_code_verified" BOOLEAN NOT NULL DEFAULT false;
UPDATE "procedure" SET "code" = 'procedure-' || "id";
ALTER TABLE "procedure" ALTER COLUMN "code" SET NOT NULL;

-- AlterTable
ALTER TABLE "procedure_version" ADD COLUMN     "cut_off" INTEGER,
ADD COLUMN     "fee_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forms" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE UNIQUE INDEX "procedure_code_key" ON "procedure"("code");

-- CreateIndex
CREATE INDEX "procedure_field_id_idx" ON "procedure"("field", "id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_version_procedure_id_valid_from_key" ON "procedure_version"("procedure_id", "valid_from");

-- Found by two words without marks, out of name, national code and field.
ALTER TABLE procedure ADD COLUMN search_folded text NOT NULL
  GENERATED ALWAYS AS (fold(name || ' ' || coalesce(national_code, '') || ' ' || field)) STORED;
CREATE INDEX procedure_search_folded_trgm ON procedure USING gin (search_folded gin_trgm_ops);

ALTER TABLE procedure ADD CONSTRAINT procedure_national_code_form CHECK (national_code ~ '^\d\.\d{6}$');
ALTER TABLE procedure ADD CONSTRAINT procedure_verified_code CHECK (NOT is_code_verified OR national_code IS NOT NULL);
ALTER TABLE procedure_version ADD CONSTRAINT procedure_version_known CHECK (
  online_level IN ('full', 'partial') AND competent_kind IN ('department', 'division', 'commune_committee', 'police')
  AND deadline_unit IN ('working_days', 'working_hours', 'same_day') AND fee >= 0
  AND (deadline_value IS NULL OR deadline_value > 0) AND (cut_off IS NULL OR deadline_unit = 'same_day'));
ALTER TABLE procedure_version ADD CONSTRAINT procedure_version_span CHECK (valid_to > valid_from);
ALTER TABLE procedure_step ADD CONSTRAINT procedure_step_known CHECK (
  department_role IN ('one_stop', 'specialist', 'coordinating', 'leader', 'records_clerk') AND share BETWEEN 0 AND 100);
ALTER TABLE required_document ADD CONSTRAINT required_document_known CHECK (
  form IN ('original', 'copy', 'electronic') AND quantity > 0);

-- A new permission, procedure.manage: whoever manages the settings of the whole office holds it.
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'procedure.manage', 'all' FROM role_grant WHERE permission = 'settings.manage' AND reach = 'all'
ON CONFLICT DO NOTHING;
