import 'server-only';
import { cookies } from 'next/headers';
import { dayOf } from '@/lib/format/date-time';
import { isLanguage, languageCookie, type Language } from '@/lib/i18n/languages';

/** The language of the office's pages for a browser, of the header for anybody else. */
export async function languageOf(request: Request): Promise<Language> {
  const asked = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi';
  if (request.headers.has('authorization')) return asked;
  const chosen = (await cookies()).get(languageCookie)?.value;
  return isLanguage(chosen) ? chosen : 'vi';
}

function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** A CSV file of that name and day, streamed. */
export function csvResponse(chunks: AsyncGenerator<string>, name: string, now: Date): Response {
  return new Response(streamOf(chunks), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${dayOf(now)}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
