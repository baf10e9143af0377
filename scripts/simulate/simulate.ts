/** `npm run simulate`: plays the four citizen apps against a running demo office, over HTTP only. */
import { randomFrom } from '../../prisma/seed/demo/random';
import { readArguments, usage, type Arguments } from './arguments';
import { Citizens, listPlaces, toForm, type Written } from './citizen';
import { connect, poll, post } from './open311-client';
import { Summary } from './summary';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function simulate({ rate, minutes, seed, url, province }: Arguments): Promise<Summary> {
  const random = randomFrom(seed);
  const places = await listPlaces(province);
  const { endpoint, services } = await connect(url);
  console.log(
    `${endpoint}: ${services.length} services, ${places.length} communes. ${rate} reports a minute for ${minutes} minutes.`,
  );
  // Keys of this run: the same seed played twice makes new reports, not repeats.
  const citizens = new Citizens(random, `simulate-${seed}-${Date.now().toString(36)}`, places, services);
  const summary = new Summary();
  const recent: Written[] = [];
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const ticker = setInterval(() => console.log(summary.line(elapsed())), 10_000);

  const send = async (written: Written): Promise<void> => {
    summary.sent += 1;
    summary.photos += written.photos.length;
    const answer = await post(endpoint, toForm(written), written.key);
    summary.note('post', answer);
    if (!answer.ok) return;
    summary.accepted += 1;
    summary.ids.add(answer.value);
    if (random.chance(0.12)) {
      await wait(random.between(200, 1500));
      summary.repeats += 1;
      const again = await post(endpoint, toForm(written), written.key);
      summary.note('post', again);
      if (again.ok) summary[again.value === answer.value ? 'sameId' : 'otherId'] += 1;
    }
    await wait(random.between(1000, 4000));
    summary.note('poll', await poll(endpoint, answer.value));
  };

  const total = Math.max(1, Math.round(rate * minutes));
  for (let n = 0; n < total; n++) {
    const isDuplicate = recent.length > 0 && random.chance(0.12);
    const written = isDuplicate ? await citizens.writeAbout(random.pick(recent)) : await citizens.write();
    if (isDuplicate) summary.duplicates += 1;
    recent.unshift(written);
    recent.length = Math.min(recent.length, 20);
    await wait(Math.max(0, ((n + random.next()) * 60_000) / rate - (performance.now() - start)));
    const sending = send(written).finally(() => underWay.delete(sending));
    underWay.add(sending);
  }
  await Promise.all(underWay);
  for (const id of [...summary.ids].slice(-50)) summary.note('poll', await poll(endpoint, id));
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
  process.exit(summary.failed > 0 || summary.otherId > 0 || summary.accepted === 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
