import type { EntityManager } from 'typeorm';
import { OPEN_INSTRUCTION_STATES, jurisdictionsWith, type InstructionState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import { readableTask } from '../tasks/lock-task.js';
import type { Id, InstructionView, Page, TaskInstructions } from '../views/index.js';
import { Bindings } from '../shared/bindings.js';
import { instructionRows, toInstructionViews } from './instruction-rows.js';

/** `to-answer` waits for the reader, `given` was given by them. */
export const INSTRUCTION_BOXES = ['all', 'to-answer', 'given'] as const;
export type InstructionBox = (typeof INSTRUCTION_BOXES)[number];

export interface InstructionQuery {
  readonly box?: InstructionBox | undefined;
  readonly state?: InstructionState | undefined;
  readonly overdue?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const SORT = 'newest';

/** 批示: those of a jurisdiction for its office and supervisors, and for a unit those it shall answer. */
export class Instructions {
  constructor(private readonly context: WorkflowContext) {}

  async page(actor: Actor, query: InstructionQuery): Promise<Page<InstructionView>> {
    const { manager } = this.context.dataSource;
    const bind = new Bindings();
    const today = todayOf(this.context);
    const conditions = [visible(actor, bind), ...asked(actor, query, today, bind)];
    if (query.cursor !== undefined)
      conditions.push(`i.id < ${bind.add(decodeCursor(SORT, query.cursor).id)}::bigint`);
    const wanted = `${conditions.join(' AND ')} ORDER BY i.id DESC LIMIT ${bind.add(query.limit + 1)}`;
    const rows = await instructionRows(manager, wanted, bind.values);
    const { shown, nextCursor } = cutPage(rows, query.limit, SORT, idPlace);
    return { items: await toInstructionViews(manager, actor, shown, today), nextCursor };
  }

  /** Those of one task, for everybody who may read it. */
  async ofTask(actor: Actor, taskId: Id): Promise<TaskInstructions> {
    const { manager } = this.context.dataSource;
    const task = await readableTask(manager, actor, taskId);
    const rows = await instructionRows(manager, 'i.task_id = $1 ORDER BY i.id DESC', [taskId]);
    return {
      items: await toInstructionViews(manager, actor, rows, todayOf(this.context)),
      mayGive: mayGive(actor, task.jurisdictionId),
    };
  }

  async read(manager: EntityManager, actor: Actor, id: Id): Promise<InstructionView> {
    const rows = await instructionRows(manager, 'i.id = $1', [id]);
    const [view] = await toInstructionViews(manager, actor, rows, todayOf(this.context));
    if (view === undefined) throw new Error(`no instruction ${id}`);
    return view;
  }
}

/** A supervisor gives instructions, the office passes them on. */
export function mayGive(actor: Actor, jurisdictionId: Id): TaskInstructions['mayGive'] {
  if (jurisdictionsWith(actor, ['supervisor']).includes(jurisdictionId)) return 'own';
  return jurisdictionsWith(actor, ['office']).includes(jurisdictionId) ? 'behalf' : null;
}

/** What is about a task that the office has taken back is the office's alone. */
function visible(actor: Actor, bind: Bindings): string {
  const managed = bind.add(jurisdictionsWith(actor, ['office']));
  const read = bind.add(actor.reads.jurisdictionIds);
  return `(i.jurisdiction_id = ANY(${managed}::bigint[])
    OR (COALESCE(t.state, '') <> 'draft'
        AND (i.jurisdiction_id = ANY(${read}::bigint[]) OR ${addressed(actor, bind)})))`;
}

function addressed(actor: Actor, bind: Bindings): string {
  const units = `${bind.add(actor.reads.ownUnitIds)}::bigint[]`;
  return `(CASE WHEN i.unit_id IS NULL THEN EXISTS (SELECT 1 FROM assignment a
             WHERE a.task_id = i.task_id AND a.role = 'lead' AND a.unit_id = ANY(${units}))
           WHEN i.unit_id <> ALL(${units}) THEN false
           ELSE i.task_id IS NULL OR EXISTS (SELECT 1 FROM assignment a
             WHERE a.task_id = i.task_id AND a.unit_id = i.unit_id) END)`;
}

function asked(
  actor: Actor,
  { box = 'all', state, overdue }: InstructionQuery,
  today: string,
  bind: Bindings,
): string[] {
  const open = (): string => `i.state = ANY(${bind.add(OPEN_INSTRUCTION_STATES)}::text[])`;
  const conditions: string[] = [];
  if (state !== undefined) conditions.push(`i.state = ${bind.add(state)}`);
  if (overdue === true) conditions.push(open(), `i.answer_due < ${bind.add(today)}::date`);
  if (box === 'given') conditions.push(`i.author_id = ${bind.add(actor.personId)}::bigint`);
  if (box === 'to-answer') {
    const office = bind.add(jurisdictionsWith(actor, ['office']));
    const offices = `(i.unit_id IS NULL AND i.task_id IS NULL AND i.jurisdiction_id = ANY(${office}::bigint[]))`;
    conditions.push(open(), `(${addressed(actor, bind)} OR ${offices})`);
  }
  return conditions;
}
