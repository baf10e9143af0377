'use client';

/** When even the root layout fails: no theme, no translations, both languages. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <main>
          <h1>Trang này gặp lỗi · This page failed</h1>
          <p>
            Lỗi đã được ghi lại. Hãy thử lại sau ít phút. · The error has been recorded. Try again in a few
            minutes.
          </p>
          {error.digest && <p>{error.digest}</p>}
          <p>
            <a href=".">Thử lại · Try again</a>
          </p>
        </main>
      </body>
    </html>
  );
}
