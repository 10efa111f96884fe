import type { DataSource, EntityManager } from 'typeorm';
import type { DigestKind, Policy, Schedule, Slot, WorkCalendar } from '@app/domain';
import { readPolicies } from '@app/persistence';
import type { Id } from '../views/index.js';
import { issueDigest } from './run-digest.js';

/** A digest that came too late by more than this tells of another week than its own. */
const WINDOW_DAYS: Readonly<Record<DigestKind, number>> = { weekly: 6, 'month-end': 14 };

/** `digest-weekly:7`, `digest-month-end:7`. */
const keyOf = (kind: DigestKind, jurisdictionId: Id): string => `digest-${kind}:${jurisdictionId}`;
const KEY = /^digest-(weekly|month-end):(\d{1,19})$/;

/** When a jurisdiction's digests are made, by its own rules; of several that were missed the newest is made. */
export async function digestSchedules(manager: EntityManager): Promise<Schedule[]> {
  return [...(await readPolicies(manager))].flatMap(([id, policy]) => schedulesOf(id, policy));
}

function schedulesOf(jurisdictionId: Id, { digest: { weekday, time, monthEnd } }: Policy): Schedule[] {
  const schedule = (kind: DigestKind, rule: Schedule['rule']): Schedule => ({
    ...{ key: keyOf(kind, jurisdictionId), rule, misfire: 'once' },
    ...{ windowDays: WINDOW_DAYS[kind], graceMinutes: 0 },
  });
  const weekly = schedule('weekly', { every: 'week', weekday, workday: true, time });
  return monthEnd ? [weekly, schedule('month-end', { every: 'month_end', workday: true, time })] : [weekly];
}

interface RunContext {
  readonly dataSource: DataSource;
  readonly at: number;
  readonly calendar: WorkCalendar;
}

/** Makes the digest of a slot. @returns how many were issued: none where it was there already */
export async function runDigestSchedule(
  { dataSource, at, calendar }: RunContext,
  { key }: Pick<Schedule, 'key'>,
  slot: Pick<Slot, 'key'>,
): Promise<{ issued: number }> {
  const [, kind, jurisdictionId] = KEY.exec(key) ?? [];
  if (kind === undefined || jurisdictionId === undefined) throw new Error(`not a digest's schedule: ${key}`);
  const named = { jurisdictionId, kind: kind as DigestKind, period: slot.key };
  return { issued: (await issueDigest({ dataSource, at, calendar, ...named })) === null ? 0 : 1 };
}
