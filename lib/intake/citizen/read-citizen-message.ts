import 'server-only';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { readForm } from '@/lib/intake/read-form';
import { CitizenMessageInput } from '@/lib/reports/citizen-message-schema';

/**
 * A citizen's message as JSON or as a form of any kind; photos are the file parts of multipart/form-data.
 * @throws AppError invalid: the body, or each field by name
 */
export async function readCitizenMessage(
  request: Request,
): Promise<{ input: CitizenMessageInput; photos: IncomingFile[] }> {
  const { fields, files } = await readForm(request);
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  const input = CitizenMessageInput.parse({ text: field('text'), phone: field('phone') });
  return { input, photos: files.map((file) => ({ ...file, field: 'photos' })) };
}
