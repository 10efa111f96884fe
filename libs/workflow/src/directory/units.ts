import { changedValues, functionLabel, isFunctionCode, normaliseUnitName, unitFunctions } from '@app/domain';
import { Unit, UnitAlias, inTransaction, type UnitKind } from '@app/persistence';
import { IsNull, type EntityManager } from 'typeorm';
import { requireRole, type Actor } from '../access/actor.js';
import { audit, type AuditEntry } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import {
  insertOne,
  isUniqueViolation,
  likeLiteral,
  select,
  selectOne,
  updateVersioned,
} from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { Id, UnitView } from '../views/index.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { lockKeptUnit, refuseMerged, type LockedUnit } from './lock-unit.js';
import { openDuties } from './unit-duties.js';

export interface UnitQuery {
  readonly jurisdictionId?: Id | undefined;
  readonly text?: string | undefined;
  /** Units that were switched off, too. */
  readonly inactive?: boolean | undefined;
  readonly limit: number;
}

export interface NewUnit {
  readonly jurisdictionId: Id;
  readonly name: string;
  readonly kind: UnitKind;
}

/** What is left out stays. */
export interface UnitEdit {
  readonly name?: string | undefined;
  readonly kind?: UnitKind | undefined;
  readonly functionCodes?: readonly string[] | undefined;
  readonly parentId?: Id | null | undefined;
  readonly active?: boolean | undefined;
}

const NAME_INDEX = 'unit_name_key';
const ALIAS_INDEX = 'unit_alias_key';

/** 单位库: the directory of a jurisdiction, open to everybody who works in it, kept by its admin. */
export class Units {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor, { jurisdictionId, text, inactive, limit }: UnitQuery): Promise<UnitView[]> {
    const visible = new Set([...actor.jurisdictions.map(({ id }) => id), ...actor.reads.jurisdictionIds]);
    const wanted = [...visible].filter((id) => jurisdictionId === undefined || id === jurisdictionId);
    const like = text === undefined || text.trim() === '' ? null : likeLiteral(text.trim());
    const where = `u.jurisdiction_id = ANY($1::bigint[]) AND (u.active OR $4)
         AND ($2::text IS NULL OR u.name ILIKE $2 OR EXISTS (
           SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias ILIKE $2))
       ORDER BY u.jurisdiction_id, u.id LIMIT $3`;
    return findUnits(this.context.dataSource.manager, where, [wanted, like, limit, inactive ?? false]);
  }

  async create(actor: Actor, { jurisdictionId, name, kind }: NewUnit): Promise<UnitView> {
    requireRole(actor, jurisdictionId, ['admin']);
    const trimmed = name.trim();
    const row = { jurisdictionId, name: trimmed, nameKey: normaliseUnitName(trimmed), kind };
    return inTransaction(this.context.dataSource, async (manager) => {
      const id = await refuseTaken(NAME_INDEX, trimmed, 'name', () => insertOne(manager, Unit, row));
      await this.record(manager, actor, { id, jurisdictionId }, 'unit.create', {
        after: { name: trimmed, kind },
      });
      return readUnit(manager, id);
    });
  }

  async edit(actor: Actor, unitId: Id, version: number, edit: UnitEdit): Promise<UnitView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const unit = await lockKeptUnit(manager, actor, unitId);
      await refuseLosses(manager, unit, edit);
      await requireParent(manager, unit, edit.parentId);
      const before = await readUnit(manager, unitId);
      const name = edit.name?.trim();
      const { functionCodes, ...rest } = edit;
      const set = {
        ...given(rest),
        ...(name === undefined ? {} : { name, nameKey: normaliseUnitName(name) }),
        ...(functionCodes === undefined ? {} : { functionCodes: [...new Set(functionCodes)] }),
      };
      await refuseTaken(NAME_INDEX, name ?? '', 'name', () =>
        updateVersioned(manager, Unit, { id: unitId, version }, set, () => readUnit(manager, unitId)),
      );
      if (name !== undefined) await keepOldName(manager, unit, name);
      const after = await readUnit(manager, unitId);
      const changes = changedValues(auditedValues(before), auditedValues(after));
      await this.record(manager, actor, unit, 'unit.edit', changes ?? {});
      return after;
    });
  }

  /** Another name for the unit; of one jurisdiction's units no two have the same. */
  async addAlias(actor: Actor, unitId: Id, alias: string): Promise<UnitView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const unit = await lockKeptUnit(manager, actor, unitId);
      await refuseTaken(ALIAS_INDEX, alias.trim(), 'alias', () => insertAlias(manager, unit, alias.trim()));
      await this.record(manager, actor, unit, 'unit.add-alias', { after: { alias: alias.trim() } });
      return readUnit(manager, unitId);
    });
  }

  async removeAlias(actor: Actor, unitId: Id, aliasId: Id): Promise<UnitView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const unit = await lockKeptUnit(manager, actor, unitId);
      const row = await manager.findOneBy(UnitAlias, { id: aliasId, unitId });
      if (row === null) throw new WorkflowError('NOT_FOUND');
      await manager.delete(UnitAlias, { id: aliasId });
      await this.record(manager, actor, unit, 'unit.remove-alias', { before: { alias: row.alias } });
      return readUnit(manager, unitId);
    });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id: subjectId, jurisdictionId }: Pick<LockedUnit, 'id' | 'jurisdictionId'>,
    action: AuditEntry['action'],
    changes: Pick<AuditEntry, 'before' | 'after'>,
  ): Promise<void> {
    return audit(manager, actor, nowOf(this.context), { ...changes, jurisdictionId, action, subjectId });
  }
}

/** What the audit trail keeps of a unit. */
const auditedValues = ({ name, kind, functionCodes, parent, active, aliases }: UnitView): object => ({
  ...{ name, kind, functionCodes, active },
  parent: parent?.name ?? null,
  aliases: aliases.map((alias) => alias.name),
});

/** What a change of the unit must not leave behind: duties that nobody has, members of what is no group. */
async function refuseLosses(manager: EntityManager, unit: LockedUnit, edit: UnitEdit): Promise<void> {
  await refuseMerged(manager, unit);
  if (unit.active && edit.active === false) {
    const { tasks, subtasks } = await openDuties(manager, unit.id);
    const values = { name: unit.name, count: Math.max(tasks, subtasks) };
    if (values.count > 0) throw new WorkflowError('UNIT_HAS_DUTIES', { values, place: 'active' });
  }
  if (edit.kind === undefined || (edit.kind === 'group') === (unit.kind === 'group')) return;
  const grouped = await selectOne(manager, 'SELECT 1 FROM unit_member WHERE group_id = $1 OR unit_id = $1', [
    unit.id,
  ]);
  if (grouped !== undefined) {
    throw new WorkflowError('GROUP_INVALID', { values: { reason: TEXTS.groupHasMembers }, place: 'kind' });
  }
}

/** A parent is another unit of the directory and does not stand below the unit. */
async function requireParent(
  manager: EntityManager,
  unit: LockedUnit,
  parentId: Id | null | undefined,
): Promise<void> {
  if (parentId === undefined || parentId === null) return;
  const row = await selectOne<{ below: boolean }>(
    manager,
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM unit WHERE id = $1 AND jurisdiction_id = $3
       UNION SELECT p.id, p.parent_id FROM unit p JOIN above a ON p.id = a.parent_id)
     SELECT bool_or(id = $2) AS below FROM above HAVING count(*) > 0`,
    [parentId, unit.id, unit.jurisdictionId],
  );
  if (row === undefined || row.below) throw new WorkflowError('UNIT_UNKNOWN', { place: 'parentId' });
}

/** Plans print the old name for years: it stays known. */
async function keepOldName(manager: EntityManager, unit: LockedUnit, name: string): Promise<void> {
  await manager.delete(UnitAlias, { unitId: unit.id, aliasKey: normaliseUnitName(name) });
  if (normaliseUnitName(unit.name) === normaliseUnitName(name)) return;
  await manager.query(
    `INSERT INTO unit_alias (jurisdiction_id, unit_id, alias, alias_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (jurisdiction_id, alias_key) DO NOTHING`,
    [unit.jurisdictionId, unit.id, unit.name, normaliseUnitName(unit.name)],
  );
}

async function insertAlias(manager: EntityManager, unit: LockedUnit, alias: string): Promise<void> {
  const { id: unitId, jurisdictionId } = unit;
  const aliasKey = normaliseUnitName(alias);
  const named = await manager.existsBy(Unit, { jurisdictionId, nameKey: aliasKey, mergedIntoId: IsNull() });
  if (named || aliasKey === '')
    throw new WorkflowError('NAME_TAKEN', { values: { name: alias }, place: 'alias' });
  await insertOne(manager, UnitAlias, { jurisdictionId, unitId, alias, aliasKey });
}

async function refuseTaken<T>(
  index: string,
  name: string,
  place: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error, index)) throw error;
    throw new WorkflowError('NAME_TAKEN', { values: { name }, place });
  }
}

const given = <T extends object>(edit: T): Partial<T> =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The unit as the directory shows it. */
export async function readUnit(manager: EntityManager, id: Id): Promise<UnitView> {
  const [unit] = await findUnits(manager, 'u.id = $1', [id]);
  if (unit === undefined) throw new WorkflowError('NOT_FOUND');
  return unit;
}

async function findUnits(manager: EntityManager, where: string, parameters: unknown[]): Promise<UnitView[]> {
  const rows = await select<Omit<UnitView, 'functions'>>(
    manager,
    `SELECT u.id, u.name, u.kind, u.jurisdiction_id AS "jurisdictionId", u.version, u.active,
            CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id::text, 'name', p.name) END AS parent,
            u.function_codes AS "functionCodes", aliases.list AS aliases, contacts.list AS contacts,
            jsonb_build_object('name', u.contact_name, 'email', u.contact_email, 'phone', u.contact_phone)
              AS "printedContact"
     FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
     CROSS JOIN LATERAL (
       SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.id::text, 'name', a.alias) ORDER BY a.id), '[]') AS list
       FROM unit_alias a WHERE a.unit_id = u.id
     ) aliases
     CROSS JOIN LATERAL (
       SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p.id::text, 'name', p.name) ORDER BY p.id), '[]') AS list
       FROM membership m JOIN person p ON p.id = m.person_id AND p.active
       WHERE m.unit_id = u.id AND m.role = 'contact'
     ) contacts
     WHERE ${where}`,
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    functionCodes: row.functionCodes.filter(isFunctionCode),
    functions: unitFunctions(row.name, row.functionCodes).map(functionLabel),
  }));
}
