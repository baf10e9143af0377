-- CreateTable
CREATE TABLE "person_lookup" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT,
    "words" TEXT,
    "asked_cipher" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL DEFAULT 1,
    "contact_ids" INTEGER[],
    "is_typo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_lookup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_lookup_person_id_idx" ON "person_lookup"("person_id");

-- CreateIndex
CREATE INDEX "person_lookup_expires_at_idx" ON "person_lookup"("expires_at");

-- AddForeignKey
ALTER TABLE "person_lookup" ADD CONSTRAINT "person_lookup_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say: everything of one person is never looked up without a purpose.
ALTER TABLE person_lookup
  ADD CONSTRAINT person_lookup_kind_known CHECK (kind IN ('applicants','people','citizen')),
  ADD CONSTRAINT person_lookup_has_purpose CHECK (kind = 'applicants' OR purpose IS NOT NULL);
