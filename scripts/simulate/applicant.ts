import type { Random } from '../../prisma/seed/demo/random';
import { phoneNumber, vietnameseName } from '../../prisma/seed/demo/vietnamese-names';
import { answerTo } from './answers';
import { apps } from './apps';
import type { Procedure } from './dossier-client';
import { takePhoto } from './photo';

type WrittenDossier = { key: string; apiKey: string; form: () => FormData; papers: number };

/** A scan as a phone makes one, or the file of an office program. */
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

/** People who send dossiers in from their app. */
export class Applicants {
  private count = 0;
  constructor(
    private readonly random: Random,
    private readonly run: string,
    private readonly procedures: readonly Procedure[],
  ) {}

  /** A dossier with a scan of every mandatory paper and of some others. */
  async write(): Promise<WrittenDossier> {
    const { random } = this;
    const { code, documents, questions, agencies } = random.pick(this.procedures);
    const chosen = documents.filter(({ isMandatory }) => isMandatory || random.chance(0.3));
    const scans: { field: string; bytes: Buffer; type: string }[] = [];
    for (const { position } of chosen) {
      const isPhoto = random.chance(0.4);
      const bytes = isPhoto ? await takePhoto(random, null) : pdf;
      scans.push({ field: `scan-${position}`, bytes, type: isPhoto ? 'image/jpeg' : 'application/pdf' });
    }
    const dossier = {
      procedure: code,
      receivedAt: random.pick(agencies).identifier,
      deliveryMethod: random.pick(['electronic', 'counter', 'post']),
      applicant: {
        name: vietnameseName(random),
        phone: phoneNumber(random),
        birthDate: `${random.whole(1950, 2006)}`,
      },
      summary: random.chance(0.5) ? 'Nộp từ ứng dụng' : undefined,
      answers: questions
        .filter(({ isRequired }) => isRequired || random.chance(0.5))
        .map(({ code: question, datatype, values }) => ({
          code: question,
          values: answerTo(random, datatype, values?.map(({ key }) => key) ?? []),
        })),
      documents: chosen.map(({ position }) => ({ position, file: `scan-${position}` })),
    };
    const form = () => {
      const body = new FormData();
      body.append('dossier', JSON.stringify(dossier));
      for (const { field, bytes, type } of scans)
        body.append(
          field,
          new Blob([new Uint8Array(bytes)], { type }),
          `${field}.${type === 'application/pdf' ? 'pdf' : 'jpg'}`,
        );
      return body;
    };
    return {
      key: `${this.run}-dossier-${++this.count}`,
      apiKey: random.weighted(apps),
      form,
      papers: scans.length,
    };
  }
}
