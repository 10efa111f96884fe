import { addDays, type CalendarDay, type Policy, type StepChannel, type StepSubject } from '@app/domain';
import { readCalendar, readPolicy, type NotificationChannel } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { hitTables } from './hits-sql.js';
import { readPairs } from './pairs.js';
import { Parameters } from './parameters.js';
import { PHRASES } from './phrases.js';
import { placeSpan, type Pair } from './placement.js';
import { prepareDirectory, setBased } from './set-based.js';
import { rulesOf, type DayRules, type SubjectRules } from './sweep-rules.js';

export interface PreviewFilters {
  readonly taskId?: string | undefined;
  readonly planId?: string | undefined;
  readonly personId?: string | undefined;
  /** The unit that has the duty. */
  readonly unitId?: string | undefined;
  readonly subject?: StepSubject | undefined;
  readonly channel?: StepChannel | undefined;
  /** One day of the span; what the days before it carry is not carried into it. */
  readonly day?: CalendarDay | undefined;
}

export interface PreviewOptions {
  readonly jurisdictionId: string;
  readonly from: CalendarDay;
  readonly days: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly filters?: PreviewFilters | undefined;
  /** Rules as they would be; those in force where it is left out. */
  readonly policy?: Policy | undefined;
}

export interface PreviewItem {
  /** When it goes out. */
  readonly day: CalendarDay;
  readonly subject: StepSubject;
  readonly step: string;
  readonly stepName: string;
  readonly channel: NotificationChannel;
  readonly personId: string | null;
  readonly channelId: string | null;
  /** Name of the person or the group chat. */
  readonly recipient: string;
  readonly unitName: string;
  readonly taskId: string | null;
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly due: CalendarDay;
  readonly reason: string;
}

export interface Preview {
  readonly items: readonly PreviewItem[];
  readonly nextCursor: string | null;
  /** How much goes out on each day of the whole span; with the first page only. */
  readonly counts?: readonly { readonly day: CalendarDay; readonly count: number }[];
}

type Line = PreviewItem & { readonly key: string };
type Position = Pick<Line, 'day' | 'key'>;

interface Span extends DayRules {
  readonly options: PreviewOptions;
  readonly lastDay: CalendarDay;
  readonly after: Position | null;
}

/** What goes out from a day on if nothing changes: nobody reports, nobody comes or goes. In the order of the days. */
export async function previewSweep(manager: EntityManager, options: PreviewOptions): Promise<Preview> {
  const { jurisdictionId, from, days, limit, cursor, filters } = options;
  const calendar = await readCalendar(manager);
  const policy = options.policy ?? (await readPolicy(manager, jurisdictionId));
  const lastDay = addDays(from, days - 1);
  const rules = rulesOf(new Map([[jurisdictionId, policy]]), from, calendar, lastDay);
  const span: Span = { ...rules, options, lastDay, after: cursor === undefined ? null : positionOf(cursor) };
  const kinds = rules.subjects.filter(
    ({ subject }) => filters?.subject === undefined || filters.subject === subject,
  );
  const where = (parameters: Parameters): string => sourceFilter(parameters, filters);
  const found = await setBased(manager, async (reader) => {
    const pairs = await readPairs(reader, kinds, { day: lastDay, where });
    return inTurn(kinds, (kind, place) => linesOf(reader, span, kind, pairs[place] ?? []));
  });
  const lines = found.flatMap((each) => each.lines).sort(byPlace);
  const items = lines.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ key: _, ...item }) => item),
    nextCursor: lines.length > limit && last !== undefined ? cursorOf(last) : null,
    ...(span.after === null ? { counts: sumsOf(found.flatMap((each) => each.counts)) } : {}),
  };
}

interface Found {
  readonly lines: readonly Line[];
  readonly counts: readonly DayCount[];
}

interface DayCount {
  readonly day: CalendarDay;
  readonly count: number;
}

async function linesOf(
  manager: EntityManager,
  span: Span,
  rules: SubjectRules,
  pairs: readonly Pair[],
): Promise<Found> {
  const { options, lastDay } = span;
  const placed = placeSpan({ ...span, ...rules }, pairs, lastDay);
  if (placed.places.length === 0) return { lines: [], counts: [] };
  await prepareDirectory(manager);
  const parameters = new Parameters();
  const where = sourceFilter(parameters, options.filters);
  const tables = hitTables(parameters, { rules, placed, where });
  const recipients = `fresh w JOIN hit h ON h.seq = w.seq WHERE true ${recipientFilter(parameters, options.filters)}`;
  const counts =
    span.after === null
      ? await manager.query<DayCount[]>(
          `WITH ${tables.join(', ')} SELECT h.day, count(*)::int AS count FROM ${recipients} GROUP BY h.day`,
          parameters.values,
        )
      : [];
  const lines = await manager.query<Line[]>(
    `WITH ${tables.join(', ')}, page AS (
       SELECT w.*, h.day FROM ${recipients} ${afterPosition(parameters, span.after)}
       ORDER BY h.day, w.key COLLATE "C" LIMIT ${parameters.add(options.limit + 1)})
     SELECT w.key, h.day, '${rules.subject}' AS subject, h.step, h.step_name AS "stepName", w.channel,
            w.person_id AS "personId", w.channel_id AS "channelId", coalesce(p.name, c.name) AS recipient,
            coalesce((SELECT u.name FROM membership ms JOIN unit u ON u.id = ms.unit_id
                      WHERE ms.person_id = p.id ORDER BY ms.id LIMIT 1),
                     (SELECT u.name FROM unit u WHERE u.id = c.unit_id), '') AS "unitName",
            h.task_id AS "taskId", coalesce(h.code, '') AS "taskCode", h.title AS "taskTitle", h.due,
            ${PHRASES[rules.subject]} || h.sentence AS reason
     FROM page w JOIN hit h ON h.seq = w.seq LEFT JOIN person p ON p.id = w.person_id
     LEFT JOIN channel c ON c.id = w.channel_id`,
    parameters.values,
  );
  return { lines, counts };
}

/** On the source `s`. */
function sourceFilter(parameters: Parameters, filters: PreviewFilters = {}): string {
  const { taskId, planId, unitId } = filters;
  const parts: string[] = [];
  if (taskId !== undefined) parts.push(`AND s.task_id = ${parameters.add(taskId)}::bigint`);
  if (planId !== undefined) parts.push(`AND s.plan_id = ${parameters.add(planId)}::bigint`);
  if (unitId !== undefined) {
    const unit = `${parameters.add(unitId)}::bigint`;
    parts.push(`AND (s.unit_id = ${unit} OR (s.unit_id IS NULL AND EXISTS (SELECT 1 FROM assignment own
      WHERE own.task_id = s.task_id AND own.role = 'lead' AND own.unit_id = ${unit})))`);
  }
  return parts.join(' ');
}

/** On who is told, `w`, and when, `h`. */
function recipientFilter(parameters: Parameters, filters: PreviewFilters = {}): string {
  const { personId, channel, day } = filters;
  const parts: string[] = [];
  if (day !== undefined) parts.push(`AND h.day = ${parameters.add(day)}::date`);
  if (personId !== undefined) parts.push(`AND w.person_id = ${parameters.add(personId)}::bigint`);
  if (channel === 'robot') parts.push('AND w.channel_id IS NOT NULL');
  else if (channel !== undefined) parts.push(`AND w.channel = ${parameters.add(channel)}`);
  return parts.join(' ');
}

const afterPosition = (parameters: Parameters, after: Position | null): string =>
  after === null
    ? ''
    : `AND (h.day, w.key COLLATE "C") > (${parameters.add(after.day)}::date, ${parameters.add(after.key)}::text)`;

async function inTurn<T, R>(
  values: readonly T[],
  work: (value: T, place: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [place, value] of values.entries()) results.push(await work(value, place));
  return results;
}

function byPlace(a: Position, b: Position): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function sumsOf(counts: readonly DayCount[]): DayCount[] {
  const sums = new Map<CalendarDay, number>();
  for (const { day, count } of counts) sums.set(day, (sums.get(day) ?? 0) + count);
  return [...sums].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const cursorOf = ({ day, key }: Position): string => Buffer.from(`${day} ${key}`).toString('base64url');

/** A cursor that is none leads to the beginning. */
function positionOf(cursor: string): Position | null {
  const [day = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  return DAY_SHAPE.test(day) ? { day, key: rest.join(' ') } : null;
}

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
