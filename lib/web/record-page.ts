import 'server-only';
import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors/app-error';

/** The number in a page's address; anything else is a page that does not exist. */
export function pageId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
}

/** Asks the question of a record's page; a record that is unknown or out of reach is a page that does not exist. */
export async function recordOrNotFound<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
