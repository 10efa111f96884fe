import { createHash } from 'node:crypto';
import { addDays, instantInShanghai, type CalendarDay } from '@app/domain';
import { hashPassword } from '@app/workflow';
import type { DataSource, EntityManager } from 'typeorm';
import { Ids, insertRows, type BulkRow, type BulkTable } from './bulk.js';
import { Random } from './random.js';
import { scaleDirectory, type ScaleDirectory, type ScalePlace } from './scale-directory.js';
import { addTaskRows, noTaskRows, TASK_TABLES, type TaskTable } from './scale-rows.js';
import { makeTask, type ScaleTask } from './scale-tasks.js';
import { PLAN_KINDS, PLAN_SUBJECTS, SECTIONS } from './words.zh.js';

export interface ScaleOptions {
  readonly tasks: number;
  readonly seed: number;
  readonly today: CalendarDay;
  readonly password: string;
}

export interface ScaleResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly logins: ScaleDirectory['logins'];
}

const TASKS_PER_PLAN = 500;
const DRAFT_SHARE = 4;
const PAST_DAYS = 1000;
const TABLES = {
  jurisdiction: {
    name: 'jurisdiction',
    columns: {
      id: 'bigint',
      code: 'text',
      name: 'text',
      task_prefix: 'text',
      parent_id: 'bigint',
      path: 'text',
    },
  },
  unit: {
    name: 'unit',
    columns: { id: 'bigint', jurisdiction_id: 'bigint', name: 'text', name_key: 'text', kind: 'text' },
  },
  person: {
    name: 'person',
    columns: { id: 'bigint', login: 'text', name: 'text', password_hash: 'text' },
  },
  membership: {
    name: 'membership',
    columns: { jurisdiction_id: 'bigint', person_id: 'bigint', unit_id: 'bigint', role: 'text' },
  },
} as const satisfies Record<string, BulkTable>;
const DIRECTORY = ['jurisdiction', 'unit', 'person', 'membership'] as const;
const WITH_IDS = [
  'jurisdiction',
  'unit',
  'person',
  'plan',
  'plan_revision',
  'clause',
  'task',
  'milestone',
] as const;

/** Fills a migrated database with invented plans, tasks and what hangs on them. All of it or nothing. */
export async function seedScale(dataSource: DataSource, options: ScaleOptions): Promise<ScaleResult> {
  const passwordHash = await hashPassword(options.password);
  const result = await dataSource.transaction(async (manager) => {
    const ids = await Ids.after(manager, WITH_IDS);
    const directory = scaleDirectory(ids, await nextRun(manager), passwordHash);
    for (const table of DIRECTORY) await insertRows(manager, TABLES[table], directory.rows[table]);
    const filling = new Filling(manager, ids, options);
    for (const [place, tasks] of sharesOf(directory.places, options.tasks)) await filling.fill(place, tasks);
    await ids.close();
    const made = DIRECTORY.map((table) => [table, directory.rows[table].length] as const);
    return { counts: { ...Object.fromEntries(made), ...filling.counts }, logins: directory.logins };
  });
  // Also sets the visibility map, without which an index alone cannot answer.
  await dataSource.query('VACUUM (ANALYZE)');
  return result;
}

/** True where somebody works with this database. */
export async function holdsIssuedPlans(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM plan WHERE state = 'issued') AS found`,
  );
  return row?.found ?? false;
}

async function nextRun(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ runs: number }[]>(
    `SELECT count(*)::int AS runs FROM jurisdiction WHERE code LIKE 'scale%' AND parent_id IS NULL`,
  );
  return (row?.runs ?? 0) + 1;
}

/** The first place holds half of the tasks; the rest falls off as 1/n. */
function sharesOf(places: readonly ScalePlace[], tasks: number): [ScalePlace, number][] {
  const [first, ...rest] = places;
  if (first === undefined) return [];
  const weights = rest.map((_, index) => 1 / (index + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const others = tasks - Math.ceil(tasks / 2);
  const shares = weights.map((weight) => Math.floor((others * weight) / whole));
  const given = shares.reduce((sum, share) => sum + share, 0);
  return [
    [first, tasks - given],
    ...rest.map((place, index): [ScalePlace, number] => [place, shares[index] ?? 0]),
  ];
}

/** Makes plan after plan, so that no more than one plan's rows are in memory. */
class Filling {
  readonly counts: Record<string, number> = { plan: 0 };
  private readonly random: Random;

  constructor(
    private readonly manager: EntityManager,
    private readonly ids: Ids,
    private readonly options: ScaleOptions,
  ) {
    this.random = new Random(options.seed);
  }

  async fill(place: ScalePlace, tasks: number): Promise<void> {
    const codes = new Map<number, number>();
    for (let left = tasks; left > 0; left -= TASKS_PER_PLAN)
      await this.plan(place, Math.min(left, TASKS_PER_PLAN), codes);
  }

  private async plan(place: ScalePlace, size: number, codes: Map<number, number>): Promise<void> {
    const { random, ids, options } = this;
    const issuedOn = random.percent(DRAFT_SHARE)
      ? null
      : addDays(options.today, -random.between(1, PAST_DAYS));
    const tasks = Array.from({ length: size }, () =>
      makeTask(random, place, { today: options.today, issuedOn }),
    );
    const year = (issuedOn ?? options.today).slice(0, 4);
    const title = `${random.pick(PLAN_SUBJECTS)}${random.pick(PLAN_KINDS)}（${year}年）`;
    const planId = ids.next('plan');
    const revisionId = ids.next('plan_revision');
    const { text, placed } = textOf(title, tasks);
    await this.insertPlan({ planId, revisionId, place, title, text, issuedOn });
    const rows = noTaskRows();
    for (const { task, ...at } of placed)
      addTaskRows(rows, ids, random, task, { ...at, place, planId, revisionId, codes });
    for (const table of Object.keys(TASK_TABLES) as TaskTable[]) {
      await insertRows(this.manager, TASK_TABLES[table], rows[table]);
      this.counts[table] = (this.counts[table] ?? 0) + rows[table].length;
    }
    this.counts['plan'] = (this.counts['plan'] ?? 0) + 1;
  }

  private async insertPlan(plan: PlanRows): Promise<void> {
    for (const { table, row } of planRows(plan)) await insertRows(this.manager, table, [row]);
  }
}

interface PlacedTask {
  readonly task: ScaleTask;
  readonly section: string;
  readonly sort: number;
  readonly span: { readonly from: number; readonly to: number };
}

/** The plan as one text, a clause a line under its section, with each clause's place. */
function textOf(title: string, tasks: readonly ScaleTask[]): { text: string; placed: PlacedTask[] } {
  const lines = [title];
  let length = title.length + 1;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  const perSection = Math.ceil(tasks.length / SECTIONS.length);
  const placed = tasks.map((task, sort) => {
    const section = SECTIONS[Math.floor(sort / perSection)] ?? SECTIONS[0];
    if (sort % perSection === 0) add(section);
    const from = length;
    add(task.quote);
    return { task, section, sort, span: { from, to: from + task.quote.length } };
  });
  return { text: lines.join('\n'), placed };
}

interface PlanRows {
  readonly planId: number;
  readonly revisionId: number;
  readonly place: ScalePlace;
  readonly title: string;
  readonly text: string;
  readonly issuedOn: CalendarDay | null;
}

const PLAN: BulkTable = {
  name: 'plan',
  columns: {
    id: 'bigint',
    jurisdiction_id: 'bigint',
    title: 'text',
    issued_on: 'date',
    state: 'text',
    issued_at: 'timestamptz',
    created_by_id: 'bigint',
  },
};
const REVISION: BulkTable = {
  name: 'plan_revision',
  columns: {
    id: 'bigint',
    jurisdiction_id: 'bigint',
    plan_id: 'bigint',
    number: 'int',
    file_name: 'text',
    sha256: 'text',
    encoding: 'text',
    byte_size: 'int',
    text: 'text',
    parser_version: 'text',
    draft: 'jsonb',
  },
};

function planRows(plan: PlanRows): { table: BulkTable; row: BulkRow }[] {
  const { planId, revisionId, place, title, text, issuedOn } = plan;
  const own = { jurisdiction_id: place.id };
  const bytes = Buffer.from(text, 'utf8');
  return [
    {
      table: PLAN,
      row: {
        ...own,
        id: planId,
        title,
        issued_on: issuedOn,
        state: issuedOn === null ? 'draft' : 'issued',
        issued_at: issuedOn === null ? null : new Date(instantInShanghai(issuedOn, '10:00')).toISOString(),
        created_by_id: place.officePersonId,
      },
    },
    {
      table: REVISION,
      row: {
        ...own,
        id: revisionId,
        plan_id: planId,
        number: 1,
        file_name: `${title}.txt`,
        sha256: createHash('sha256').update(`${planId}\n`).update(bytes).digest('hex'),
        encoding: 'utf-8',
        byte_size: bytes.length,
        text,
        parser_version: 'scale',
        draft: { title, clauses: [], units: [], messages: [] },
      },
    },
  ];
}
