import type { EntityManager } from 'typeorm';
import { changedValues, jurisdictionsWith, maskPhone, normalisePhone, type Role } from '@app/domain';
import { Membership, Person, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit, type AuditEntry } from '../audit/audit.js';
import { homeOfPerson } from '../audit/home.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { hashPassword } from '../sessions/password.js';
import { insertAll, insertOne, isUniqueViolation, select, updateVersioned } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { Id, PersonView } from '../views/index.js';

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly password: string;
  readonly memberships: readonly { readonly unitId: Id; readonly role: Role }[];
}

export interface PersonEdit {
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
}

const LOGIN_INDEX = 'person_login_key';

/** 人员: the admin of a jurisdiction keeps its people; those with a role elsewhere too are out of reach. */
export class People {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor, jurisdictionId: Id | undefined): Promise<PersonView[]> {
    const managed = jurisdictionsWith(actor, ['admin']);
    const wanted = managed.filter((id) => jurisdictionId === undefined || id === jurisdictionId);
    return findPeople(this.context.dataSource.manager, { jurisdictionIds: wanted });
  }

  async create(actor: Actor, input: NewPerson): Promise<PersonView> {
    const phone = keptPhone(input.phone ?? null);
    const passwordHash = await hashPassword(input.password);
    const { manager } = this.context.dataSource;
    const jurisdictions = await requireUnits(manager, actor, input.memberships);
    try {
      return await inTransaction(this.context.dataSource, async (tx) => {
        const { login, name, email } = input;
        const personId = await insertOne(tx, Person, {
          login,
          name: name.trim(),
          email: email ?? null,
          phone,
          passwordHash,
        });
        const rows = distinct(input.memberships).map(({ unitId, role }) => ({
          personId,
          unitId,
          role,
          jurisdictionId: jurisdictions.get(unitId) ?? '',
        }));
        await insertAll(tx, Membership, rows);
        const person = await readPerson(tx, personId);
        await this.record(tx, actor, personId, { action: 'person.create', after: auditedValues(person) });
        return person;
      });
    } catch (error) {
      if (!isUniqueViolation(error, LOGIN_INDEX)) throw error;
      throw new WorkflowError('LOGIN_TAKEN', { values: { login: input.login }, place: 'login' });
    }
  }

  async edit(
    actor: Actor,
    personId: Id,
    version: number,
    { password, phone, ...edit }: PersonEdit,
  ): Promise<PersonView> {
    const number = phone === undefined ? {} : { phone: keptPhone(phone) };
    const secret = password === undefined ? {} : { passwordHash: await hashPassword(password) };
    return inTransaction(this.context.dataSource, async (manager) => {
      await requireReach(manager, actor, personId);
      const before = await readPerson(manager, personId);
      const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
      const set: Partial<Person> = { ...given, ...number, ...secret };
      await updateVersioned(manager, Person, { id: personId, version }, set, () =>
        readPerson(manager, personId),
      );
      // Whoever is switched off or gets a new password is signed out everywhere.
      if (edit.active === false || password !== undefined) {
        await manager.query('DELETE FROM session WHERE person_id = $1', [personId]);
      }
      const person = await readPerson(manager, personId);
      const changes = changedValues(auditedValues(before), {
        ...auditedValues(person),
        ...(person.phone === before.phone ? {} : { phoneChanged: true }),
        ...(password === undefined ? {} : { passwordChanged: true }),
      });
      if (changes !== null)
        await this.record(manager, actor, personId, { action: 'person.edit', ...changes });
      return person;
    });
  }

  /** In the person's home chain, whoever of their admins acted. */
  private async record(
    manager: EntityManager,
    actor: Actor,
    personId: Id,
    entry: Pick<AuditEntry, 'action' | 'before' | 'after'>,
  ): Promise<void> {
    const jurisdictionId = await homeOfPerson(manager, personId);
    if (jurisdictionId === null) return;
    await audit(manager, actor, nowOf(this.context), { ...entry, jurisdictionId, subjectId: personId });
  }
}

/** Null where nothing was given. @throws PHONE_INVALID */
function keptPhone(given: string | null): string | null {
  if (given === null || given.trim() === '') return null;
  const phone = normalisePhone(given);
  if (phone === null) throw new WorkflowError('PHONE_INVALID', { place: 'phone' });
  return phone;
}

/** What the audit trail keeps of an account; never the password, and of the phone no more than tells it apart. */
const auditedValues = ({ login, name, email, phone, active, memberships }: PersonView): object => ({
  ...{ login, name, email, active, phone: phone === null ? null : maskPhone(phone) },
  memberships: memberships.map(({ unitName, role }) => ({ unit: unitName, role })),
});

/** Jurisdictions of the units, all of which the admin must keep. */
async function requireUnits(
  manager: EntityManager,
  actor: Actor,
  memberships: NewPerson['memberships'],
): Promise<ReadonlyMap<Id, Id>> {
  const ids = memberships.map(({ unitId }) => unitId);
  const rows = await select<{ id: Id; jurisdictionId: Id }>(
    manager,
    'SELECT id, jurisdiction_id AS "jurisdictionId" FROM unit WHERE id = ANY($1::bigint[]) AND active',
    [ids],
  );
  const managed = jurisdictionsWith(actor, ['admin']);
  const known = new Map(
    rows.filter((row) => managed.includes(row.jurisdictionId)).map((row) => [row.id, row.jurisdictionId]),
  );
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw new WorkflowError('UNIT_UNKNOWN', { place: `memberships.${missing}.unitId` });
  return known;
}

/** A person is kept by an admin who keeps all of their jurisdictions; else a password reset would reach further. */
export async function requireReach(manager: EntityManager, actor: Actor, personId: Id): Promise<void> {
  const rows = await select<{ jurisdictionId: Id }>(
    manager,
    `SELECT DISTINCT m.jurisdiction_id AS "jurisdictionId" FROM membership m WHERE m.person_id = $1
     UNION SELECT p.home_jurisdiction_id FROM person p WHERE p.id = $1 AND p.home_jurisdiction_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = $1)`,
    [personId],
  );
  const managed = jurisdictionsWith(actor, ['admin']);
  const within = rows.filter((row) => managed.includes(row.jurisdictionId)).length;
  if (within === 0) throw new WorkflowError('NOT_FOUND');
  if (within < rows.length) throw new WorkflowError('FORBIDDEN');
}

function distinct(memberships: NewPerson['memberships']): NewPerson['memberships'] {
  return [...new Map(memberships.map((entry) => [`${entry.unitId}:${entry.role}`, entry])).values()];
}

/** The person with what they are in which unit. */
export async function readPerson(manager: EntityManager, id: Id): Promise<PersonView> {
  const [person] = await findPeople(manager, { personId: id });
  if (person === undefined) throw new WorkflowError('NOT_FOUND');
  return person;
}

function findPeople(
  manager: EntityManager,
  { jurisdictionIds, personId }: { jurisdictionIds?: readonly Id[]; personId?: Id },
): Promise<PersonView[]> {
  return select(
    manager,
    `SELECT p.id, p.version, p.login, p.name, p.email, p.phone, p.active, memberships.list AS memberships
     FROM person p
     CROSS JOIN LATERAL (
       SELECT COALESCE(jsonb_agg(jsonb_build_object('id', m.id::text, 'unitId', m.unit_id::text, 'unitName', u.name, 'role', m.role)
                ORDER BY m.id), '[]') AS list
       FROM membership m JOIN unit u ON u.id = m.unit_id
       WHERE m.person_id = p.id AND ($1::bigint[] IS NULL OR m.jurisdiction_id = ANY($1::bigint[]))
     ) memberships
     WHERE ($2::bigint IS NULL OR p.id = $2::bigint) AND ($1::bigint[] IS NULL OR memberships.list <> '[]'
       OR (p.home_jurisdiction_id = ANY($1::bigint[])
           AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)))
     ORDER BY p.id`,
    [jurisdictionIds ?? null, personId ?? null],
  );
}
