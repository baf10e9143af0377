import { parseArgs } from 'node:util';

export const usage = `npm run simulate -- [options]
  --rate 5        reports and dossiers a minute, all four citizen apps together
  --dossiers 0.2  the share of them that are dossiers with their papers instead of reports, from 0 to 1
  --minutes 2     how long citizens write
  --seed 1        the same seed sends the same reports
  --url http://localhost:3000   where the office runs (or BASE_URL)
  --province 22   whose communes are written about (or PROVINCE_CODE)`;

export type Arguments = {
  rate: number;
  /** Share of dossiers, 0 to 1. */
  dossiers: number;
  minutes: number;
  seed: number;
  url: string;
  province: string;
  help: boolean;
};

/** @throws Error naming the option that is wrong */
export function readArguments(args: string[], environment: Partial<Record<string, string>>): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      rate: { type: 'string', default: '5' },
      dossiers: { type: 'string', default: '0.2' },
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string', default: environment.BASE_URL || 'http://localhost:3000' },
      province: { type: 'string', default: environment.PROVINCE_CODE || '22' },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'rate' | 'dossiers' | 'minutes' | 'seed', low: number, high: number) => {
    const value = Number(values[name]);
    if (!(value >= low && value <= high))
      throw new Error(`--${name} must be a number from ${low} to ${high}, not "${values[name]}".`);
    return value;
  };
  if (!URL.canParse(values.url))
    throw new Error(`--url must be an address such as http://localhost:3000, not "${values.url}".`);
  return {
    rate: number('rate', 0.1, 6000),
    dossiers: number('dossiers', 0, 1),
    minutes: number('minutes', 0.01, 1440),
    seed: number('seed', 0, 2 ** 31),
    url: values.url.replace(/\/+$/, ''),
    province: values.province,
    help: values.help,
  };
}
