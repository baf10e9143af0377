import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { densityCookie, densityOf, themeChoiceOf, themeCookie } from '@/components/layout/preferences';
import { PreferencesProvider } from '@/components/layout/preferences-provider';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { template: `%s · ${t('appName')}`, default: t('appName') }, description: t('appPurpose') };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** Only for "as the machine": sets the scheme before the first paint. Carries the nonce of this document. */
const systemScheme = `document.documentElement.setAttribute('data-color-scheme',matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, all, locale] = await Promise.all([cookies(), headers(), getLocale()]);
  const theme = themeChoiceOf(jar.get(themeCookie)?.value);
  const nonce = all.get('x-nonce') ?? undefined;
  return (
    <html lang={locale} data-color-scheme={theme === 'system' ? 'light' : theme} suppressHydrationWarning>
      <body>
        {theme === 'system' && (
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: systemScheme }} />
        )}
        <NextIntlClientProvider>
          <NuqsAdapter>
            <PreferencesProvider
              nonce={nonce}
              theme={theme}
              density={densityOf(jar.get(densityCookie)?.value)}
            >
              {children}
            </PreferencesProvider>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
