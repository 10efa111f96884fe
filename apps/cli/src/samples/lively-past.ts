import { addDays, instantInShanghai, type CalendarDay, type WorkCalendar } from '@app/domain';
import { LIVELY } from './early-past.js';
import { EXTENSION, INSTRUCTIONS, NOTE_FILE, SUBTASKS } from './life-texts.zh.js';
import { OFFICE } from './plan-history.js';
import { inTurn, type SampleAct } from './sample-act.js';
import type { SampleWorld } from './sample-world.js';

const SUPERVISOR = 'supervisor';
const DAY_LENGTH_OF_EXTENSION = 30;
/** A milestone that is postponed is due so many days ahead, at least. */
const AHEAD = 10;

/** What happened lately beside reports and milestones: parts, papers, extensions, instructions. */
export function livelyPast(world: SampleWorld, today: CalendarDay, calendar: WorkCalendar): SampleAct[] {
  const turn = (daysAgo: number, time: string, ...steps: ((day: CalendarDay) => Promise<void>)[]) => {
    const day = calendar.onOrBefore(addDays(today, -daysAgo));
    return inTurn(
      world,
      instantInShanghai(day, time),
      steps.map((step) => () => step(day)),
    );
  };
  return [
    ...turn(
      34,
      '10:11',
      () => split(world, 0),
      () => split(world, 1),
      () => attach(world),
    ),
    ...turn(
      27,
      '15:21',
      () => reportPart(world, 0),
      () => reportPart(world, 1),
    ),
    ...turn(26, '16:41', () => confirmPart(world)),
    ...turn(30, '11:11', (day) => postpone(world, day, 'granted')),
    ...turn(28, '16:11', () => decide(world, 'approve', EXTENSION.granted.answer)),
    ...turn(20, '11:21', (day) => postpone(world, day, 'refused')),
    ...turn(18, '16:21', () => decide(world, 'reject', EXTENSION.refused.answer)),
    ...turn(3, '11:31', (day) => postpone(world, day, 'waiting')),
    ...turn(24, '09:51', (day) => instruct(world, day, 'closed', 10)),
    ...turn(
      17,
      '14:51',
      () => answer(world, INSTRUCTIONS.closed.answer),
      () => close(world),
    ),
    ...turn(15, '09:52', (day) => instruct(world, day, 'answered', 20)),
    ...turn(4, '14:52', () => answer(world, INSTRUCTIONS.answered.answer)),
    ...turn(13, '10:52', (day) => instruct(world, day, 'overdue', 9)),
  ];
}

interface Found {
  readonly id: string;
  readonly taskId: string;
  readonly version: number;
  readonly unitId: string;
  readonly login: string;
  readonly due: CalendarDay;
}

/** The first row that the demo needs next, with the login of who acts; null where the past has left none. */
async function find(world: SampleWorld, sql: string, values: readonly unknown[]): Promise<Found | null> {
  const [row] = await world.dataSource.query<Found[]>(sql, [LIVELY, ...values]);
  return row ?? null;
}

/** The contact of the unit in `unit`. */
const contact = (unit: string): string =>
  `JOIN LATERAL (SELECT p.login FROM duty_membership m JOIN person p ON p.id = m.person_id
                 WHERE m.unit_id = ${unit} AND m.role = 'contact' ORDER BY m.membership_id LIMIT 1) who ON true`;
const RUNNING = `FROM task t JOIN jurisdiction j ON j.id = t.jurisdiction_id AND j.code = $1
  JOIN LATERAL (SELECT a.unit_id FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead' ORDER BY a.sort LIMIT 1) lead
    ON true ${contact('lead.unit_id')}`;

/** The lead gives a part to each of two that cooperate. */
async function split(world: SampleWorld, turn: 0 | 1): Promise<void> {
  const task = await find(
    world,
    `SELECT t.id, helper.unit_id AS "unitId", who.login ${RUNNING}
     JOIN LATERAL (SELECT a.unit_id FROM assignment a WHERE a.task_id = t.id AND a.role = 'cooperating'
                   AND a.unit_id IS NOT NULL ORDER BY a.sort LIMIT 1 OFFSET $2) helper ON true
     WHERE t.state = 'active' AND (SELECT count(*) FROM assignment a WHERE a.task_id = t.id AND a.role = 'cooperating') >= 2
       AND NOT EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = t.id AND s.unit_id = helper.unit_id)
     ORDER BY EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = t.id AND s.kind = 'split') DESC, t.code LIMIT 1`,
    [turn],
  );
  if (task === null) return;
  const { id, unitId, login } = task;
  await world.subtasks.create(await world.actor(login), id, { unitId, title: SUBTASKS[turn].title });
}

async function part(world: SampleWorld, state: 'open' | 'reported', owner: string): Promise<Found | null> {
  return find(
    world,
    `SELECT s.id, s.version, who.login FROM subtask s JOIN jurisdiction j ON j.id = s.jurisdiction_id AND j.code = $1
     JOIN task t ON t.id = s.task_id AND t.state = 'active'
     JOIN LATERAL (SELECT a.unit_id FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead' ORDER BY a.sort LIMIT 1) lead
       ON true ${contact(owner)}
     WHERE s.kind = 'split' AND s.state = $2 ORDER BY s.id LIMIT 1`,
    [state],
  );
}

async function reportPart(world: SampleWorld, turn: 0 | 1): Promise<void> {
  const found = await part(world, 'open', 's.unit_id');
  if (found === null) return;
  await world.subtasks.report(await world.actor(found.login), found.id, found.version, SUBTASKS[turn].report);
}

async function confirmPart(world: SampleWorld): Promise<void> {
  const found = await part(world, 'reported', 'lead.unit_id');
  if (found === null) return;
  await world.subtasks.confirm(await world.actor(found.login), found.id, found.version);
}

/** A paper beside the task that has been split. */
async function attach(world: SampleWorld): Promise<void> {
  const task = await find(
    world,
    `SELECT t.id, who.login ${RUNNING} WHERE t.state = 'active'
     ORDER BY EXISTS (SELECT 1 FROM subtask s WHERE s.task_id = t.id AND s.kind = 'split') DESC, t.code LIMIT 1`,
    [],
  );
  if (task === null) return;
  const file = { fileName: NOTE_FILE.name, bytes: new TextEncoder().encode(NOTE_FILE.text) };
  const subject = { subjectType: 'task' as const, subjectId: task.id };
  await world.attachments.add(await world.actor(task.login), task.id, { ...subject, ...file });
}

async function postpone(
  world: SampleWorld,
  day: CalendarDay,
  outcome: keyof typeof EXTENSION,
): Promise<void> {
  const found = await find(
    world,
    `SELECT m.id, m.version, m.due, who.login ${RUNNING} JOIN milestone m ON m.task_id = t.id
     WHERE t.state = 'active' AND m.state = 'planned' AND m.due > $2
       AND NOT EXISTS (SELECT 1 FROM extension_request e WHERE e.milestone_id = m.id)
     ORDER BY m.due, t.code LIMIT 1`,
    [addDays(day, AHEAD)],
  );
  if (found === null) return;
  const { reason, progress } = EXTENSION[outcome];
  const newDue = addDays(found.due, DAY_LENGTH_OF_EXTENSION);
  await world.extensions.request(await world.actor(found.login), found.id, found.version, {
    newDue,
    reason,
    progress,
  });
}

async function decide(world: SampleWorld, decision: 'approve' | 'reject', note: string): Promise<void> {
  const found = await find(
    world,
    `SELECT e.id, e.version FROM extension_request e JOIN jurisdiction j ON j.id = e.jurisdiction_id AND j.code = $1
     WHERE e.state = 'requested' ORDER BY e.id LIMIT 1`,
    [],
  );
  if (found === null) return;
  const office = await world.actor(OFFICE);
  if (decision === 'approve') await world.extensions.approve(office, found.id, found.version, { note });
  else await world.extensions.reject(office, found.id, found.version, note);
}

/** 批示 on the task that is overdue longest and has none yet. */
async function instruct(
  world: SampleWorld,
  day: CalendarDay,
  outcome: keyof typeof INSTRUCTIONS,
  days: number,
): Promise<void> {
  const task = await find(
    world,
    `SELECT t.id ${RUNNING} WHERE t.state = 'active' AND NOT EXISTS (SELECT 1 FROM instruction i WHERE i.task_id = t.id)
     ORDER BY t.next_due < $2 DESC, t.next_due, t.code LIMIT 1`,
    [day],
  );
  if (task === null) return;
  await world.instructions.give(await world.actor(SUPERVISOR), {
    taskId: task.id,
    text: INSTRUCTIONS[outcome].text,
    answerDue: addDays(day, days),
  });
}

const instruction = (world: SampleWorld, answered: boolean): Promise<Found | null> =>
  find(
    world,
    `SELECT i.id, i.version, who.login ${RUNNING} JOIN instruction i ON i.task_id = t.id
     WHERE i.closed_at IS NULL AND (i.answered_at IS NOT NULL) = $2 ORDER BY i.id LIMIT 1`,
    [answered],
  );

async function answer(world: SampleWorld, text: string): Promise<void> {
  const found = await instruction(world, false);
  if (found === null) return;
  const actor = await world.actor(found.login);
  await world.instructionSteps.move(actor, found.id, found.version, { action: 'answer', text });
}

async function close(world: SampleWorld): Promise<void> {
  const found = await instruction(world, true);
  if (found === null) return;
  const actor = await world.actor(SUPERVISOR);
  await world.instructionSteps.move(actor, found.id, found.version, { action: 'close' });
}
