-- CreateTable
CREATE TABLE "sync_import" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_label" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "matched" INTEGER NOT NULL,
    "mismatches" JSONB NOT NULL,

    CONSTRAINT "sync_import_pkey" PRIMARY KEY ("id")
);

-- Whoever manages roles holds every permission.
INSERT INTO role_grant (role_id, permission, reach)
SELECT role_id, 'dossier.sync', 'all' FROM role_grant WHERE permission = 'role.manage' AND reach = 'all'
ON CONFLICT DO NOTHING;
