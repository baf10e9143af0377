import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import type { ExplainedDay } from '@/lib/deadlines/explained-days';
import type { ExplainedInterval } from '@/lib/deadlines/explained-clock';
import { dayOf, formatDateTime, formatTime } from '@/lib/format/date-time';
import { useDayWords, useDurationWords } from './deadline-words';

/** The end of a day is 24:00, not 00:00 of the next. */
const times = ({ from, to }: { from: string; to: string }) =>
  `${formatTime(from)}–${formatTime(to) === '00:00' ? '24:00' : formatTime(to)}`;
const justBefore = (at: string) => new Date(Date.parse(at) - 1).toISOString();

/** One day of the table, or one stretch that did not count. */
export function ExplainedDayRow({ day }: { day: ExplainedDay }) {
  const t = useTranslations('deadlines');
  const dayWords = useDayWords();
  const duration = useDurationWords();
  const [first, last] = [dayOf(day.from), dayOf(day.from === day.to ? day.to : justBefore(day.to))];
  const isQuiet = day.minutes === 0 && day.kind !== 'extension' && day.kind !== 'transfer';
  return (
    <tr className={isQuiet ? 'quiet' : undefined} data-kind={day.kind} data-minutes={day.minutes}>
      <th scope="row">{first === last ? dayWords(first) : `${dayWords(first, true)} – ${dayWords(last)}`}</th>
      <td>{day.kind === 'day' ? <Worked day={day} /> : <Skipped day={day} />}</td>
      <td className="number">{day.minutes ? duration(day.minutes) : t('nothing')}</td>
      <td className="number quiet sum">{duration(day.sum)}</td>
    </tr>
  );
}

function Worked({ day }: { day: ExplainedDay }) {
  const t = useTranslations('deadlines');
  const makeUp = day.intervals.find((each) => each.kind === 'makeup_work');
  const notes = [
    day.workingDay === null
      ? null
      : day.workingDay === 0
        ? t('firstDay')
        : t('workingDay', { number: day.workingDay }),
    ...day.intervals.map((each) => (each.kind === 'lunch' ? t('lunch', { times: times(each) }) : null)),
  ].filter((note) => note !== null);
  return (
    <>
      {day.intervals
        .filter((each) => each.kind !== 'lunch')
        .map(times)
        .join(', ')}
      {makeUp ? <Named label={t('kind.makeup_work')} interval={makeUp} /> : null}
      {notes.length ? (
        <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: 12 }}>
          {notes.join(' · ')}
        </Box>
      ) : null}
    </>
  );
}

/** What the day is called, by which source, and whether that source is official. */
function Named({ label, interval }: { label: string; interval: ExplainedInterval }) {
  const t = useTranslations('deadlines');
  const { day } = interval;
  return (
    <Box component="span" sx={{ display: 'block' }}>
      {day?.name ? t('named', { label, name: day.name }) : label}
      {day?.source ? (
        <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: 12 }}>
          {day.isOfficial ? t('official', { source: day.source }) : t('estimated', { source: day.source })}
        </Box>
      ) : null}
    </Box>
  );
}

function Skipped({ day }: { day: ExplainedDay }) {
  const t = useTranslations('deadlines');
  const [interval] = day.intervals;
  if (!interval || day.kind === 'day') return null;
  const reason = interval.reason ?? '';
  switch (day.kind) {
    case 'pause': {
      const isOneDay = dayOf(day.from) === dayOf(day.to);
      const [from, to] = isOneDay
        ? [formatTime(day.from), formatTime(day.to)]
        : [day.from, day.to].map(formatDateTime);
      return t('pause', { from: from ?? '', to: to ?? '', reason });
    }
    case 'transfer':
      return t(day.from === day.to ? 'transfer' : 'restart', { time: formatTime(day.to), to: reason });
    case 'extension':
      return t('extension', { time: formatTime(day.from), reason });
    case 'weekend':
      return t('kind.weekend');
    default:
      return <Named label={t(`kind.${day.kind}`)} interval={interval} />;
  }
}
