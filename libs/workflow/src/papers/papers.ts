import { OPEN_MILESTONE_STATES, canManage, jurisdictionsWith, type PaperKind } from '@app/domain';
import { writePaperRegister, writePapers } from '@app/documents';
import type { PaperState } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { recordExport } from '../audit/record-export.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { ExportFile } from '../exports/exports.js';
import { Bindings } from '../shared/bindings.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { select, selectOne } from '../shared/database.js';
import { readableTask } from '../tasks/lock-task.js';
import type { Id, Page, PaperDetail, PaperView, Ref, TaskPapers } from '../views/index.js';
import { readablePaper } from './lock-paper.js';
import { contentNow, paperRulesFor } from './paper-facts.js';
import { paperRows, type PaperRow } from './paper-rows.js';
import { PAPER_TEXTS } from './paper-texts.zh.js';
import { toPaperViews } from './paper-views.js';
import { registerEntry } from './register-entry.js';

export interface PaperFilter {
  readonly state?: PaperState | undefined;
  readonly kind?: PaperKind | undefined;
  readonly unitId?: Id | undefined;
  readonly year?: number | undefined;
}

export interface PaperQuery extends PaperFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const SORT = 'newest';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Rows of a printed register, papers of a printed batch. */
const REGISTER_MAX = 5000;

/** 文书 as lists, pages and files. */
export class Papers {
  constructor(private readonly context: WorkflowContext) {}

  async page(actor: Actor, query: PaperQuery): Promise<Page<PaperView>> {
    const { manager } = this.context.dataSource;
    const bind = new Bindings();
    const conditions = [visible(actor, bind), ...asked(query, bind)];
    if (query.cursor !== undefined)
      conditions.push(`p.id < ${bind.add(decodeCursor(SORT, query.cursor).id)}::bigint`);
    const wanted = `${conditions.join(' AND ')} ORDER BY p.id DESC LIMIT ${bind.add(query.limit + 1)}`;
    const rows = await paperRows(manager, wanted, bind.values);
    const { shown, nextCursor } = cutPage(rows, query.limit, SORT, idPlace);
    return { items: await toPaperViews(manager, actor, shown, todayOf(this.context)), nextCursor };
  }

  async read(actor: Actor, id: Id): Promise<PaperDetail> {
    const { manager } = this.context.dataSource;
    const row = await readablePaper(manager, actor, id);
    const [view] = await toPaperViews(manager, actor, [row], todayOf(this.context));
    if (view === undefined) throw new Error(`no paper ${id}`);
    return { ...view, content: await this.contentOf(row), sha256: row.sha256 };
  }

  /** 文书 of one task: all for the office, those addressed to them for a unit. */
  async ofTask(actor: Actor, taskId: Id): Promise<TaskPapers> {
    const { manager } = this.context.dataSource;
    const task = await readableTask(manager, actor, taskId);
    const bind = new Bindings();
    const wanted = `p.task_id = ${bind.add(taskId)}::bigint AND ${visible(actor, bind)} ORDER BY p.id DESC`;
    const rows = await paperRows(manager, wanted, bind.values);
    const begins = canManage(actor, task.jurisdictionId) && task.state !== 'draft';
    return {
      items: await toPaperViews(manager, actor, rows, todayOf(this.context)),
      chases: rows.filter(({ state, voidedAt }) => state === 'issued' && voidedAt === null).length,
      addressees: begins ? await this.addresseesOf(taskId) : [],
      milestones: begins ? await this.milestonesOf(taskId) : [],
    };
  }

  /** The bytes as issued; of a draft, as it would look without a number. */
  async file(actor: Actor, id: Id): Promise<ExportFile> {
    const { manager } = this.context.dataSource;
    const row = await readablePaper(manager, actor, id);
    const { jurisdictionId, content } = row;
    await recordExport(this.context, actor, {
      ...{ action: 'paper.download', jurisdictionId, subjectId: id },
      after: { numberText: content?.numberText ?? '', sha256: row.sha256 },
    });
    if (content === null) {
      const bytes = await writePapers([await this.contentOf(row)]);
      return { name: `${row.unitName}-草稿.docx`, type: DOCX, bytes };
    }
    const stored = await selectOne<{ file: Buffer }>(manager, 'SELECT file FROM paper WHERE id = $1', [id]);
    if (stored === undefined) throw new WorkflowError('NOT_FOUND');
    return { name: `${content.numberText} ${content.title}.docx`, type: DOCX, bytes: stored.file };
  }

  /** Issued papers as one file to be printed, a sheet of its own for each; numbers and words are those of the issue. */
  async print(actor: Actor, ids: readonly Id[]): Promise<ExportFile> {
    const { manager } = this.context.dataSource;
    const bind = new Bindings();
    const rows = await paperRows(
      manager,
      `${visible(actor, bind)} AND p.id = ANY(${bind.add(ids)}::bigint[]) AND p.state = 'issued'
       ORDER BY p.kind, p.year, p.number`,
      bind.values,
    );
    const contents = rows.map(({ content }) => content).filter((content) => content !== null);
    if (contents.length === 0)
      throw new WorkflowError('PAPER_INVALID', {
        values: { reason: PAPER_TEXTS.nothingToPrint },
        place: 'ids',
      });
    const bytes = await writePapers(contents);
    const numbers = contents.map(({ numberText }) => numberText);
    await recordExport(this.context, actor, { action: 'paper.print', after: { numbers } });
    return { name: `文书${contents.length}份.docx`, type: DOCX, bytes };
  }

  /** 登记簿 of what was issued, under the filters, to be printed. */
  async register(actor: Actor, filter: PaperFilter): Promise<ExportFile> {
    const { manager } = this.context.dataSource;
    const bind = new Bindings();
    const conditions = [visible(actor, bind), ...asked({ ...filter, state: 'issued' }, bind)];
    const wanted = `${conditions.join(' AND ')} ORDER BY p.issued_at, p.id LIMIT ${bind.add(REGISTER_MAX)}`;
    const rows = await paperRows(manager, wanted, bind.values);
    const today = todayOf(this.context);
    const views = await toPaperViews(manager, actor, rows, today);
    const bytes = await writePaperRegister({ day: today, entries: views.map(registerEntry) });
    await recordExport(this.context, actor, {
      action: 'paper.register',
      after: { ...filter, rows: rows.length },
    });
    return { name: `文书登记簿-${today}.docx`, type: DOCX, bytes };
  }

  private async contentOf(row: PaperRow): Promise<PaperDetail['content']> {
    if (row.content !== null) return row.content;
    const { manager } = this.context.dataSource;
    const rules = await paperRulesFor(manager, row.jurisdictionId, todayOf(this.context));
    return contentNow(manager, row, rules, '');
  }

  private addresseesOf(taskId: Id): Promise<Ref[]> {
    return select(
      this.context.dataSource.manager,
      `SELECT u.id, u.name FROM assignment a JOIN unit u ON u.id = a.unit_id
       WHERE a.task_id = $1 GROUP BY u.id, u.name ORDER BY bool_or(a.role = 'lead') DESC, min(a.sort), u.id`,
      [taskId],
    );
  }

  private milestonesOf(taskId: Id): Promise<Ref[]> {
    return select(
      this.context.dataSource.manager,
      `SELECT id, name || '（' || due || '）' AS name FROM milestone
       WHERE task_id = $1 AND state = ANY($2::text[]) ORDER BY due, sort, id`,
      [taskId, OPEN_MILESTONE_STATES],
    );
  }
}

/** Drafts and what was dropped are the office's; what was issued is read by those above and by the addressed unit. */
function visible(actor: Actor, bind: Bindings): string {
  const managed = bind.add(jurisdictionsWith(actor, ['office']));
  const read = bind.add(actor.reads.jurisdictionIds);
  const own = bind.add(actor.reads.ownUnitIds);
  return `(p.jurisdiction_id = ANY(${managed}::bigint[]) OR (p.state = 'issued' AND
    (p.jurisdiction_id = ANY(${read}::bigint[]) OR p.unit_id = ANY(${own}::bigint[]))))`;
}

function asked({ state, kind, unitId, year }: PaperFilter, bind: Bindings): string[] {
  return [
    ...(state === undefined ? [] : [`p.state = ${bind.add(state)}`]),
    ...(kind === undefined ? [] : [`p.kind = ${bind.add(kind)}`]),
    ...(unitId === undefined ? [] : [`p.unit_id = ${bind.add(unitId)}::bigint`]),
    ...(year === undefined ? [] : [`p.year = ${bind.add(year)}::int`]),
  ];
}
