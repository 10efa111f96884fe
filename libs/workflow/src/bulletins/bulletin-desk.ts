import type { EntityManager } from 'typeorm';
import { BULLETIN_SECTIONS, dayInShanghai, yearOf, type BulletinTexts } from '@app/domain';
import { BulletinIssue, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit, type AuditEntry } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertOne, requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import type { BulletinView, Id } from '../views/index.js';
import { bulletinFile, sha256Of } from './bulletin-document.js';
import { tellOfBulletin } from './bulletin-notices.js';
import { BULLETIN_TEXTS as TEXTS } from './bulletin-texts.zh.js';
import { numberTextOf, toBulletinView, type BulletinRow } from './bulletin-view.js';
import { findBulletin } from './bulletins.js';
import { invalid, makeBulletin, requirePeriodBefore, scopeOf, type BulletinPeriod } from './make-bulletin.js';

export interface NewBulletin extends BulletinPeriod {
  readonly jurisdictionId: Id;
  readonly title?: string | undefined;
  /** All issued plans where none are named. */
  readonly planIds?: readonly Id[] | undefined;
  readonly groupIds?: readonly Id[] | undefined;
}

export interface BulletinEdit {
  readonly title?: string | undefined;
  /** An empty text puts the generated one back. */
  readonly texts?: BulletinTexts | undefined;
}

/** 督查通报 as the office makes them. */
export class BulletinDesk {
  constructor(private readonly context: WorkflowContext) {}

  async create(actor: Actor, input: NewBulletin): Promise<BulletinView> {
    const { jurisdictionId, periodFrom, periodTo } = input;
    requireRole(actor, jurisdictionId, ['office']);
    const [at, today] = [nowOf(this.context), todayOf(this.context)];
    requirePeriodBefore(input, today);
    const { dataSource } = this.context;
    const scope = await scopeOf(
      dataSource.manager,
      jurisdictionId,
      input.planIds ?? [],
      input.groupIds ?? [],
    );
    const made = await makeBulletin(dataSource, jurisdictionId, scope, input, today);
    const title = input.title?.trim() || TEXTS.title(periodFrom, periodTo);
    return inTransaction(dataSource, async (manager) => {
      const row = { jurisdictionId, title, periodFrom, periodTo, scope, createdById: actor.personId, at };
      const id = await insertOne(manager, BulletinIssue, { ...row, ...made });
      const after = {
        title,
        asOf: made.asOf,
        period: `${periodFrom}/${periodTo}`,
        tasks: made.data.tasks.length,
      };
      await audit(manager, actor, at, { jurisdictionId, action: 'bulletin.create', subjectId: id, after });
      return view(manager, actor, id);
    });
  }

  async edit(actor: Actor, id: Id, version: number, { title, texts }: BulletinEdit): Promise<BulletinView> {
    const at = nowOf(this.context);
    return this.change(actor, id, version, async (manager, row) => {
      const next = { title: title?.trim() || row.title, texts: withTexts(row, texts ?? {}) };
      const before = { title: row.title, texts: row.texts };
      if (JSON.stringify(before) === JSON.stringify(next)) return;
      await update(manager, actor, row, next);
      await record(manager, actor, at, row, { action: 'bulletin.edit', before, after: next });
    });
  }

  /** Reads the data anew; what the office has written stays. */
  async refresh(actor: Actor, id: Id, version: number): Promise<BulletinView> {
    const [at, today] = [nowOf(this.context), todayOf(this.context)];
    const seen = await findBulletin(this.context.dataSource.manager, actor, id);
    const made = await makeBulletin(this.context.dataSource, seen.jurisdictionId, seen.scope, seen, today);
    return this.change(actor, id, version, async (manager, row) => {
      await update(manager, actor, row, { ...made, at });
      const figures = ({ asOf, data }: Pick<BulletinRow, 'asOf' | 'data'>) => ({
        ...{ asOf, total: data.figures.total, byClass: data.figures.byClass },
      });
      await record(manager, actor, at, row, {
        ...{ action: 'bulletin.refresh', before: figures(row), after: figures(made) },
      });
    });
  }

  /** 签发: gives it the year's next number, freezes it with its .docx and tells who is to know. */
  async issue(actor: Actor, id: Id, version: number, toUnits: boolean): Promise<BulletinView> {
    const at = nowOf(this.context);
    const result = await this.change(actor, id, version, async (manager, row) => {
      const year = yearOf(dayInShanghai(at.getTime()));
      const number = await nextNumber(manager, row.jurisdictionId, year);
      const issued: BulletinRow = { ...row, state: 'issued', year, number };
      const bytes = await bulletinFile(manager, issued, dayInShanghai(at.getTime()));
      const frozen = { file: Buffer.from(bytes), sha256: sha256Of(bytes) };
      const by = { issuedAt: at, issuedById: actor.personId };
      await update(manager, actor, row, { state: 'issued', year, number, ...frozen, ...by });
      const after = { number: numberTextOf(issued), sha256: frozen.sha256, toUnits };
      await record(manager, actor, at, row, { action: 'bulletin.issue', after });
      await tellOfBulletin(manager, issued, { actorId: actor.personId, at, toUnits });
    });
    await wake(this.context);
    return result;
  }

  /** Drafts only: what was issued stays. */
  async remove(actor: Actor, id: Id, version: number): Promise<void> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockDraft(manager, actor, id, version);
      await manager.delete(BulletinIssue, { id });
      await record(manager, actor, at, row, { action: 'bulletin.delete', before: { title: row.title } });
    });
  }

  private change(
    actor: Actor,
    id: Id,
    version: number,
    work: (manager: EntityManager, row: BulletinRow) => Promise<void>,
  ): Promise<BulletinView> {
    return inTransaction(this.context.dataSource, async (manager) => {
      await work(manager, await lockDraft(manager, actor, id, version));
      return view(manager, actor, id);
    });
  }
}

const view = async (manager: EntityManager, actor: Actor, id: Id): Promise<BulletinView> =>
  toBulletinView(await findBulletin(manager, actor, id), actor);

/** The draft that the person saw, locked. */
async function lockDraft(
  manager: EntityManager,
  actor: Actor,
  id: Id,
  version: number,
): Promise<BulletinRow> {
  await manager.query('SELECT id FROM bulletin_issue WHERE id = $1 FOR UPDATE', [id]);
  const row = await findBulletin(manager, actor, id);
  requireRole(actor, row.jurisdictionId, ['office']);
  await requireVersion(row, version, async () => toBulletinView(row, actor));
  if (row.state !== 'draft') throw invalid(TEXTS.issued);
  return row;
}

const update = (
  manager: EntityManager,
  actor: Actor,
  row: BulletinRow,
  set: Parameters<typeof updateVersioned<BulletinIssue>>[3],
): Promise<void> => updateVersioned(manager, BulletinIssue, row, set, () => view(manager, actor, row.id));

const record = (
  manager: EntityManager,
  actor: Actor,
  at: Date,
  { id, jurisdictionId }: BulletinRow,
  entry: Pick<AuditEntry, 'action' | 'before' | 'after'>,
): Promise<void> => audit(manager, actor, at, { jurisdictionId, subjectId: id, ...entry });

/** What stands in place of generated sections: an empty text, or the generated one itself, stands for nothing. */
function withTexts({ texts, data }: BulletinRow, edit: BulletinTexts): BulletinTexts {
  const entries = BULLETIN_SECTIONS.flatMap((section) => {
    const text = (edit[section] ?? texts[section] ?? '').trim();
    return text === '' || text === data.generated[section] ? [] : [[section, text] as const];
  });
  return Object.fromEntries(entries);
}

/** Held until the transaction ends, so that numbers are given one after another and a failure leaves no gap. */
async function nextNumber(manager: EntityManager, jurisdictionId: Id, year: number): Promise<number> {
  const row = await selectOne<{ last: number }>(
    manager,
    `INSERT INTO bulletin_counter AS counter (jurisdiction_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (jurisdiction_id, year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
    [jurisdictionId, year],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row.last;
}
