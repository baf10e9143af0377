import 'server-only';
import { env } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';
import { referenceData, type IntakeCategory } from '@/lib/intake/reference-data';
import { formatTime } from './time';

/** Service discovery (open311.md §2): where the endpoint is and when its services last changed. */
export async function getDiscovery() {
  const changeset = formatTime((await referenceData()).changedAt);
  return {
    changeset,
    contact: env().BASE_URL,
    key_service: env().BASE_URL,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${env().BASE_URL}/api/open311/v2`,
        changeset,
        type: env().DEMO ? 'test' : 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}

/** GET services: every category in use, sensitive ones too (their reports are never shown). */
export async function listServices() {
  const { categories } = await referenceData();
  return categories
    .filter((category) => !category.isRetired)
    .map((category) => ({
      service_code: category.code,
      service_name: category.name,
      description: category.description,
      metadata: category.questions.length > 0,
      type: 'realtime',
      keywords: category.keywords,
      group: category.groupName,
    }));
}

/** The category of a service code in use, or undefined. */
export async function findService(code: string): Promise<IntakeCategory | undefined> {
  return (await referenceData()).categories.find((category) => category.code === code && !category.isRetired);
}

/**
 * GET services/CODE: the extra questions of a service.
 * @throws AppError not_found: no such service, or one without questions (O-04)
 */
export async function getServiceDefinition(code: string) {
  const category = await findService(code);
  if (!category) throw new AppError('not_found', 'service_unknown', { params: { code } });
  if (category.questions.length === 0)
    throw new AppError('not_found', 'service_without_definition', { params: { code } });
  return {
    service_code: category.code,
    attributes: category.questions.map((question, index) => ({
      variable: true,
      code: question.code,
      datatype: question.datatype,
      required: question.isRequired,
      datatype_description: question.hint,
      order: index + 1,
      description: question.text,
      values: question.values.map(({ key, name }) => ({ key, name })),
    })),
  };
}
