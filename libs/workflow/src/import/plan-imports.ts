import { inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import type { WorkflowContext } from '../shared/context.js';
import type { ImportedPlan } from '../views/index.js';
import { persistDraft } from './persist-draft.js';
import { keepUpload, type ImportInput, type ImportLimits } from './read-upload.js';

/** 导入: from an uploaded file to a draft plan with proposals, all in one transaction. */
export class PlanImports {
  constructor(
    private readonly context: WorkflowContext,
    private readonly limits: ImportLimits,
  ) {}

  importDocument(actor: Actor, input: ImportInput): Promise<ImportedPlan> {
    const { context, limits } = this;
    return keepUpload(context, limits, actor, input, async (document) => {
      const { draft, notices } = document.plan;
      const clauses = draft.clauses.length;
      const planId = await inTransaction(context.dataSource, async (manager) => {
        const id = await persistDraft(manager, document);
        const { jurisdictionId, fileName, sha256, at } = document;
        const after = { title: draft.title, fileName, sha256, clauses };
        await audit(manager, actor, at, { jurisdictionId, action: 'plan.import', subjectId: id, after });
        return id;
      });
      return { planId, clauses, messages: draft.messages.length + notices.length };
    });
  }
}
