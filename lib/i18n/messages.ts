import enAdmin from '@/messages/en/admin.json';
import enAuth from '@/messages/en/auth.json';
import enBulk from '@/messages/en/bulk.json';
import enCalendars from '@/messages/en/calendars.json';
import enCitizens from '@/messages/en/citizens.json';
import enCommon from '@/messages/en/common.json';
import enCounter from '@/messages/en/counter.json';
import enDashboard from '@/messages/en/dashboard.json';
import enDeadlines from '@/messages/en/deadlines.json';
import enDomain from '@/messages/en/domain.json';
import enDossiers from '@/messages/en/dossiers.json';
import enDuplicates from '@/messages/en/duplicates.json';
import enErrors from '@/messages/en/errors.json';
import enGrid from '@/messages/en/grid.json';
import enLevels from '@/messages/en/levels.json';
import enLinks from '@/messages/en/links.json';
import enNotices from '@/messages/en/notices.json';
import enPaper from '@/messages/en/paper.json';
import enPhotos from '@/messages/en/photos.json';
import enProcedures from '@/messages/en/procedures.json';
import enReports from '@/messages/en/reports.json';
import enSync from '@/messages/en/sync.json';
import enTexts from '@/messages/en/texts.json';
import enResults from '@/messages/en/results.json';
import enSettings from '@/messages/en/settings.json';
import enTrack from '@/messages/en/track.json';
import viAdmin from '@/messages/vi/admin.json';
import viAuth from '@/messages/vi/auth.json';
import viBulk from '@/messages/vi/bulk.json';
import viCalendars from '@/messages/vi/calendars.json';
import viCitizens from '@/messages/vi/citizens.json';
import viCommon from '@/messages/vi/common.json';
import viCounter from '@/messages/vi/counter.json';
import viDashboard from '@/messages/vi/dashboard.json';
import viDeadlines from '@/messages/vi/deadlines.json';
import viDomain from '@/messages/vi/domain.json';
import viDossiers from '@/messages/vi/dossiers.json';
import viDuplicates from '@/messages/vi/duplicates.json';
import viErrors from '@/messages/vi/errors.json';
import viGrid from '@/messages/vi/grid.json';
import viLevels from '@/messages/vi/levels.json';
import viLinks from '@/messages/vi/links.json';
import viNotices from '@/messages/vi/notices.json';
import viPaper from '@/messages/vi/paper.json';
import viPhotos from '@/messages/vi/photos.json';
import viProcedures from '@/messages/vi/procedures.json';
import viReports from '@/messages/vi/reports.json';
import viSync from '@/messages/vi/sync.json';
import viTexts from '@/messages/vi/texts.json';
import viResults from '@/messages/vi/results.json';
import viSettings from '@/messages/vi/settings.json';
import viTrack from '@/messages/vi/track.json';
import type { Language } from './languages';

const vi = {
  admin: viAdmin,
  auth: viAuth,
  bulk: viBulk,
  calendars: viCalendars,
  citizens: viCitizens,
  common: viCommon,
  counter: viCounter,
  dashboard: viDashboard,
  deadlines: viDeadlines,
  domain: viDomain,
  dossiers: viDossiers,
  duplicates: viDuplicates,
  errors: viErrors,
  grid: viGrid,
  levels: viLevels,
  links: viLinks,
  notices: viNotices,
  paper: viPaper,
  photos: viPhotos,
  procedures: viProcedures,
  reports: viReports,
  sync: viSync,
  texts: viTexts,
  results: viResults,
  settings: viSettings,
  track: viTrack,
};

/** Vietnamese is the source; English has the same keys (a rules test compares them). */
export type Messages = typeof vi;

export const messages: Record<Language, Messages> = {
  vi,
  en: {
    admin: enAdmin,
    auth: enAuth,
    bulk: enBulk,
    calendars: enCalendars,
    citizens: enCitizens,
    common: enCommon,
    counter: enCounter,
    dashboard: enDashboard,
    deadlines: enDeadlines,
    domain: enDomain,
    dossiers: enDossiers,
    duplicates: enDuplicates,
    errors: enErrors,
    grid: enGrid,
    levels: enLevels,
    links: enLinks,
    notices: enNotices,
    paper: enPaper,
    photos: enPhotos,
    procedures: enProcedures,
    reports: enReports,
    sync: enSync,
    texts: enTexts,
    results: enResults,
    settings: enSettings,
    track: enTrack,
  } as unknown as Messages,
};

/** The same messages with the names that the office gave to states (lib/reports/find-state-words). */
export function withStateWords(all: Messages, words: Partial<Messages['domain']['state']>): Messages {
  if (Object.keys(words).length === 0) return all;
  return { ...all, domain: { ...all.domain, state: { ...all.domain.state, ...words } } };
}
