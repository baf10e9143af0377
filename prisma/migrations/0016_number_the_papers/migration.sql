-- The papers of dossiers: numbered by form, agency and year, content encrypted, the PDF found by its hash.
-- Nothing was ever written to this table before: no number is lost.

-- DropIndex
DROP INDEX "dossier_form_form_number_key";

-- DropIndex
DROP INDEX "dossier_form_dossier_id_idx";

-- AlterTable
ALTER TABLE "dossier_form" DROP COLUMN "content",
ADD COLUMN     "agency_id" INTEGER NOT NULL,
ADD COLUMN     "content_cipher" BYTEA NOT NULL,
ADD COLUMN     "key_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sequence" INTEGER NOT NULL,
ADD COLUMN     "sha256" TEXT,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3),
ADD COLUMN     "token" TEXT NOT NULL,
ADD COLUMN     "year" INTEGER NOT NULL,
ALTER COLUMN "issued_by_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "dossier_form_token_key" ON "dossier_form"("token");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_form_sha256_key" ON "dossier_form"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_form_file_id_key" ON "dossier_form"("file_id");

-- CreateIndex
CREATE INDEX "dossier_form_dossier_id_form_idx" ON "dossier_form"("dossier_id", "form");

-- CreateIndex
CREATE INDEX "dossier_form_agency_id_idx" ON "dossier_form"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_form_form_agency_id_year_sequence_key" ON "dossier_form"("form", "agency_id", "year", "sequence");

-- AddForeignKey
ALTER TABLE "dossier_form" ADD CONSTRAINT "dossier_form_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_form" ADD CONSTRAINT "dossier_form_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE dossier_form
  ADD CONSTRAINT dossier_form_known CHECK (form IN ('receipt','supplement_request','refusal','apology','stop_notice','routing_slip','result')),
  ADD CONSTRAINT dossier_form_file_whole CHECK ((sha256 IS NULL) = (file_id IS NULL));

-- An issued paper stays as it is: only its file, once, and the moment when another took its place may be added.
CREATE FUNCTION keep_issued_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an issued form is never deleted';
  END IF;
  IF (OLD.dossier_id, OLD.form, OLD.agency_id, OLD.year, OLD.sequence, OLD.number, OLD.token, OLD.content_cipher, OLD.issued_at)
      IS DISTINCT FROM (NEW.dossier_id, NEW.form, NEW.agency_id, NEW.year, NEW.sequence, NEW.number, NEW.token, NEW.content_cipher, NEW.issued_at)
    OR (OLD.sha256 IS NOT NULL AND OLD.sha256 IS DISTINCT FROM NEW.sha256) THEN
    RAISE EXCEPTION 'an issued form is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_form_kept BEFORE UPDATE OR DELETE ON dossier_form
  FOR EACH ROW EXECUTE FUNCTION keep_issued_form();

-- Late dossiers are looked for by the date promised, those with an apology since then left out.
CREATE INDEX dossier_form_apologies ON dossier_form (dossier_id, issued_at) WHERE form = 'apology';
