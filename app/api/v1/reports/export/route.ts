import { cookies } from 'next/headers';
import { dayOf } from '@/lib/format/date-time';
import { isLanguage, languageCookie, type Language } from '@/lib/i18n/languages';
import { exportReports } from '@/lib/reports/export-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { withApi } from '@/lib/web/with-api';

/** The language of the office's pages for a browser, of the header for anybody else. */
async function languageOf(request: Request): Promise<Language> {
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

/** Everything that the filter finds, as CSV, streamed. */
export const GET = withApi({ auth: 'person', permission: 'report.export' }, async ({ ctx, request }) => {
  const { params } = reportList.parse(new URL(request.url).searchParams);
  const chunks = await exportReports(ctx, params, await languageOf(request));
  return new Response(streamOf(chunks), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="reports-${dayOf(ctx.now)}.csv"`,
      'cache-control': 'no-store',
    },
  });
});
