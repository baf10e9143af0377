/**
 * `npm run lockfile:complete`: npm writes only the optional platform packages of the machine it runs on when it updates
 * an installed tree. This adds the missing ones, so that `npm ci` from this lock file works on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Where npm would look for `name`, from the package at `from` upwards. */
function isLocked(from, name) {
  for (
    let at = from;
    ;
    at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : ''
  ) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** System, processor and C library, as the platform packages write them in their names. */
function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/);
  const os =
    systems.find((system) => words.includes(system)) ?? (words.includes('windows') ? 'win32' : undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  const libc =
    words.some((word) => word.startsWith('musl')) || words.includes('linuxmusl')
      ? 'musl'
      : words.some((word) => word.startsWith('gnu'))
        ? 'glibc'
        : undefined;
  return os || cpu
    ? { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
    : null;
}

const added = [];
for (const [place, facts] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(facts.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    // Only exact versions: a range would have to be asked of the registry.
    if (!platform || !/^\d/.test(version) || isLocked(place, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      name,
      version,
      ...platform,
      optional: true,
      ...(facts.dev && { dev: true }),
    };
    added.push(`${name}@${version}`);
  }
}
const inOrder = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(inOrder));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length ? `Added ${added.length} platform packages:\n  ${added.join('\n  ')}` : 'Nothing is missing.',
);
