import { addDays, instantInShanghai, type CalendarDay } from '@app/domain';
import { Bindings } from '../shared/bindings.js';
import { likeLiteral } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface AuditFilter {
  /** The only chain looked at; the first of the auditor's where it is left out. */
  readonly jurisdictionId?: Id | undefined;
  /** Days in Shanghai, both included. */
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
  readonly actorId?: Id | undefined;
  /** Part of the name the actor had then. */
  readonly actor?: string | undefined;
  /** An action (`task.accept`), or everything done to one kind of thing (`task`). */
  readonly action?: string | undefined;
  /** With an action or a kind of thing: which one. */
  readonly subjectId?: Id | undefined;
  /** Code of a task: whatever was done to it and to what belongs to it. */
  readonly task?: string | undefined;
  readonly requestId?: string | undefined;
  /** Words in the note and in the changed values. */
  readonly text?: string | undefined;
}

export interface AuditQuery extends AuditFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The rows of one chain under the filters, as a condition over `e`. */
export function auditWhere(jurisdictionId: Id, filter: AuditFilter, bind: Bindings): string {
  const conditions = [`e.jurisdiction_id = ${bind.add(jurisdictionId)}`, 'e.seq IS NOT NULL'];
  const add = <T>(value: T | undefined, condition: (value: T) => string): void => {
    if (value !== undefined && value !== '') conditions.push(condition(value));
  };
  add(filter.from, (day) => `e.at >= ${bind.add(startOf(day))}::timestamptz`);
  add(filter.to, (day) => `e.at < ${bind.add(startOf(addDays(day, 1)))}::timestamptz`);
  add(filter.actorId, (id) => `e.actor_id = ${bind.add(id)}::bigint`);
  add(filter.actor?.trim(), (name) => `e.actor_name ILIKE ${bind.add(likeLiteral(name))}`);
  add(filter.action, (action) => actionCondition(action, bind));
  add(filter.subjectId, (id) => `e.subject_id = ${bind.add(id)}::bigint`);
  add(filter.task?.trim(), (code) => taskCondition(jurisdictionId, code, bind));
  add(filter.requestId?.trim(), (id) => `e.request_id = ${bind.add(id)}`);
  add(filter.text?.trim(), (text) => textCondition(likeLiteral(text), bind));
  return conditions.join(' AND ');
}

const startOf = (day: CalendarDay): string => new Date(instantInShanghai(day, '00:00')).toISOString();

const actionCondition = (action: string, bind: Bindings): string =>
  `e.${action.includes('.') ? 'action' : 'subject_type'} = ${bind.add(action)}`;

/** Handing out a plan is one row that names its tasks. */
function taskCondition(jurisdictionId: Id, code: string, bind: Bindings): string {
  const [owner, name] = [bind.add(jurisdictionId), bind.add(code)];
  const named = bind.add(JSON.stringify({ tasks: [{ code }] }));
  const ids = `SELECT id FROM task WHERE jurisdiction_id = ${owner} AND code = ${name}`;
  return `(e.task_id IN (${ids}) OR (e.action = 'plan.issue' AND e.after @> ${named}::jsonb))`;
}

function textCondition(like: string, bind: Bindings): string {
  const text = bind.add(like);
  return `(e.note ILIKE ${text} OR e.before::text ILIKE ${text} OR e.after::text ILIKE ${text})`;
}
