import { DEFAULT_POLICY, type PolicyStep } from '@app/domain';
import type { SecretBox } from '@app/persistence';

/** One statement on the database to be filled. */
export type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

export interface ManyDuties {
  /** So many units, each with one contact and one group chat, each leading one task. */
  readonly units: number;
  /** The day on which every task's node is due. */
  readonly due: string;
  /** The day of 交办, long enough before. */
  readonly issuedOn: string;
  /** Every unit has a group chat (钉钉) and a receiving system at these addresses; neither where it is null. */
  readonly robots: {
    readonly chatUrl: (unit: number) => string;
    readonly hookUrl: (unit: number) => string;
  } | null;
  /** How the one step of the ladder tells the contact, on the day itself, also at rest. */
  readonly channels: PolicyStep['tell'][number]['channels'];
  /** Time of day in Shanghai. */
  readonly sendTime?: string;
  readonly box: SecretBox;
}

/** The person, task and group chat of the n-th unit, as they can be told from a receipt. */
export const emailOf = (unit: number): string => `lianluo${unit}@qiantou.example`;
export const codeOf = (unit: number): string => `SY-2026-${String(unit).padStart(4, '0')}`;

/** As shipped, but at any hour. */
const POLICY = { ...DEFAULT_POLICY, version: 1, quiet: { from: '00:00', to: '00:00' } };

const HOOK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

const PLACE = [
  `INSERT INTO jurisdiction (id, code, name, task_prefix, path) VALUES (1, 'sy', '试验市', 'SY', '/sy/')`,
  `INSERT INTO unit (id, jurisdiction_id, name, name_key) VALUES (1, 1, '市专班办公室', '市专班办公室')`,
  `INSERT INTO person (id, login, name, email, password_hash) VALUES (1, 'bangongshi', '办公室', NULL, 'x')`,
  `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role) VALUES (1, 1, 1, 'office')`,
  `INSERT INTO plan (id, jurisdiction_id, title, state, issued_at, created_by_id)
   VALUES (1, 1, '试验方案', 'issued', now(), 1)`,
  `INSERT INTO plan_revision (id, jurisdiction_id, plan_id, number, file_name, sha256, encoding, byte_size, text, parser_version, draft)
   VALUES (1, 1, 1, 1, 'p.txt', repeat('0', 64), 'utf-8', 1, '推进事项。', '1', '{}')`,
];

/** `$1` is how many units; ids begin at 1001. */
const DUTIES = [
  `INSERT INTO unit (id, jurisdiction_id, name, name_key)
   SELECT 1000 + n, 1, '市第' || n || '局', '市第' || n || '局' FROM generate_series(1, $1::int) n`,
  `INSERT INTO person (id, login, name, email, phone, password_hash)
   SELECT 1000 + n, 'lianluo' || n, '联络员' || n, 'lianluo' || n || '@qiantou.example',
          '139' || lpad(n::text, 8, '0'), 'x' FROM generate_series(1, $1::int) n`,
  `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role)
   SELECT 1, 1000 + n, 1000 + n, 'contact' FROM generate_series(1, $1::int) n`,
  `INSERT INTO clause (id, jurisdiction_id, plan_id, revision_id, path, sort, span_from, span_to, quote)
   SELECT 1000 + n, 1, 1, 1, n::text, n, 0, 5, '推进事项。' FROM generate_series(1, $1::int) n`,
];

const TASKS = [
  `INSERT INTO task (id, jurisdiction_id, plan_id, clause_id, code, title, state, sort, issued_at, accepted_at)
   SELECT 1000 + n, 1, 1, 1000 + n, 'SY-2026-' || lpad(n::text, 4, '0'), '推进第' || n || '项', 'active', n,
          $2::timestamptz, $2::timestamptz FROM generate_series(1, $1::int) n`,
];
const ASSIGNMENTS = `INSERT INTO assignment (jurisdiction_id, task_id, unit_id, printed_name, role, basis, sort, accepted_at)
   SELECT 1, 1000 + n, 1000 + n, '市第' || n || '局', 'lead', 'stated', 0, $2::timestamptz FROM generate_series(1, $1::int) n`;
const MILESTONES = `INSERT INTO milestone (jurisdiction_id, task_id, name, due, original_due, basis, sort)
   SELECT 1, 1000 + n, '完成', $2::date, $2::date, 'target', 0 FROM generate_series(1, $1::int) n`;

/** Fills a migrated database with duties that all fall due on one day, told by one step of the rules. */
export async function fillDuties(query: Query, duties: ManyDuties): Promise<void> {
  const { units, due, issuedOn, sendTime = '09:00' } = duties;
  const issuedAt = `${issuedOn}T09:00:00+08:00`;
  for (const statement of PLACE) await query(statement);
  for (const statement of DUTIES) await query(statement, [units]);
  for (const statement of [...TASKS, ASSIGNMENTS]) await query(statement, [units, issuedAt]);
  await query(MILESTONES, [units, due]);
  await query(
    `INSERT INTO policy (jurisdiction_id, revision, rules, note, person_id, at) VALUES (1, 1, $1, '', 1, now())`,
    [JSON.stringify({ ...POLICY, sendTime, ladders: laddersWith(duties.channels) })],
  );
  if (duties.robots !== null) await fillRobots(query, duties, duties.robots);
}

function laddersWith(channels: ManyDuties['channels']): typeof DEFAULT_POLICY.ladders {
  const step: PolicyStep = {
    key: 'on-day',
    name: '到期当日',
    subject: 'milestone',
    offset: 0,
    in: 'days',
    tell: [{ audience: 'contact', channels }],
    atRest: true,
  };
  return { ...DEFAULT_POLICY.ladders, ordinary: { ...DEFAULT_POLICY.ladders.ordinary, steps: [step] } };
}

async function fillRobots(
  query: Query,
  { units, box }: ManyDuties,
  { chatUrl, hookUrl }: NonNullable<ManyDuties['robots']>,
): Promise<void> {
  const rows = Array.from({ length: units }, (_, index) => index + 1).flatMap((unit) => [
    { unit: 1000 + unit, kind: 'dingtalk', url: box.seal(chatUrl(unit)), secret: box.seal(`SEC${unit}`) },
    { unit: 1000 + unit, kind: 'webhook', url: box.seal(hookUrl(unit)), secret: box.seal(HOOK_SECRET) },
  ]);
  await query(
    `INSERT INTO channel (jurisdiction_id, unit_id, kind, name, url, secret)
     SELECT 1, r.unit, r.kind, r.kind, r.url, r.secret
     FROM jsonb_to_recordset($1::jsonb) AS r(unit bigint, kind text, url text, secret text)`,
    [JSON.stringify(rows)],
  );
}
