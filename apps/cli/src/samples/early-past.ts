import {
  DEFAULT_DUTIES,
  instantInShanghai,
  type AssignmentRole,
  type CalendarDay,
  type WorkCalendar,
} from '@app/domain';
import { GROUP_NAME, OBJECTION, POLICY_NOTE } from './life-texts.zh.js';
import { OFFICE } from './plan-history.js';
import { inTurn, type SampleAct } from './sample-act.js';
import type { SampleWorld } from './sample-world.js';

/** The jurisdiction in which the demo shows heads, a work group, objections, extensions and instructions. */
export const LIVELY = 'changzhi';
const ADMIN = 'admin';
/** Units of the work group; the first leads it. */
const GROUP_UNITS = ['市商务局', '市住建局', '市市场监管局', '市财政局'];
/** Which of the tasks with a single lead are objected to, counted by code. */
const OBJECTED = { upheld: 4, rejected: 11 } as const;
const MORNING = '10:20';
const NOON = '14:20';
const AFTERNOON = '15:40';

interface Place {
  readonly id: string;
  readonly code: string;
  readonly issuedOn: CalendarDay;
}

/** What happens before the first signature: rules, the work group, and objections, which decide who leads. */
export async function earlyPast(world: SampleWorld, calendar: WorkCalendar): Promise<SampleAct[]> {
  const places = await world.dataSource.query<Place[]>(
    `SELECT j.id, j.code, to_char(min(t.issued_at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "issuedOn"
     FROM jurisdiction j JOIN task t ON t.jurisdiction_id = j.id AND t.state <> 'draft' GROUP BY j.id, j.code ORDER BY j.id`,
  );
  return places.flatMap((place) =>
    place.code === LIVELY ? livelyStart(world, calendar, place) : withoutHeads(world, place),
  );
}

/** Where units have no head, contacts report by themselves. */
function withoutHeads(world: SampleWorld, { id: jurisdictionId, issuedOn }: Place): SampleAct[] {
  const duties = { ...DEFAULT_DUTIES, report: { ...DEFAULT_DUTIES.report, headSignOff: false } };
  const change = async () => {
    const office = await world.actor(OFFICE);
    const { revision } = await world.policies.read(office, jurisdictionId);
    await world.policies.change(office, revision, { jurisdictionId, duties, note: POLICY_NOTE });
  };
  return inTurn(world, instantInShanghai(issuedOn, MORNING) + Number(jurisdictionId), [change]);
}

function livelyStart(world: SampleWorld, calendar: WorkCalendar, place: Place): SampleAct[] {
  const answered = calendar.addWorkdays(place.issuedOn, 1);
  const step = (work: (world: SampleWorld, place: Place) => Promise<void>) => () => work(world, place);
  return [
    ...inTurn(world, instantInShanghai(place.issuedOn, NOON), [step(makeGroup), step(fillGroup)]),
    ...inTurn(world, instantInShanghai(place.issuedOn, AFTERNOON), [
      step((...at) => object(...at, 'upheld')),
      step((...at) => object(...at, 'rejected')),
    ]),
    ...inTurn(world, instantInShanghai(answered, MORNING), [step(handToGroup), step(insist)]),
  ];
}

async function makeGroup(world: SampleWorld, { id: jurisdictionId }: Place): Promise<void> {
  await world.units.create(await world.actor(ADMIN), { jurisdictionId, name: GROUP_NAME, kind: 'group' });
}

async function fillGroup(world: SampleWorld, { id: jurisdictionId }: Place): Promise<void> {
  const unit = async (name: string) => {
    const [row] = await world.dataSource.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM unit WHERE jurisdiction_id = $1 AND name = $2',
      [jurisdictionId, name],
    );
    if (row === undefined) throw new Error(`the demo directory has no ${name}`);
    return row;
  };
  const group = await unit(GROUP_NAME);
  const units = await Promise.all(GROUP_UNITS.map(unit));
  const members = units.map(({ id }, index) => ({
    unitId: id,
    role: index === 0 ? ('lead' as const) : ('member' as const),
  }));
  await world.groups.set(await world.actor(ADMIN), group.id, group.version, members);
}

type Outcome = keyof typeof OBJECTED;

async function object(world: SampleWorld, place: Place, outcome: Outcome): Promise<void> {
  const [task] = await world.dataSource.query<{ id: string; version: number; contact: string }[]>(
    `SELECT t.id, t.version, min(p.login) AS contact FROM task t
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead'
     JOIN membership m ON m.unit_id = a.unit_id AND m.role = 'contact' JOIN person p ON p.id = m.person_id
     WHERE t.jurisdiction_id = $1 AND t.state <> 'draft' GROUP BY t.id HAVING count(DISTINCT a.id) = 1
     ORDER BY t.code LIMIT 1 OFFSET $2`,
    [place.id, OBJECTED[outcome]],
  );
  if (task === undefined) return;
  const request = { action: 'object' as const, note: OBJECTION[outcome].reason };
  await world.transitions.move(await world.actor(task.contact), task.id, task.version, request);
}

interface Objected {
  readonly id: string;
  readonly version: number;
  readonly parts: readonly { readonly unitId: string; readonly role: AssignmentRole }[];
}

/** The one that was objected to first, and then the other. */
async function objected(world: SampleWorld, place: Place): Promise<Objected | undefined> {
  const [task] = await world.dataSource.query<Objected[]>(
    `SELECT t.id, t.version,
            (SELECT json_agg(json_build_object('unitId', a.unit_id::text, 'role', a.role) ORDER BY a.sort)
             FROM assignment a WHERE a.task_id = t.id AND a.unit_id IS NOT NULL) AS parts
     FROM task t WHERE t.jurisdiction_id = $1 AND t.state = 'objected' ORDER BY t.code LIMIT 1`,
    [place.id],
  );
  return task;
}

/** 改派: the group leads, the unit that objected helps. */
async function handToGroup(world: SampleWorld, place: Place): Promise<void> {
  const task = await objected(world, place);
  const [group] = await world.dataSource.query<{ id: string }[]>(
    'SELECT id FROM unit WHERE jurisdiction_id = $1 AND name = $2',
    [place.id, GROUP_NAME],
  );
  if (task === undefined || group === undefined) return;
  const others = task.parts.map(({ unitId, role }) => ({
    unitId,
    role: role === 'lead' ? ('cooperating' as const) : role,
  }));
  const assignments = [{ unitId: group.id, role: 'lead' as const }, ...others];
  const note = OBJECTION.upheld.answer;
  await world.reassignments.reassign(await world.actor(OFFICE), task.id, task.version, { note, assignments });
}

async function insist(world: SampleWorld, place: Place): Promise<void> {
  const task = await objected(world, place);
  if (task === undefined) return;
  const request = { action: 'reissue' as const, note: OBJECTION.rejected.answer };
  await world.transitions.move(await world.actor(OFFICE), task.id, task.version, request);
}
