import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { paperNumberText, yearOf, type PaperObstacle } from '@app/domain';
import { writePapers } from '@app/documents';
import { Paper, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { eachAlone } from '../shared/bulk.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { updateVersioned } from '../shared/database.js';
import { record } from '../tasks/task-history.js';
import type { SeenVersion } from '../tasks/task-transitions.js';
import type { BulkRow, Id, PaperView } from '../views/index.js';
import { lapsePaper } from './lapse-papers.js';
import { currentPaper, lockPaperFor } from './lock-paper.js';
import { contentNow, obstacleOf, paperRulesFor, type PaperRules } from './paper-facts.js';
import { tellOfIssue } from './paper-notices.js';
import { nextNumber } from './paper-numbers.js';
import type { PaperRow } from './paper-rows.js';
import { OBSTACLE_TEXTS, PAPER_TEXTS } from './paper-texts.zh.js';

/** 签发: gives drafts their numbers and freezes what they say. */
export class PaperIssue {
  constructor(private readonly context: WorkflowContext) {}

  async issue(actor: Actor, id: Id, version: number): Promise<PaperView> {
    const view = await this.issueOne(actor, id, version);
    await wake(this.context);
    return view;
  }

  /** Each paper is a transaction of its own: what one is refused for keeps none of the others back. */
  async issueAll(actor: Actor, items: readonly SeenVersion[]): Promise<BulkRow[]> {
    const rows = await eachAlone(items, async ({ id, version }) => {
      const view = await this.issueOne(actor, id, version);
      return view.version;
    });
    await wake(this.context);
    return rows;
  }

  private async issueOne(actor: Actor, id: Id, version: number): Promise<PaperView> {
    const at = nowOf(this.context);
    const today = todayOf(this.context);
    const outcome = await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockPaperFor(manager, actor, id, version, { action: 'issue', today });
      const rules = await paperRulesFor(manager, row.jurisdictionId, today);
      const obstacle = obstacleOf(row, rules);
      if (obstacle !== null) {
        // The draft ends here, so this is committed and only then told as a refusal.
        await lapsePaper(manager, actor, at, row, OBSTACLE_TEXTS[obstacle]);
        return obstacle;
      }
      requireAnswerable(row, today);
      await freeze(manager, actor, at, row, rules);
      return currentPaper(manager, actor, id, today);
    });
    return issuedOr(outcome);
  }
}

function issuedOr(outcome: PaperView | PaperObstacle | null): PaperView {
  if (typeof outcome === 'string')
    throw new WorkflowError('PAPER_LAPSED', { values: { reason: OBSTACLE_TEXTS[outcome] } });
  if (outcome === null) throw new Error('a paper was lost while it was issued');
  return outcome;
}

function requireAnswerable({ answerDue }: PaperRow, today: string): void {
  if (answerDue === null || answerDue >= today) return;
  const values = { reason: PAPER_TEXTS.answerInPast(today) };
  throw new WorkflowError('PAPER_INVALID', { values, place: 'answerDue' });
}

async function freeze(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  row: PaperRow,
  rules: PaperRules,
): Promise<void> {
  const { id, version, kind, jurisdictionId, unitName } = row;
  const draft = await contentNow(manager, row, rules, '');
  const year = yearOf(rules.today);
  const number = await nextNumber(manager, jurisdictionId, kind, year);
  const content = { ...draft, numberText: paperNumberText(rules.settings.code, kind, year, number) };
  const file = Buffer.from(await writePapers([content]));
  const sha256 = createHash('sha256').update(file).digest('hex');
  const issue = { state: 'issued', issuedAt: at, issuedById: actor.personId } as const;
  const frozen = { content, file, sha256, policyVersion: rules.policy.version };
  await updateVersioned(manager, Paper, { id, version }, { ...issue, year, number, ...frozen }, async () =>
    currentPaper(manager, actor, id, rules.today),
  );
  const { numberText, answerDue } = content;
  await record(manager, actor, { id: row.taskId, jurisdictionId }, at, {
    kind: 'paper',
    action: 'paper.issue',
    note: `${content.title} ${numberText}，发${unitName}`,
    ...(row.milestoneId === null ? {} : { milestoneId: row.milestoneId }),
    subjectId: id,
    data: { paperId: id, kind, numberText },
    before: { state: 'draft' },
    after: { state: 'issued', kind, numberText, unit: unitName, answerDue, sha256 },
  });
  await tellOfIssue(manager, row, content, { at, actorId: actor.personId });
}
