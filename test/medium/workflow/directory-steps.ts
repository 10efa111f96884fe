import type { Role } from '@app/domain';
import { Membership, Person, Unit } from '@app/persistence';
import { normaliseUnitName } from '@app/domain';
import { loadActor, PlanImports, PlanIssue, PlanReviews, ReviewDesk, type Actor } from '@app/workflow';
import { PLAN_TEXT, type World } from './world.js';

/** The ids of a plan's issued tasks by the paths of their clauses. */
export interface IssuedPlan {
  readonly planId: string;
  taskId(path: string): string;
}

/** The small plan, handed out. */
export async function issueSmallPlan(world: World): Promise<IssuedPlan> {
  const office = await world.actor('office');
  const reviews = new PlanReviews(world.context);
  const imports = new PlanImports(world.context, { maxBytes: 100_000 });
  const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(PLAN_TEXT) };
  const { planId } = await imports.importDocument(office, input);
  const { review } = await reviews.adoptUnits(office, planId, undefined);
  await new ReviewDesk(world.context).acceptAll(office, planId, review.plan.version);
  await new PlanIssue(world.context).issue(office, planId, review.plan.version);
  const ids = new Map(review.tasks.map((task) => [task.clause.path, task.id]));
  return {
    planId,
    taskId(path) {
      const id = ids.get(path);
      if (id === undefined) throw new Error(`no task ${path}`);
      return id;
    },
  };
}

/** A unit of the city. */
export async function addUnit(world: World, name: string, values: Partial<Unit> = {}): Promise<Unit> {
  const row = { jurisdictionId: world.city.id, name, nameKey: normaliseUnitName(name), ...values };
  return world.dataSource.getRepository(Unit).save(row as Unit);
}

/** Somebody new in a unit. @returns how to read them afresh, with the rights they have then */
export async function hire(
  world: World,
  login: string,
  unitId: string,
  role: Role,
): Promise<{ readonly id: string; actor(): Promise<Actor> }> {
  const person = { login, name: `${login}同志`, email: `${login}@qiantou.example`, passwordHash: 'x' };
  const { id } = await world.dataSource.getRepository(Person).save(person as Person);
  const unit = await world.dataSource.getRepository(Unit).findOneByOrFail({ id: unitId });
  const membership = { personId: id, unitId, jurisdictionId: unit.jurisdictionId, role };
  await world.dataSource.getRepository(Membership).save(membership as Membership);
  return {
    id,
    async actor() {
      const actor = await loadActor(world.dataSource.manager, id);
      if (actor === null) throw new Error(`no person ${login}`);
      return actor;
    },
  };
}

/** `login/channel` of everybody who was told something of the kind, each once. */
export async function told(world: World, kind: string): Promise<string[]> {
  const rows = await world.dataSource.query<{ who: string }[]>(
    `SELECT DISTINCT p.login || '/' || n.channel AS who FROM notification n JOIN person p ON p.id = n.person_id
     WHERE n.kind = $1 ORDER BY who`,
    [kind],
  );
  return rows.map(({ who }) => who);
}

/** How many rows the audit trail has of an action. */
export async function audited(world: World, action: string): Promise<number> {
  const [row] = await world.dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM audit_event WHERE action = $1',
    [action],
  );
  return row?.count ?? 0;
}
