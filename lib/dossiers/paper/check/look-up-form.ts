import 'server-only';
import { headers } from 'next/headers';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from '@/lib/intake/throttle';
import { findCheckedForm, type CheckedForm } from './find-checked-form';

const oneASecond = { burst: 30, perSecond: 1 };

/** The paper of a check page; not more than one a second for long from one address, so that nobody tries tokens out. */
export async function lookUpForm(
  token: string,
  now: Date,
): Promise<{ form: CheckedForm | null; waitSeconds: number }> {
  const address = ((await headers()).get('x-forwarded-for') ?? '').split(',')[0]?.trim() ?? '';
  try {
    throttle(`check-page:${address}`, oneASecond, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { form: null, waitSeconds: Number(error.params.seconds) };
  }
  return { form: await findCheckedForm({ token }), waitSeconds: 0 };
}
