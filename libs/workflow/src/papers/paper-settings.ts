import type { EntityManager } from 'typeorm';
import {
  DEFAULT_ANSWER_WORKDAYS,
  defaultPaperCode,
  jurisdictionsWith,
  type AnswerWorkdays,
} from '@app/domain';
import { PaperSetting, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne, selectOne, updateVersioned } from '../shared/database.js';
import type { Id, PaperSettings } from '../views/index.js';

export interface PaperSettingsChange {
  readonly jurisdictionId: Id;
  readonly issuer: string;
  readonly code: string;
  readonly answerWorkdays: AnswerWorkdays;
}

interface Row {
  readonly id: Id | null;
  readonly version: number | null;
  readonly name: string;
  readonly officeName: string | null;
  readonly issuer: string | null;
  readonly code: string | null;
  readonly answerWorkdays: AnswerWorkdays | null;
}

/** What holds in the jurisdiction: what its office has laid down, else the office's own name and the name of the place. */
export async function paperSettings(manager: EntityManager, jurisdictionId: Id): Promise<PaperSettings> {
  const row = await settingsRow(manager, jurisdictionId);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return {
    version: row.version ?? 0,
    jurisdiction: { id: jurisdictionId, name: row.name },
    issuer: row.issuer ?? row.officeName ?? row.name,
    code: row.code ?? defaultPaperCode(row.name),
    answerWorkdays: { ...DEFAULT_ANSWER_WORKDAYS, ...row.answerWorkdays },
  };
}

function settingsRow(manager: EntityManager, jurisdictionId: Id): Promise<Row | undefined> {
  return selectOne(
    manager,
    `SELECT s.id, s.version, j.name, s.issuer, s.code, s.answer_workdays AS "answerWorkdays",
            (SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit_id
             WHERE m.jurisdiction_id = j.id AND m.role = 'office' ORDER BY m.id LIMIT 1) AS "officeName"
     FROM jurisdiction j LEFT JOIN paper_setting s ON s.jurisdiction_id = j.id WHERE j.id = $1`,
    [jurisdictionId],
  );
}

/** 文书设置: 发文机关, 机关代字 and the time to answer each kind of paper. */
export class PaperSettingsDesk {
  constructor(private readonly context: WorkflowContext) {}

  /** Of the jurisdiction asked for, or of the first whose office the person belongs to. */
  async read(actor: Actor, jurisdictionId?: Id): Promise<PaperSettings> {
    const id = jurisdictionId ?? jurisdictionsWith(actor, ['office'])[0];
    if (id === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, id, ['office']);
    return paperSettings(this.context.dataSource.manager, id);
  }

  /** @param version the one that the person saw, 0 where nothing was laid down yet */
  async change(actor: Actor, version: number, change: PaperSettingsChange): Promise<PaperSettings> {
    const { jurisdictionId } = change;
    requireRole(actor, jurisdictionId, ['office']);
    const set = {
      issuer: change.issuer.trim(),
      code: change.code.trim(),
      answerWorkdays: change.answerWorkdays,
    };
    return inTransaction(this.context.dataSource, async (manager) => {
      // The jurisdiction stands for its settings, also where there is no row of them yet.
      await manager.query('SELECT id FROM jurisdiction WHERE id = $1 FOR NO KEY UPDATE', [jurisdictionId]);
      const before = await paperSettings(manager, jurisdictionId);
      if (before.version !== version) throw new WorkflowError('VERSION_CONFLICT', { current: before });
      const row = await settingsRow(manager, jurisdictionId);
      const id = row?.id ?? null;
      if (id === null) await insertOne(manager, PaperSetting, { jurisdictionId, ...set });
      else await updateVersioned(manager, PaperSetting, { id, version }, set, async () => before);
      const { issuer, code, answerWorkdays } = before;
      await audit(manager, actor, nowOf(this.context), {
        jurisdictionId,
        action: 'paper.configure',
        subjectId: null,
        before: { issuer, code, answerWorkdays },
        after: set,
      });
      return paperSettings(manager, jurisdictionId);
    });
  }
}
