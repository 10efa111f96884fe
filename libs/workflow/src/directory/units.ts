import { normaliseUnitName } from '@app/domain';
import { Unit, type UnitKind } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, isUniqueViolation, likeLiteral, select } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import type { Id, Ref, UnitView } from '../views/index.js';

export interface UnitQuery {
  readonly jurisdictionId?: Id | undefined;
  readonly text?: string | undefined;
  readonly limit: number;
}

export interface NewUnit {
  readonly jurisdictionId: Id;
  readonly name: string;
  readonly kind: UnitKind;
}

const NAME_INDEX = 'unit_name_key';

/** 单位库: the directory of a jurisdiction, open to everybody who works in it. */
export class Units {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor, { jurisdictionId, text, limit }: UnitQuery): Promise<UnitView[]> {
    const visible = new Set([...actor.jurisdictions.map(({ id }) => id), ...actor.reads.jurisdictionIds]);
    const wanted = [...visible].filter((id) => jurisdictionId === undefined || id === jurisdictionId);
    const like = text === undefined || text.trim() === '' ? null : likeLiteral(text.trim());
    return select<UnitView>(
      this.context.dataSource.manager,
      `SELECT u.id, u.name, u.kind, u.jurisdiction_id AS "jurisdictionId", contacts.list AS contacts
       FROM unit u
       CROSS JOIN LATERAL (
         SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p.id::text, 'name', p.name) ORDER BY p.id), '[]') AS list
         FROM membership m JOIN person p ON p.id = m.person_id AND p.active
         WHERE m.unit_id = u.id AND m.role = 'contact'
       ) contacts
       WHERE u.jurisdiction_id = ANY($1::bigint[]) AND u.active
         AND ($2::text IS NULL OR u.name ILIKE $2 OR EXISTS (
           SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias ILIKE $2))
       ORDER BY u.jurisdiction_id, u.id LIMIT $3`,
      [wanted, like, limit],
    );
  }

  async create(actor: Actor, { jurisdictionId, name, kind }: NewUnit): Promise<UnitView> {
    requireRole(actor, jurisdictionId, ['admin']);
    const trimmed = name.trim();
    const contacts: Ref[] = [];
    try {
      const row = { jurisdictionId, name: trimmed, nameKey: normaliseUnitName(trimmed), kind };
      const id = await insertOne(this.context.dataSource.manager, Unit, row);
      return { id, name: trimmed, kind, jurisdictionId, contacts };
    } catch (error) {
      if (!isUniqueViolation(error, NAME_INDEX)) throw error;
      throw new WorkflowError('NAME_TAKEN', { values: { name: trimmed }, place: 'name' });
    }
  }
}
