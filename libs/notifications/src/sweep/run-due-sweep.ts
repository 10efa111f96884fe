import { dayInShanghai } from '@app/domain';
import { readCalendar, readPolicies } from '@app/persistence';
import { runSweep, type SweepOptions } from './run-sweep.js';
import { isSweepDue } from './sweep-due.js';
import { claimSweep, sweptAt, yieldSweep } from './sweep-record.js';
import type { SweepResult } from './sweep.types.js';

/**
 * Sweeps where a sweep is due, and costs three small questions where none is. When the last one was is known to the
 * database: of any number of workers one sweeps.
 * @returns null where there was nothing to do
 */
export async function runDueSweep(
  options: Pick<SweepOptions, 'dataSource' | 'at'>,
): Promise<SweepResult | null> {
  const { at } = options;
  const { manager } = options.dataSource;
  const day = dayInShanghai(at);
  const swept = await sweptAt(manager, day);
  const moment = { at, swept: swept?.getTime() ?? null, calendar: await readCalendar(manager) };
  if (!isSweepDue({ ...moment, policies: await readPolicies(manager) })) return null;
  if (!(await claimSweep(manager, day, at, swept))) return null;
  try {
    return await runSweep({ ...options, list: false });
  } catch (error) {
    await yieldSweep(manager, day);
    throw error;
  }
}
