import type { EntityManager } from 'typeorm';
import { normaliseUnitName } from '@app/domain';
import { Unit, UnitAlias, inTransaction } from '@app/persistence';
import { ReadError, readPlan } from '@app/plan-readers';
import { requireRole, type Actor } from '../access/actor.js';
import { auditAll, type AuditEntry } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertAll, insertOne, select, selectOne } from '../shared/database.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import type { Id, UnitImportReport, UnitImportRow } from '../views/index.js';
import { planUnitImport, type PlannedRow } from './plan-unit-import.js';
import type { KnownUnit } from './unit-import-rows.js';
import { columnLabel } from './unit-columns.js';
import { readUnitSheet, type SheetRow } from './unit-sheet.js';
import { UNIT_IMPORT_TEXTS as TEXTS } from './unit-texts.zh.js';

export interface UnitImportInput {
  readonly jurisdictionId: Id;
  readonly bytes: Uint8Array;
  /** False only shows what would happen. */
  readonly apply: boolean;
}

const ROWS_MAX = 5000;

/** 单位库导入: a directory file is first shown row by row, then applied, all of it or nothing. */
export class UnitImports {
  constructor(private readonly context: WorkflowContext) {}

  /** With a faulty row nothing is applied, whatever was asked; the report says where. */
  async importFile(
    actor: Actor,
    { jurisdictionId, bytes, apply }: UnitImportInput,
  ): Promise<UnitImportReport> {
    requireRole(actor, jurisdictionId, ['admin']);
    const rows = await readRows(bytes);
    return inTransaction(this.context.dataSource, async (manager) => {
      const place = await lockDirectory(manager, jurisdictionId);
      const planned = planUnitImport(rows, await knownUnits(manager, jurisdictionId), place);
      const applied = apply && planned.every(({ outcome }) => outcome !== 'error');
      if (applied) {
        const entries = await applyRows(manager, jurisdictionId, planned);
        await auditAll(manager, actor, nowOf(this.context), entries);
      }
      return reportOf(planned, applied);
    });
  }
}

/** The rows of the file's tables, read in a process of its own like any document from outside. */
async function readRows(bytes: Uint8Array): Promise<SheetRow[]> {
  const reading = await readPlan({ bytes });
  if (reading.kind === 'refused') {
    const { code, message, detail } = reading;
    throw unreadable(message, { current: { reason: code }, cause: new ReadError(code, detail) });
  }
  const rows = readUnitSheet(reading.text, reading.blocks);
  if (rows === null) throw unreadable(TEXTS.noNameColumn);
  if (rows.length > ROWS_MAX) throw unreadable(TEXTS.tooManyRows(ROWS_MAX));
  return rows;
}

const unreadable = (message: string, details: { current?: unknown; cause?: unknown } = {}): WorkflowError =>
  new WorkflowError('DOCUMENT_UNREADABLE', { values: { message }, place: 'file', ...details });

/** One change of a directory at a time. @returns the jurisdiction's name */
async function lockDirectory(manager: EntityManager, jurisdictionId: Id): Promise<string> {
  const row = await selectOne<{ name: string }>(
    manager,
    'SELECT name FROM jurisdiction WHERE id = $1 FOR NO KEY UPDATE',
    [jurisdictionId],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row.name;
}

function knownUnits(manager: EntityManager, jurisdictionId: Id): Promise<KnownUnit[]> {
  return select<KnownUnit>(
    manager,
    `SELECT u.id AS "unitId", u.name, u.kind, u.parent_id AS "parentId", u.function_codes AS "functionCodes",
            u.contact_name AS "contactName", u.contact_email AS "contactEmail", u.contact_phone AS "contactPhone",
            COALESCE(array_agg(a.alias ORDER BY a.id) FILTER (WHERE a.alias_key <> u.name_key), '{}') AS aliases
     FROM unit u LEFT JOIN unit_alias a ON a.unit_id = u.id
     WHERE u.jurisdiction_id = $1 AND u.merged_into_id IS NULL GROUP BY u.id ORDER BY u.id`,
    [jurisdictionId],
  );
}

/** @returns one entry of the audit trail a unit */
async function applyRows(
  manager: EntityManager,
  jurisdictionId: Id,
  planned: readonly PlannedRow[],
): Promise<AuditEntry[]> {
  const touched = planned.filter(({ outcome }) => outcome !== 'unchanged');
  const entries: AuditEntry[] = [];
  for (const row of touched) {
    const unitId = await writeUnit(manager, jurisdictionId, row);
    await addAliases(manager, { jurisdictionId, unitId }, row);
    entries.push({ jurisdictionId, action: 'unit.import', subjectId: unitId, ...importChanges(row) });
  }
  await linkParents(manager, jurisdictionId, touched);
  return entries;
}

/** As the report shows them; a new unit with everything that the row says. */
function importChanges({
  before,
  changes,
  fields,
  parent,
}: PlannedRow): Pick<AuditEntry, 'before' | 'after'> {
  if (before === null) return { after: { ...fields, parent } };
  const side = (pick: 'from' | 'to'): object =>
    Object.fromEntries(changes.map((change) => [change.column, change[pick]]));
  return { before: side('from'), after: side('to') };
}

async function writeUnit(manager: EntityManager, jurisdictionId: Id, row: PlannedRow): Promise<Id> {
  const { aliases: _aliases, functionCodes, ...fields } = row.fields;
  const columns = { ...fields, functionCodes: [...functionCodes], nameKey: normaliseUnitName(fields.name) };
  if (row.before === null) return insertOne(manager, Unit, { ...columns, jurisdictionId });
  const { unitId } = row.before;
  const set = { ...columns, version: () => 'version + 1' };
  await manager.createQueryBuilder().update(Unit).set(set).where({ id: unitId }).execute();
  await manager.delete(UnitAlias, { unitId, aliasKey: columns.nameKey }); // a name is no alias of itself
  return unitId;
}

async function addAliases(
  manager: EntityManager,
  unit: { readonly jurisdictionId: Id; readonly unitId: Id },
  { fields, before }: PlannedRow,
): Promise<void> {
  const known = new Set((before?.aliases ?? []).map(normaliseUnitName));
  const rows = fields.aliases
    .map((alias) => ({ ...unit, alias, aliasKey: normaliseUnitName(alias) }))
    .filter(({ aliasKey }) => !known.has(aliasKey));
  await insertAll(manager, UnitAlias, rows);
}

/** After all units are there: a parent may stand below its units in the file. */
async function linkParents(
  manager: EntityManager,
  jurisdictionId: Id,
  rows: readonly PlannedRow[],
): Promise<void> {
  const links = rows.flatMap(({ fields, parent }) =>
    parent === null ? [] : [{ name: fields.name, parent }],
  );
  if (links.length === 0) return;
  const keys = (names: readonly string[]): string[] => names.map(normaliseUnitName);
  await manager.query(
    `UPDATE unit u SET parent_id = COALESCE(
       (SELECT id FROM unit p WHERE p.jurisdiction_id = $1 AND p.name_key = link.parent AND p.merged_into_id IS NULL),
       (SELECT unit_id FROM unit_alias a WHERE a.jurisdiction_id = $1 AND a.alias_key = link.parent))
     FROM unnest($2::text[], $3::text[]) AS link(name, parent)
     WHERE u.jurisdiction_id = $1 AND u.name_key = link.name AND u.merged_into_id IS NULL`,
    [jurisdictionId, keys(links.map(({ name }) => name)), keys(links.map(({ parent }) => parent))],
  );
}

function reportOf(planned: readonly PlannedRow[], applied: boolean): UnitImportReport {
  const rows = planned.map(toRow);
  const count = (outcome: UnitImportRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    error: count('error'),
  };
  return { applied, counts, rows };
}

function toRow({ sheet, row, fields, outcome, changes, errors, note }: PlannedRow): UnitImportRow {
  return {
    sheet,
    row,
    name: fields.name,
    outcome,
    changes: changes.map(({ column, from, to }) => ({ column: columnLabel(column), from, to })),
    errors: errors.map(({ column, text }) => ({ column: columnLabel(column), text })),
    note,
  };
}
