import type { EntityManager } from 'typeorm';
import type { MilestoneState, PaperContent, PaperKind, TaskState } from '@app/domain';
import type { PaperState } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** A paper with what it hangs on, as the database has it now. */
export interface PaperRow {
  readonly id: Id;
  readonly version: number;
  readonly kind: PaperKind;
  readonly state: PaperState;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly taskId: Id;
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly taskState: TaskState;
  readonly taskDue: string | null;
  readonly planId: Id;
  readonly planTitle: string;
  readonly docNumber: string | null;
  readonly unitId: Id;
  readonly unitName: string;
  readonly takesPart: boolean;
  readonly unsigned: boolean;
  readonly milestoneId: Id | null;
  readonly milestone: string | null;
  readonly milestoneState: MilestoneState | null;
  readonly milestoneDue: string | null;
  readonly step: string;
  readonly reason: string;
  readonly day: string;
  readonly demand: string;
  readonly answerDue: string | null;
  readonly cc: readonly string[];
  readonly content: PaperContent | null;
  readonly sha256: string | null;
  readonly issuedAt: Date | null;
  readonly issuedBy: string | null;
  readonly droppedAt: Date | null;
  readonly droppedBy: string | null;
  readonly dropReason: string;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly voidReason: string;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
}

const TAKES_PART = `(EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = p.task_id AND a.unit_id = p.unit_id)
  OR EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = p.task_id AND s.unit_id = p.unit_id AND s.state <> 'cancelled'))`;

const UNSIGNED = `EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = p.task_id AND a.unit_id = p.unit_id
  AND a.role = 'lead' AND a.accepted_at IS NULL)`;

const ROWS = `
  SELECT p.id, p.version, p.kind, p.state, p.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName",
         t.id AS "taskId", COALESCE(t.code, '') AS "taskCode", t.title AS "taskTitle", t.state AS "taskState",
         t.current_due AS "taskDue", pl.id AS "planId", pl.title AS "planTitle", pl.doc_number AS "docNumber",
         u.id AS "unitId", u.name AS "unitName", ${TAKES_PART} AS "takesPart", ${UNSIGNED} AS unsigned,
         p.milestone_id AS "milestoneId", m.name AS milestone, m.state AS "milestoneState", m.due AS "milestoneDue",
         p.step, p.reason, p.day, p.demand, p.answer_due AS "answerDue", p.cc, p.content, p.sha256,
         p.issued_at AS "issuedAt", issuer.name AS "issuedBy", p.dropped_at AS "droppedAt",
         dropper.name AS "droppedBy", p.drop_reason AS "dropReason", p.voided_at AS "voidedAt",
         voider.name AS "voidedBy", p.void_reason AS "voidReason", p.acknowledged_at AS "acknowledgedAt",
         reader.name AS "acknowledgedBy"
  FROM paper p
  JOIN jurisdiction j ON j.id = p.jurisdiction_id JOIN task t ON t.id = p.task_id JOIN plan pl ON pl.id = t.plan_id
  JOIN unit u ON u.id = p.unit_id LEFT JOIN milestone m ON m.id = p.milestone_id
  LEFT JOIN person issuer ON issuer.id = p.issued_by_id LEFT JOIN person dropper ON dropper.id = p.dropped_by_id
  LEFT JOIN person voider ON voider.id = p.voided_by_id LEFT JOIN person reader ON reader.id = p.acknowledged_by_id`;

/** Papers by a condition on `p`. */
export const paperRows = (
  manager: EntityManager,
  conditionAndOrder: string,
  parameters: unknown[],
): Promise<PaperRow[]> => select(manager, `${ROWS} WHERE ${conditionAndOrder}`, parameters);
