-- CreateTable
CREATE TABLE "short_link" (
    "code" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "short_link_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "text_override" (
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" INTEGER NOT NULL,

    CONSTRAINT "text_override_pkey" PRIMARY KEY ("key","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "short_link_address_hash_key" ON "short_link"("address_hash");

-- CreateIndex
CREATE INDEX "short_link_created_by_id_idx" ON "short_link"("created_by_id");

-- CreateIndex
CREATE INDEX "text_override_updated_by_id_idx" ON "text_override"("updated_by_id");

-- AddForeignKey
ALTER TABLE "short_link" ADD CONSTRAINT "short_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_override" ADD CONSTRAINT "text_override_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
