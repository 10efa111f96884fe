import { jurisdictionsWith } from '@app/domain';
import { writeWorkbook } from '@app/documents';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { ExportFile } from '../exports/exports.js';
import { Bindings } from '../shared/bindings.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import type { AuditAnchor, AuditDetail, AuditRow, ChainReport, Id, Page } from '../views/index.js';
import { AuditChains } from './audit-chains.js';
import { auditWhere, type AuditFilter, type AuditQuery } from './audit-query.js';
import { findAuditRows, toRow } from './audit-rows.js';
import { auditSheetRow } from './audit-sheet-row.js';
import type { Head } from './chain-finding.js';
import { recordExport } from './record-export.js';

const SORT = 'audit';
/** Rows of one file; a longer list is asked for in parts. */
const EXPORT_MAX = 5000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 审计: the trail of a jurisdiction, for its auditors and nobody else. */
export class AuditTrail {
  private readonly chains: AuditChains;

  constructor(private readonly context: WorkflowContext) {
    this.chains = new AuditChains(context);
  }

  /** One chain, newest first. */
  async page(actor: Actor, { cursor, limit, ...filter }: AuditQuery): Promise<Page<AuditRow>> {
    const bind = new Bindings();
    const where = auditWhere(chainOf(actor, filter.jurisdictionId), filter, bind);
    const before =
      cursor === undefined ? '' : ` AND e.seq < ${bind.add(decodeCursor(SORT, cursor).id)}::bigint`;
    const { manager } = this.context.dataSource;
    const page = { where: where + before, limit: limit + 1 };
    const found = await findAuditRows(manager, page, bind.values);
    const { shown, nextCursor } = cutPage(found, limit, SORT, ({ seq }) => idPlace({ id: `${seq}` }));
    return { items: shown.map(toRow), nextCursor };
  }

  /** One row with everything it keeps. */
  async read(actor: Actor, id: Id): Promise<AuditDetail> {
    const { manager } = this.context.dataSource;
    const where = 'e.id = $1 AND e.seq IS NOT NULL';
    const [row] = await findAuditRows(manager, { where, limit: 1 }, [id]);
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, row.jurisdiction.id, ['auditor']);
    return row;
  }

  /** The ends of the auditor's chains, as an anchor to be kept elsewhere. */
  heads(actor: Actor): Promise<AuditAnchor> {
    return this.chains.anchor({ ids: jurisdictionsWith(actor, ['auditor']) });
  }

  /** Looks through one chain, against an anchor if there is one. */
  async verify(actor: Actor, jurisdictionId: Id | undefined, anchor: Head | null): Promise<ChainReport> {
    const id = chainOf(actor, jurisdictionId);
    const report = await this.chains.verify({ ids: [id] }, () => anchor);
    const [only] = report;
    if (only === undefined) throw new WorkflowError('NOT_FOUND');
    return only;
  }

  /** The rows under these filters as .xlsx. */
  async file(actor: Actor, filter: AuditFilter): Promise<ExportFile> {
    const jurisdictionId = chainOf(actor, filter.jurisdictionId);
    const bind = new Bindings();
    const page = { where: auditWhere(jurisdictionId, filter, bind), limit: EXPORT_MAX + 1 };
    const rows = await findAuditRows(this.context.dataSource.manager, page, bind.values);
    if (rows.length > EXPORT_MAX)
      throw new WorkflowError('EXPORT_TOO_LARGE', { values: { limit: `${EXPORT_MAX}` } });
    const title = '审计记录';
    const subtitle = `截至${todayOf(this.context)}，共${rows.length}条`;
    const entries = rows.map(auditSheetRow);
    const bytes = await writeWorkbook({ title, audit: { title, subtitle, entries } });
    const name = `${title}.xlsx`;
    const after = { file: name, rows: rows.length, filter };
    await recordExport(this.context, actor, { action: 'export.audit', jurisdictionId, after });
    return { name, type: XLSX, bytes };
  }
}

/** The one chain that is looked at. */
function chainOf(actor: Actor, jurisdictionId: Id | undefined): Id {
  const id = jurisdictionId ?? jurisdictionsWith(actor, ['auditor'])[0];
  if (id === undefined) throw new WorkflowError('FORBIDDEN');
  requireRole(actor, id, ['auditor']);
  return id;
}
