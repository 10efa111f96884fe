import {
  OPEN_INSTRUCTION_STATES,
  OPEN_MILESTONE_STATES,
  OPEN_STATES,
  REPORTED_TASK_STATES,
  type StepSubject,
} from '@app/domain';
import { reportDutiesSql } from './report-duties.js';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const array = (values: readonly string[]): string => `ARRAY[${list(values)}]`;

const OPEN_TASK = `t.state IN (${list(OPEN_STATES)}) AND t.issued_on IS NOT NULL`;
const OF_TASK = `t.plan_id, coalesce(t.ladder, p.ladder) AS ladder`;
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;

/**
 * One kind of thing that has a day: a SELECT of what is open, with the columns id, jurisdiction_id, task_id, plan_id,
 * ladder (that of the task or plan; null follows the jurisdiction's), due, issued_on, `subject` (its part of the
 * business key), subject_type and subject_id (of its notifications), unit_id (who has the duty, null where that is the
 * task's leads), code, title and name. `report` needs a table `periods(jurisdiction_id, period, opens, due, until, name)`.
 */
export type ReminderSource = string;

const MILESTONE: ReminderSource = `
  SELECT m.id, m.jurisdiction_id, m.task_id, ${OF_TASK}, m.due, t.issued_on, 'milestone:' || m.id AS subject,
         'milestone' AS subject_type, m.id AS subject_id, NULL::bigint AS unit_id, t.code, t.title, m.name
  FROM milestone m JOIN task t ON t.id = m.task_id JOIN plan p ON p.id = t.plan_id
  WHERE m.state IN (${list(OPEN_MILESTONE_STATES)}) AND ${OPEN_TASK}`;

/** An objection stops the clock of 签收. */
const ACCEPTANCE: ReminderSource = `
  SELECT t.id, t.jurisdiction_id, t.id AS task_id, ${OF_TASK}, t.accept_due AS due, t.issued_on,
         'acceptance:' || t.id AS subject, 'task' AS subject_type, t.id AS subject_id, NULL::bigint AS unit_id, t.code,
         t.title, '' AS name
  FROM task t JOIN plan p ON p.id = t.plan_id
  WHERE t.state = 'issued' AND t.accept_due IS NOT NULL AND t.issued_on IS NOT NULL`;

/** Who has asked for completion has said what there is to say. */
const TASK: ReminderSource = `
  SELECT t.id, t.jurisdiction_id, t.id AS task_id, ${OF_TASK}, t.issued_on AS due, t.issued_on, 'task:' || t.id AS subject,
         'task' AS subject_type, t.id AS subject_id, NULL::bigint AS unit_id, t.code, t.title, '' AS name
  FROM task t JOIN plan p ON p.id = t.plan_id
  WHERE t.state IN ('issued', 'objected', 'active') AND t.issued_on IS NOT NULL`;

/** Due with its task where it has no day of its own; nobody is late for time in which it was not yet given out. */
const SUBTASK: ReminderSource = `
  SELECT s.id, s.jurisdiction_id, s.task_id, ${OF_TASK}, coalesce(s.due, t.current_due) AS due,
         greatest(t.issued_on, ${dayOf('s.at')}) AS issued_on, 'subtask:' || s.id AS subject, 'subtask' AS subject_type,
         s.id AS subject_id, s.unit_id, t.code, t.title, s.title AS name
  FROM subtask s JOIN task t ON t.id = s.task_id JOIN plan p ON p.id = t.plan_id
  WHERE s.state = 'open' AND coalesce(s.due, t.current_due) IS NOT NULL AND ${OPEN_TASK}`;

/** About a task, while that task is handed out and not ended; about a plan, without a task. */
const INSTRUCTION: ReminderSource = `
  SELECT i.id, i.jurisdiction_id, i.task_id, i.plan_id, coalesce(t.ladder, p.ladder) AS ladder, i.answer_due AS due,
         ${dayOf('i.at')} AS issued_on, 'instruction:' || i.id AS subject, 'instruction' AS subject_type,
         i.id AS subject_id, i.unit_id, t.code, coalesce(t.title, p.title) AS title, left(i.text, 40) AS name
  FROM instruction i JOIN plan p ON p.id = i.plan_id LEFT JOIN task t ON t.id = i.task_id
  WHERE i.state IN (${list(OPEN_INSTRUCTION_STATES)}) AND i.answer_due IS NOT NULL
    AND (i.task_id IS NULL OR t.state IN (${list([...OPEN_STATES, 'completed', 'closed'])}))`;

/** Derived, as standings are: a unit owes the page as long as the page is not filed, whether or not it has begun to write. */
const REPORT: ReminderSource = `
  SELECT d.unit_id AS id, d.jurisdiction_id, NULL::bigint AS task_id, NULL::bigint AS plan_id, NULL::text AS ladder, p.due,
         p.opens AS issued_on, 'report:' || d.jurisdiction_id || ':' || d.unit_id || ':' || d.period AS subject,
         'report_duty' AS subject_type, d.unit_id AS subject_id, d.unit_id, NULL::text AS code, u.name AS title, p.name
  FROM (SELECT DISTINCT jurisdiction_id, period, unit_id
        FROM (${reportDutiesSql({ states: array(REPORTED_TASK_STATES), units: 'NULL', repeats: 'ALL' })}) duty) d
  JOIN periods p ON p.jurisdiction_id = d.jurisdiction_id AND p.period = d.period
  JOIN unit u ON u.id = d.unit_id
  WHERE NOT EXISTS (SELECT 1 FROM report_page page WHERE page.jurisdiction_id = d.jurisdiction_id
                    AND page.unit_id = d.unit_id AND page.period = d.period AND page.state = 'filed')`;

export const REMINDER_SOURCES: Readonly<Record<StepSubject, ReminderSource>> = {
  milestone: MILESTONE,
  acceptance: ACCEPTANCE,
  report: REPORT,
  subtask: SUBTASK,
  instruction: INSTRUCTION,
  task: TASK,
};
