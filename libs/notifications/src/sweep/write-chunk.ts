import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { DUTY_ADDRESSES } from './address-sql.js';
import { hitTables, type HitOptions } from './hits-sql.js';
import { itemColumns, toItem, type ItemRow } from './items.js';
import { Parameters } from './parameters.js';
import { MISSED, PHRASES, TITLE } from './phrases.js';
import { prepareDirectory } from './set-based.js';
import type { PlanItem } from './sweep.types.js';

/** The day's message stays put for so long while the sweep goes on, so that it does not leave half full. */
const HOLD = `clock_timestamp() + interval '10 minutes'`;

export interface WriteOptions extends HitOptions {
  readonly day: CalendarDay;
  readonly at: Date;
  /** Jurisdictions whose send time is still to come: their people get one message, with what they bring. */
  readonly later: readonly string[];
  /** Give back what was written, line by line. */
  readonly list: boolean;
}

export interface Written {
  readonly announced: number;
  readonly missed: number;
  readonly papers: number;
  readonly items: readonly PlanItem[];
}

export const NOTHING_WRITTEN: Written = { announced: 0, missed: 0, papers: 0, items: [] };

export const plus = (a: Written, b: Written): Written => ({
  announced: a.announced + b.announced,
  missed: a.missed + b.missed,
  papers: a.papers + b.papers,
  items: [...a.items, ...b.items],
});

/** SQL of the key of the message that carries a row of `w` on a day. */
export const messageKey = (day: string, row: string): string =>
  `'daily:' || ${day} || ':' || CASE WHEN ${row}.channel_id IS NOT NULL THEN 'channel:' || ${row}.channel_id
    WHEN ${row}.channel = 'email' THEN ${row}.person_id::text ELSE ${row}.person_id || ':' || ${row}.channel END`;

/**
 * SQL of rows whose message of the day waits for another jurisdiction's send time: a person of two gets one message.
 * @param later placeholder of the jurisdictions whose send time is still to come
 */
export const stillWaiting = (row: string, later: string): string =>
  `(cardinality(${later}::bigint[]) > 0 AND ${row}.person_id IS NOT NULL AND EXISTS (SELECT 1 FROM membership ms
     WHERE ms.person_id = ${row}.person_id AND ms.jurisdiction_id = ANY(${later}::bigint[])))`;

const messages = (day: string, later: string): string => `message AS (
  INSERT INTO outbound_message AS m (key, jurisdiction_id, person_id, channel_id, channel, kind, day, next_attempt_at)
  SELECT ${messageKey(`${day}::text`, 'w')}, CASE WHEN min(h.jurisdiction_id) = max(h.jurisdiction_id) THEN min(h.jurisdiction_id) END,
         w.person_id, w.channel_id, w.channel, 'daily', ${day}::date, ${HOLD}
  FROM news w JOIN hit h ON h.seq = w.seq
  WHERE w.channel <> 'inbox' AND NOT h.missed AND NOT ${stillWaiting('w', later)}
  GROUP BY w.person_id, w.channel_id, w.channel ORDER BY 1
  ON CONFLICT (key) DO UPDATE SET next_attempt_at = excluded.next_attempt_at, updated_at = now(),
    jurisdiction_id = CASE WHEN m.jurisdiction_id = excluded.jurisdiction_id THEN m.jurisdiction_id END
  WHERE m.status = 'pending' AND m.version = 1
  RETURNING m.id, m.key)`;

const papers = (phrase: string): string => `drafted AS (
  INSERT INTO paper (key, jurisdiction_id, kind, task_id, unit_id, milestone_id, step, reason, day)
  SELECT DISTINCT h.business || '|' || d.address, h.jurisdiction_id, h.paper, h.task_id, d.address,
         CASE WHEN h.subject_type = 'milestone' THEN h.subject_id END, h.step, ${phrase} || h.sentence, h.day
  FROM hit h JOIN duty d ON d.seq = h.seq AND d.scope = 'duty'
  WHERE h.paper IS NOT NULL AND h.task_id IS NOT NULL
  ORDER BY 1 ON CONFLICT (key) DO NOTHING RETURNING id)`;

const notifications = (at: string, day: string, phrase: string): string => `added AS (
  INSERT INTO notification (key, jurisdiction_id, person_id, channel_id, channel, kind, step, slot, subject_type, subject_id,
                            task_id, title, body, at, status, status_reason, message_id)
  SELECT w.key, h.jurisdiction_id, w.person_id, w.channel_id, w.channel, h.kind, h.step,
         CASE WHEN h.missed THEN h.slot ELSE h.day END, h.subject_type, h.subject_id, h.task_id, ${TITLE},
         ${phrase} || h.sentence, ${at}::timestamptz,
         CASE WHEN h.missed THEN 'skipped' WHEN w.channel = 'inbox' THEN 'sent' ELSE 'pending' END,
         CASE WHEN h.missed THEN '${MISSED}' ELSE '' END, m.id
  FROM news w JOIN hit h ON h.seq = w.seq
  LEFT JOIN message m ON NOT h.missed AND w.channel <> 'inbox' AND m.key = ${messageKey(`${day}::text`, 'w')}
  ORDER BY h.slot, h.seq ON CONFLICT (key) DO NOTHING
  RETURNING key, status, message_id)`;

/**
 * Writes what is new of some steps of some subjects in one statement: messages, held until the sweep is over,
 * notifications with their message, and drafts of papers. A message that was tried already is closed: its repetition
 * must say what the first try said, so what comes after it waits for the next workday's.
 */
export async function writeHits(manager: EntityManager, options: WriteOptions): Promise<Written> {
  const { rules, placed, day, at, later, list } = options;
  if (placed.places.length === 0) return NOTHING_WRITTEN;
  await prepareDirectory(manager);
  const parameters = new Parameters();
  const phrase = PHRASES[rules.subject];
  const today = parameters.add(day);
  const hasPapers = placed.places.some(({ paper }) => paper !== null);
  const tables = [
    ...hitTables(parameters, options),
    'news AS MATERIALIZED (SELECT * FROM fresh)',
    `duty AS (${DUTY_ADDRESSES[rules.subject]})`,
    messages(today, parameters.add(later)),
    ...(hasPapers ? [papers(phrase)] : []),
    notifications(parameters.add(at), today, phrase),
  ];
  const drafted = hasPapers ? '(SELECT count(*)::int FROM drafted)' : '0';
  const counts = `SELECT count(*) FILTER (WHERE status <> 'skipped')::int AS announced,
    count(*) FILTER (WHERE status = 'skipped')::int AS missed, ${drafted} AS papers FROM added`;
  if (!list) {
    const [row] = await manager.query<Omit<Written, 'items'>[]>(
      `WITH ${tables.join(', ')} ${counts}`,
      parameters.values,
    );
    return { ...NOTHING_WRITTEN, ...row };
  }
  const rows = await manager.query<(ItemRow & { readonly papers: number })[]>(
    `WITH ${tables.join(', ')}
     SELECT ${drafted} AS papers, told.* FROM (SELECT 1) always LEFT JOIN (
       SELECT ${itemColumns(rules.subject)},
              CASE WHEN h.missed THEN 'record' WHEN w.channel = 'inbox' OR a.message_id IS NOT NULL THEN 'send' ELSE 'later' END AS outcome
       FROM added a JOIN news w ON w.key = a.key JOIN hit h ON h.seq = w.seq) told ON true`,
    parameters.values,
  );
  return writtenOf(rows);
}

/** The same as a SELECT: what {@link writeHits} would write. */
export async function planHits(manager: EntityManager, options: WriteOptions): Promise<Written> {
  const { rules, placed, day, later } = options;
  if (placed.places.length === 0) return NOTHING_WRITTEN;
  await prepareDirectory(manager);
  const parameters = new Parameters();
  const tables = hitTables(parameters, options);
  const today = parameters.add(day);
  const rows = await manager.query<ItemRow[]>(
    `WITH ${tables.join(', ')}
     SELECT ${itemColumns(rules.subject)},
            CASE WHEN h.missed THEN 'record' WHEN w.channel = 'inbox' THEN 'send'
                 WHEN m.status <> 'pending' OR m.version > 1 OR ${stillWaiting('w', parameters.add(later))} THEN 'later'
                 ELSE 'send' END AS outcome
     FROM fresh w JOIN hit h ON h.seq = w.seq LEFT JOIN outbound_message m ON m.key = ${messageKey(`${today}::text`, 'w')}`,
    parameters.values,
  );
  return writtenOf(rows.map((row) => ({ ...row, papers: 0 })));
}

function writtenOf(rows: readonly (ItemRow & { readonly papers: number })[]): Written {
  const items = rows.filter(({ key }) => key !== null).map(toItem);
  const missed = items.filter(({ outcome }) => outcome === 'record').length;
  return { announced: items.length - missed, missed, papers: rows[0]?.papers ?? 0, items };
}
