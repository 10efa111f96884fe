import { steppedClock } from '@app/config';
import { ROLES, type Role } from '@app/domain';
import { createDataSource } from '@app/persistence';
import { hashPassword, type WorkflowContext } from '@app/workflow';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../support/database.js';
import { at, PASSWORD } from '../../workflow/world.js';
import { addPerson, foundPlace, PLACES, type Base, type PlaceKey, type Relation } from './place.js';
import { makePlans, type Plans } from './plans.js';
import { furnish, hangOn, type Duty, type Things } from './things.js';

/** A place with one of everything that a route can name. */
export interface Place extends Base, Things {
  readonly plans: Plans;
  readonly duties: Readonly<Record<'mine' | 'part' | 'other', Duty>>;
  /** Memberships and rows of the audit trail. */
  readonly membershipId: string;
  readonly auditId: string;
}

export interface PermissionWorld {
  readonly dataSource: DataSource;
  readonly context: WorkflowContext;
  readonly places: Readonly<Record<PlaceKey, Place>>;
  close(): Promise<void>;
}

/** What a call is aimed at. */
export interface Target {
  readonly relation: Relation;
  readonly place: Place;
  readonly duty: Duty;
  /** The unit and its report page: the knockers' own, or another. */
  readonly unitId: string;
  readonly page: Place['page1'];
  readonly home: Place;
}

/** The thing that stands in this relation to the people of the city. */
export function targetOf({ places }: PermissionWorld, relation: Relation): Target {
  const key = relation === 'part' || relation === 'other unit' ? 'own' : relation;
  const place = places[key];
  const which = relation === 'part' ? 'part' : relation === 'other unit' ? 'other' : 'mine';
  const foreignUnit = which !== 'mine';
  return {
    ...{ relation, place, home: places.own, duty: place.duties[which] },
    unitId: foreignUnit ? place.units.u2 : place.units.u1,
    page: foreignUnit ? place.page2 : place.page1,
  };
}

/** A province, a city of it, a county of the city and the city beside it, each as full as the others. */
export async function createPermissionWorld(): Promise<PermissionWorld> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database.url, { poolSize: 8 }).initialize();
  const context = { dataSource, clock: steppedClock(at('2026-03-02 09:00')), onCommitted: () => undefined };
  const hash = await hashPassword(PASSWORD);
  const above = await foundPlace(dataSource, 'above', null, hash);
  const own = await foundPlace(dataSource, 'own', above.id, hash);
  const below = await foundPlace(dataSource, 'below', own.id, hash);
  const sideways = await foundPlace(dataSource, 'sideways', above.id, hash);
  const posts = ROLES.map(
    (role: Role) => [role === 'contact' || role === 'head' ? own.units.u1 : own.units.office, role] as const,
  );
  await addPerson(dataSource, { key: 'own', who: 'all', passwordHash: hash }, posts, own.id);
  const bases = { own, above, below, sideways };
  const places: Partial<Record<PlaceKey, Place>> = {};
  for (const key of PLACES) places[key] = await fill(context, bases[key]);
  return {
    ...{ dataSource, context, places: places as Record<PlaceKey, Place> },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function fill(context: WorkflowContext, base: Base): Promise<Place> {
  const { dataSource } = context;
  const plans = await makePlans(context, base);
  const hung = (which: 'mine' | 'part' | 'other'): Promise<Duty> => hangOn(dataSource, base, plans, which);
  const duties = { mine: await hung('mine'), part: await hung('part'), other: await hung('other') };
  const idOf = async (sql: string, value: string): Promise<string> =>
    (await dataSource.query<{ id: string }[]>(sql, [value]))[0]?.id ?? '0';
  const membership = 'SELECT id FROM membership WHERE person_id = $1';
  return {
    ...{ ...base, ...(await furnish(dataSource, base)), plans, duties },
    membershipId: await idOf(membership, base.people.contact),
    auditId: await idOf('SELECT min(id) AS id FROM audit_event WHERE jurisdiction_id = $1', base.id),
  };
}
