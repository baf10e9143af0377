/**
 * Tells what is due in a freshly filled database before anything is measured: years of reports written at once make a
 * backlog of warnings that an office at work never has. Usage: tsx bench/settle.ts, with DATABASE_URL.
 */
import { db, pool } from '@/lib/db/client';
import { runTimers } from '@/lib/timers/run-timers';

let told = 0;
let moved: number;
do {
  moved = await runTimers(new Date());
  told += moved;
} while (moved > 0);
console.log(`${told.toLocaleString('en')} warnings and escalations told`);
await db().$disconnect();
await pool().end();
