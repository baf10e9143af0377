import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/db/transaction';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import { decryptText } from '@/lib/personal-data/cipher';

const Answers = z.array(z.object({ code: z.string(), values: z.array(z.string()) }));
const Choices = z.array(z.object({ key: z.string(), name: z.string() }));

/**
 * What the applicant declared, in the order and the words of the version that the dossier was received under; empty when
 * the procedure asks nothing. Whoever asks has the right to see whose dossier it is, and has logged it.
 */
export async function readDeclaration(
  tx: Tx,
  dossierId: number,
): Promise<{ text: string; answer: string }[]> {
  const found = await tx.dossierDeclaration.findUnique({
    where: { dossierId },
    select: {
      answersCipher: true,
      dossier: {
        select: {
          procedureVersion: { select: { questions: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } } },
        },
      },
    },
  });
  if (!found) return [];
  const answers = Answers.parse(JSON.parse(decryptText(found.answersCipher) ?? '[]'));
  return found.dossier.procedureVersion.questions.flatMap(({ code, text, datatype, values }) => {
    const given = answers.find((answer) => answer.code === code);
    if (!given) return [];
    const choices = Choices.parse(values);
    const words = given.values.map((value) =>
      datatype === 'datetime'
        ? (value.includes('T') ? formatDateTime : formatDate)(value)
        : (choices.find(({ key }) => key === value)?.name ?? value),
    );
    return [{ text, answer: words.join(', ') }];
  });
}
