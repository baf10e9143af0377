-- A12: the original of a photo stays, locked; what is served can be redacted and, once cleared, be public.
-- E7: a question to the citizen has a link of its own. A1: a message may bring photos, and repeats of it are known.
-- AlterTable
ALTER TABLE "idempotency_key" ADD COLUMN     "message_id" INTEGER;

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "original_id" UUID,
ADD COLUMN     "redaction" JSONB;

-- AlterTable
ALTER TABLE "report_file" ADD COLUMN     "message_id" INTEGER;

-- CreateTable
CREATE TABLE "reply_link" (
    "id" UUID NOT NULL,
    "message_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo_original" (
    "id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "key_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photo_original_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reply_link_message_id_key" ON "reply_link"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_link_token_hash_key" ON "reply_link"("token_hash");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "stored_file_thumbnail_sha256_idx" ON "stored_file"("thumbnail_sha256");

-- CreateIndex
CREATE INDEX "stored_file_original_id_idx" ON "stored_file"("original_id");

-- CreateIndex
CREATE INDEX "report_file_message_id_idx" ON "report_file"("message_id");

-- AddForeignKey
ALTER TABLE "reply_link" ADD CONSTRAINT "reply_link_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "citizen_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "photo_original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "citizen_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- report.redact: whoever asks citizens, with the same reach. report.open_original: whoever publishes or approves answers,
-- because an original shows faces, plates and the place it was taken.
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'report.redact', reach FROM role_grant WHERE permission = 'report.ask_citizen'
ON CONFLICT DO NOTHING;
INSERT INTO role_grant (role_id, permission, reach)
SELECT DISTINCT role_id, 'report.open_original', reach FROM role_grant WHERE permission IN ('report.publish', 'report.approve')
ON CONFLICT DO NOTHING;
