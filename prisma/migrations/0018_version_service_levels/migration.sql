-- AlterTable
ALTER TABLE "sla_profile" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- The notices of a person, what was not read first: one index for the list, the bell and "all read".
DROP INDEX "notice_person_id_id_idx";
DROP INDEX notice_unread;
CREATE INDEX notice_unread_first ON notice (person_id, (read_at IS NOT NULL), id DESC);
