/** `npm run simulate`: plays the four citizen apps against a running demo office, over HTTP only. */
import { randomFrom, type Random } from '../../prisma/seed/demo/random';
import { Applicants } from './applicant';
import { readArguments, usage, type Arguments } from './arguments';
import type { Answer } from './ask';
import { Citizens, listPlaces, toForm, type Written } from './citizen';
import { followDossier, readProcedures, sendDossier } from './dossier-client';
import { connect, poll, post } from './open311-client';
import { Summary, type Sendings } from './summary';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Procedures that are read before anybody sends a dossier: as many as one page of the office has. */
const mostProcedures = 50;
/** The last so many are looked up once more at the end; the papers of those before are let go. */
const mostFollowed = 50;

/** What a citizen wrote, ready to be sent, sent again and followed. */
type Sending = {
  kind: Sendings;
  files: number;
  send: () => Promise<Answer<string>>;
  follow: (id: string) => Promise<Answer<string>>;
};
/** Writes the next report or dossier. */
type Writer = () => Promise<Sending>;

async function reportWriter(
  { url, province }: Arguments,
  random: Random,
  run: string,
  summary: Summary,
): Promise<Writer> {
  const places = await listPlaces(province);
  const { endpoint, services } = await connect(url);
  console.log(`${endpoint}: ${services.length} services, ${places.length} communes`);
  const citizens = new Citizens(random, run, places, services);
  const recent: Written[] = [];
  return async () => {
    const isDuplicate = recent.length > 0 && random.chance(0.12);
    const written = isDuplicate ? await citizens.writeAbout(random.pick(recent)) : await citizens.write();
    if (isDuplicate) summary.duplicates += 1;
    recent.unshift(written);
    recent.length = Math.min(recent.length, 20);
    return {
      kind: 'reports',
      files: written.photos.length,
      send: () => post(endpoint, toForm(written), written.key),
      follow: (id) => poll(endpoint, id),
    };
  };
}

async function dossierWriter({ url }: Arguments, random: Random, run: string): Promise<Writer> {
  const procedures = await readProcedures(url, mostProcedures);
  console.log(`${url}: ${procedures.length} procedures`);
  const applicants = new Applicants(random, run, procedures);
  return async () => {
    const { key, apiKey, form, papers } = await applicants.write();
    return {
      kind: 'dossiers',
      files: papers,
      send: () => sendDossier(url, form(), apiKey, key),
      follow: (code) => followDossier(url, code, apiKey),
    };
  };
}

/** Sends it, sometimes twice under its key, and looks what became of it. */
async function play({ kind, files, send, follow }: Sending, random: Random, summary: Summary) {
  const counts = summary.of(kind);
  counts.sent += 1;
  counts.files += files;
  const answer = await send();
  summary.note(kind, 'post', answer);
  if (!answer.ok) return null;
  counts.accepted += 1;
  counts.ids.add(answer.value);
  if (random.chance(0.12)) {
    await wait(random.between(200, 1500));
    counts.repeats += 1;
    const again = await send();
    summary.note(kind, 'post', again);
    if (again.ok) counts[again.value === answer.value ? 'sameId' : 'otherId'] += 1;
  }
  await wait(random.between(1000, 4000));
  summary.note(kind, 'poll', await follow(answer.value));
  return () => follow(answer.value);
}

async function simulate(options: Arguments): Promise<Summary> {
  const { rate, dossiers, minutes, seed } = options;
  const random = randomFrom(seed);
  const summary = new Summary();
  // Keys of this run: the same seed played twice makes new reports, not repeats.
  const run = `simulate-${seed}-${Date.now().toString(36)}`;
  const writeReport = dossiers < 1 ? await reportWriter(options, random, run, summary) : null;
  const writeDossier = dossiers > 0 ? await dossierWriter(options, random, run) : null;
  const total = Math.max(1, Math.round(rate * minutes));
  console.log(`${total} reports and dossiers, ${rate} a minute`);
  const again: { kind: Sendings; follow: () => Promise<Answer<string>> }[] = [];
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const ticker = setInterval(() => console.log(summary.line(elapsed())), 10_000);

  for (let n = 0; n < total; n++) {
    const write = (random.chance(dossiers) ? writeDossier : writeReport) ?? writeDossier;
    if (!write) break;
    const sending = await write();
    await wait(Math.max(0, ((n + random.next()) * 60_000) / rate - (performance.now() - start)));
    const played = play(sending, random, summary)
      .then((follow) => {
        if (follow) again.push({ kind: sending.kind, follow });
        if (again.length > mostFollowed) again.shift();
      })
      .finally(() => underWay.delete(played));
    underWay.add(played);
  }
  await Promise.all(underWay);
  for (const { kind, follow } of again) summary.note(kind, 'poll', await follow());
  clearInterval(ticker);
  console.log(summary.line(elapsed()));
  return summary;
}

try {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    process.exit(0);
  }
  const summary = await simulate(options);
  console.log(summary.report());
  process.exit(summary.isFlawless ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
