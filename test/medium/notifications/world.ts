import { instantInShanghai } from '@app/domain';
import {
  Assignment,
  Clause,
  createDataSource,
  DeliveryAttempt,
  DigestIssue,
  Jurisdiction,
  Membership,
  Milestone,
  Notification,
  OutboundMessage,
  Person,
  Plan,
  PlanRevision,
  ScheduleRun,
  Task,
  Unit,
} from '@app/persistence';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { createTestDatabase } from '../../support/database.js';

/** A clock text such as `2027-12-28 09:00` of Shanghai as epoch milliseconds. */
export const at = (text: string): number => {
  const [day = '', time = '00:00'] = text.split(' ');
  return instantInShanghai(day, time);
};

export interface World {
  readonly dataSource: DataSource;
  readonly jurisdiction: Jurisdiction;
  readonly office: Person;
  readonly clerk: Person;
  readonly head: Person;
  readonly unit: Unit;
  close(): Promise<void>;
}

let serial = 0;
const next = (): number => ++serial;

async function save<T extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntityTarget<T>,
  values: Partial<T>,
): Promise<T> {
  return await dataSource.getRepository(entity).save(values as T);
}

export const addJurisdiction = (
  dataSource: DataSource,
  name: string,
  parent?: Jurisdiction,
): Promise<Jurisdiction> => {
  const code = `j${next()}`;
  const path = `${parent?.path ?? '/'}${code}/`;
  return save(dataSource, Jurisdiction, { code, name, taskPrefix: 'CZ', parentId: parent?.id ?? null, path });
};

export const addUnit = (dataSource: DataSource, jurisdictionId: string, name: string): Promise<Unit> =>
  save(dataSource, Unit, { jurisdictionId, name, nameKey: name });

export async function addPerson(
  dataSource: DataSource,
  unit: Unit,
  role: Membership['role'],
  values: Partial<Person> = {},
): Promise<Person> {
  const login = `p${next()}`;
  const person = await save(dataSource, Person, {
    login,
    name: `${login}同志`,
    email: `${login}@example.gov.cn`,
    passwordHash: 'x',
    ...values,
  });
  await save(dataSource, Membership, {
    jurisdictionId: unit.jurisdictionId,
    personId: person.id,
    unitId: unit.id,
    role,
  });
  return person;
}

async function addClause(dataSource: DataSource, jurisdictionId: string): Promise<Clause> {
  const plan = await save(dataSource, Plan, {
    jurisdictionId,
    title: '行动方案',
    state: 'issued',
    createdById: '1',
  });
  const revision = await save(dataSource, PlanRevision, {
    jurisdictionId,
    planId: plan.id,
    number: 1,
    fileName: 'plan.txt',
    sha256: `sha${next()}`,
    encoding: 'utf-8',
    byteSize: 1,
    text: '一',
    parserVersion: '1',
    draft: {},
  });
  return await save(dataSource, Clause, {
    jurisdictionId,
    planId: plan.id,
    revisionId: revision.id,
    path: '一',
    sort: 1,
    spanFrom: 0,
    spanTo: 1,
    quote: '一',
  });
}

export interface TaskOptions {
  readonly unit?: Unit;
  readonly due?: string | null;
  readonly issued?: string;
  readonly title?: string;
  readonly state?: Task['state'];
  readonly milestoneName?: string;
}

export interface MadeTask {
  readonly task: Task;
  readonly milestone: Milestone;
}

/** An issued task of the unit with one milestone. */
export async function addTask(
  dataSource: DataSource,
  unit: Unit,
  options: TaskOptions = {},
): Promise<MadeTask> {
  const { jurisdictionId } = unit;
  const {
    due = '2027-12-28',
    issued = '2027-01-04 09:00',
    title = '推进城中村改造',
    state = 'active',
  } = options;
  const clause = await addClause(dataSource, jurisdictionId);
  const task = await save(dataSource, Task, {
    jurisdictionId,
    planId: clause.planId,
    clauseId: clause.id,
    code: `CZ-2027-${String(next()).padStart(3, '0')}`,
    title,
    state,
    sort: 1,
    issuedAt: new Date(at(issued)),
    originalDue: due,
    currentDue: due,
  });
  await save(dataSource, Assignment, {
    jurisdictionId,
    taskId: task.id,
    unitId: unit.id,
    printedName: unit.name,
    role: 'lead',
    basis: 'stated',
    sort: 1,
  });
  const milestone =
    due === null ? ({} as Milestone) : await addMilestone(dataSource, task, due, options.milestoneName);
  return { task, milestone };
}

export const addMilestone = (
  dataSource: DataSource,
  task: Task,
  due: string,
  name = '完成任务',
): Promise<Milestone> =>
  save(dataSource, Milestone, {
    jurisdictionId: task.jurisdictionId,
    taskId: task.id,
    name,
    due,
    originalDue: due,
    basis: 'stated',
    sort: 1,
  });

/** A jurisdiction with an office, and a department with a contact and a head. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database.url, { poolSize: 8 }).initialize();
  const jurisdiction = await addJurisdiction(dataSource, '测试市');
  const officeUnit = await addUnit(dataSource, jurisdiction.id, '市专班办公室');
  const unit = await addUnit(dataSource, jurisdiction.id, '市住房城乡建设局');
  return {
    dataSource,
    jurisdiction,
    office: await addPerson(dataSource, officeUnit, 'office', { name: '办公室' }),
    clerk: await addPerson(dataSource, unit, 'contact', { name: '联络员' }),
    head: await addPerson(dataSource, unit, 'head', { name: '局长' }),
    unit,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** Takes away everything a test made, and leaves the people. */
export async function clear({ dataSource }: World): Promise<void> {
  const tables = [
    DeliveryAttempt,
    Notification,
    OutboundMessage,
    DigestIssue,
    ScheduleRun,
    Milestone,
    Assignment,
    Task,
    Clause,
    PlanRevision,
    Plan,
  ];
  const names = tables.map((entity) => dataSource.getMetadata(entity).tableName).join(', ');
  await dataSource.query(`TRUNCATE ${names} CASCADE`);
}

export const notifications = (dataSource: DataSource): Promise<Notification[]> =>
  dataSource.getRepository(Notification).find({ order: { id: 'ASC' } });

export const messages = (dataSource: DataSource): Promise<OutboundMessage[]> =>
  dataSource.getRepository(OutboundMessage).find({ order: { id: 'ASC' } });
