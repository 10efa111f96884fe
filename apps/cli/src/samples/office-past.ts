import {
  addDays,
  dayInShanghai,
  endOfMonth,
  instantInShanghai,
  monthOf,
  type CalendarDay,
  type LadderKey,
  type PaperKind,
  type WorkCalendar,
} from '@app/domain';
import { LIVELY } from './early-past.js';
import { CHANNELS, PAPER_REASONS } from './office-texts.zh.js';
import { OFFICE } from './plan-history.js';
import { inTurn, type SampleAct } from './sample-act.js';
import type { SampleWorld } from './sample-world.js';

const ADMIN = 'admin';
/** Beside 长治, whose tasks go by slips where the office says so, one whole plan of the demo goes by 13710. */
const PLACE_OF_13710 = 'jingdezhen';

type Found = Readonly<Record<'id' | 'unitId' | 'taskId' | 'milestoneId' | 'login', string>> & {
  readonly version: number;
};

/** What the office did of late: rules for a plan and a task, channels, 督办文书 and 督查通报. */
export function officePast(world: SampleWorld, today: CalendarDay, calendar: WorkCalendar): SampleAct[] {
  const turn = (daysAgo: number, time: string, ...steps: ((day: CalendarDay) => Promise<void>)[]) => {
    const day = calendar.onOrBefore(addDays(today, -daysAgo));
    return inTurn(
      world,
      instantInShanghai(day, time),
      steps.map((step) => () => step(day)),
    );
  };
  const channels = CHANNELS.flatMap((channel) => [() => addChannel(world, channel), () => switchOff(world)]);
  return [
    ...turn(25, '09:41', () => followPlan(world, '13710')),
    ...turn(25, '09:46', () => followTask(world, 'slips')),
    ...turn(22, '10:41', ...channels),
    ...turn(9, '10:33', () => issue(world, 'supervise', PAPER_REASONS.answered)),
    ...turn(8, '16:33', () => acknowledge(world)),
    ...turn(5, '10:33', () => issue(world, 'yellow', PAPER_REASONS.issued)),
    ...turn(
      12,
      '15:53',
      (day) => bulletin(world, monthBefore(day)),
      () => issueBulletin(world),
    ),
    ...turn(1, '15:53', (day) => bulletin(world, { periodFrom: `${monthOf(day)}-01`, periodTo: day })),
    ...turn(
      1,
      '16:43',
      () => begin(world, 'red', PAPER_REASONS.draft),
      () => begin(world, 'chase', PAPER_REASONS.draft),
    ),
  ];
}

/** The morning of last month's last workday, when its digest was due. */
export function monthEndMorning(today: CalendarDay, calendar: WorkCalendar, time: string): number {
  const { periodTo } = monthBefore(today);
  return instantInShanghai(calendar.onOrBefore(periodTo), time);
}

function monthBefore(day: CalendarDay): { periodFrom: CalendarDay; periodTo: CalendarDay } {
  const periodFrom = `${monthOf(addDays(`${monthOf(day)}-01`, -1))}-01`;
  return { periodFrom, periodTo: endOfMonth(periodFrom) };
}

/** The first row that the demo needs next; null where the past has left none. */
async function find(world: SampleWorld, sql: string, values: readonly unknown[] = []): Promise<Found | null> {
  const [row] = await world.dataSource.query<Found[]>(sql, [LIVELY, ...values]);
  return row ?? null;
}

async function followPlan(world: SampleWorld, ladder: LadderKey): Promise<void> {
  const plan = await find(
    world,
    `SELECT p.id, p.version FROM plan p JOIN jurisdiction j ON j.id = p.jurisdiction_id AND j.code IN ($1, $2)
     WHERE p.kind = 'own' AND p.state = 'issued' ORDER BY j.code = $1, p.id LIMIT 1`,
    [PLACE_OF_13710],
  );
  if (plan === null) return;
  await world.ladders.changeOfPlan(await world.actor(OFFICE), plan.id, plan.version, ladder);
}

const OVERDUE = `FROM task t JOIN jurisdiction j ON j.id = t.jurisdiction_id AND j.code = $1
  JOIN LATERAL (SELECT m.id, m.due FROM milestone m WHERE m.task_id = t.id AND m.state IN ('planned', 'returned')
                ORDER BY m.due LIMIT 1) late ON late.due < $2::date
  WHERE t.state = 'active' AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.task_id = t.id
                                           AND (p.state <> 'draft' OR p.key LIKE 'hand|%'))`;

/** The day that the demo's clock stands at. */
const dayNow = (world: SampleWorld): CalendarDay => dayInShanghai(world.clock.now());

async function followTask(world: SampleWorld, ladder: LadderKey): Promise<void> {
  const task = await find(
    world,
    `SELECT t.id, t.version ${OVERDUE} AND t.ladder IS NULL ORDER BY late.due DESC, t.code LIMIT 1`,
    [dayNow(world)],
  );
  if (task === null) return;
  await world.ladders.changeOfTask(await world.actor(OFFICE), task.id, task.version, ladder);
}

async function addChannel(world: SampleWorld, channel: (typeof CHANNELS)[number]): Promise<void> {
  const place = await find(
    world,
    `SELECT j.id FROM jurisdiction j WHERE j.code = $1
       AND NOT EXISTS (SELECT 1 FROM channel c WHERE c.jurisdiction_id = j.id AND c.name = $2)`,
    [channel.name],
  );
  if (place === null) return;
  await world.channels.create(await world.actor(ADMIN), { jurisdictionId: place.id, ...channel });
}

async function switchOff(world: SampleWorld): Promise<void> {
  const found = await find(
    world,
    `SELECT c.id, c.version FROM channel c JOIN jurisdiction j ON j.id = c.jurisdiction_id AND j.code = $1
     WHERE c.active ORDER BY c.id LIMIT 1`,
  );
  if (found === null) return;
  await world.channels.edit(await world.actor(ADMIN), found.id, found.version, { active: false });
}

/** A paper begun by hand on the task that is overdue longest and has none yet but what the rules laid before the office. */
async function begin(world: SampleWorld, kind: PaperKind, reason: string): Promise<void> {
  const task = await find(
    world,
    `SELECT t.id AS "taskId", late.id AS "milestoneId" ${OVERDUE} ORDER BY late.due, t.code LIMIT 1`,
    [dayNow(world)],
  );
  if (task === null) return;
  const { taskId, milestoneId } = task;
  await world.papers.begin(await world.actor(OFFICE), { taskId, milestoneId, kind, reason });
}

/** The paper of a kind that has waited longest; where the rules have drafted none it is begun by hand. */
async function issue(world: SampleWorld, kind: PaperKind, reason: string): Promise<void> {
  if ((await draftOf(world, kind)) === null) await begin(world, kind, reason);
  const draft = await draftOf(world, kind);
  if (draft === null) return;
  await world.paperIssue.issue(await world.actor(OFFICE), draft.id, draft.version);
}

const draftOf = (world: SampleWorld, kind: PaperKind): Promise<Found | null> =>
  find(
    world,
    `SELECT p.id, p.version FROM paper p JOIN jurisdiction j ON j.id = p.jurisdiction_id AND j.code = $1
     WHERE p.state = 'draft' AND p.kind = $2 ORDER BY p.id LIMIT 1`,
    [kind],
  );

async function acknowledge(world: SampleWorld): Promise<void> {
  const paper = await find(
    world,
    `SELECT p.id, p.version, who.login FROM paper p JOIN jurisdiction j ON j.id = p.jurisdiction_id AND j.code = $1
     JOIN LATERAL (SELECT person.login FROM duty_membership m JOIN person ON person.id = m.person_id
                   WHERE m.unit_id = p.unit_id AND m.role = 'contact' ORDER BY m.membership_id LIMIT 1) who ON true
     WHERE p.state = 'issued' AND p.acknowledged_at IS NULL AND p.voided_at IS NULL ORDER BY p.id LIMIT 1`,
  );
  if (paper === null) return;
  await world.papers.acknowledge(await world.actor(paper.login), paper.id, paper.version);
}

async function bulletin(
  world: SampleWorld,
  period: { readonly periodFrom: CalendarDay; readonly periodTo: CalendarDay },
): Promise<void> {
  const place = await find(
    world,
    `SELECT j.id FROM jurisdiction j WHERE j.code = $1
       AND EXISTS (SELECT 1 FROM plan p WHERE p.jurisdiction_id = j.id AND p.state = 'issued')`,
  );
  if (place === null) return;
  await world.bulletins.create(await world.actor(OFFICE), { jurisdictionId: place.id, ...period });
}

async function issueBulletin(world: SampleWorld): Promise<void> {
  const draft = await find(
    world,
    `SELECT b.id, b.version FROM bulletin_issue b JOIN jurisdiction j ON j.id = b.jurisdiction_id AND j.code = $1
     WHERE b.state = 'draft' ORDER BY b.id LIMIT 1`,
  );
  if (draft === null) return;
  await world.bulletins.issue(await world.actor(OFFICE), draft.id, draft.version, true);
}
