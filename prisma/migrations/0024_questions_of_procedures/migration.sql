-- What a procedure asks on its declaration form, by version, and what the applicant declared: encrypted, apart from the case.

-- CreateTable
CREATE TABLE "procedure_question" (
    "id" SERIAL NOT NULL,
    "procedure_version_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "datatype" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "procedure_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_declaration" (
    "dossier_id" INTEGER NOT NULL,
    "answers_cipher" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_declaration_pkey" PRIMARY KEY ("dossier_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_question_procedure_version_id_code_key" ON "procedure_question"("procedure_version_id", "code");

-- AddForeignKey
ALTER TABLE "procedure_question" ADD CONSTRAINT "procedure_question_procedure_version_id_fkey" FOREIGN KEY ("procedure_version_id") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_declaration" ADD CONSTRAINT "dossier_declaration_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE procedure_question
  ADD CONSTRAINT procedure_question_datatype CHECK (datatype IN ('string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist'));
