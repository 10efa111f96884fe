/**
 * What people should be told, worked out here once more from the rules 普通 as they are written for people. Before a day
 * the workday before a rest day, after it the next one; of what has come, only the newest. Knows nothing of the product's
 * code.
 */
export interface ExpectedItem {
  readonly channel: 'inbox' | 'email';
  readonly email: string;
  /** `节点 CZ-2027-001`, `报送 市财政局 2027-12`. */
  readonly about: string;
  readonly due: string;
  readonly step: string;
  /** Days left on that day; negative: overdue. */
  readonly left: number;
}

/** One thing with a day, and whom it concerns, by their addresses. */
export interface Duty {
  readonly kind: DutyKind;
  readonly about: string;
  readonly due: string;
  /** The day since when it can be known. */
  readonly since: string;
  readonly told: Readonly<Record<Audience, readonly string[]>>;
}

export type DutyKind = '节点' | '签收' | '报送' | '分解任务' | '批示';
/** The unit's 联络员 and 单位负责人, 专班办公室, 分管领导. */
export type Audience = 'unit' | 'office' | 'supervisor';

/** Name, days (`w`: workdays) from the day, audiences; a last number repeats it every so many days. */
type Rung = readonly [
  name: string,
  offset: number,
  unit: 'd' | 'w',
  who: readonly Audience[],
  every?: number,
];

const UNIT = ['unit'] as const;
const OFFICE = ['unit', 'office'] as const;
const TOP = ['unit', 'office', 'supervisor'] as const;

const LADDER: Readonly<Record<DutyKind, readonly Rung[]>> = {
  节点: [
    ['before-30', -30, 'd', UNIT],
    ['before-7', -7, 'd', UNIT],
    ['before-1', -1, 'd', UNIT],
    ['on-day', 0, 'd', UNIT],
    ['overdue', 1, 'd', OFFICE],
    ['overdue-escalate', 5, 'w', TOP],
    ['overdue-', 7, 'd', OFFICE, 7],
  ],
  签收: [
    ['accept-before', -1, 'w', UNIT],
    ['accept-late', 1, 'w', OFFICE],
    ['accept-escalate', 3, 'w', TOP],
  ],
  报送: [
    ['report-before', -3, 'w', UNIT],
    ['report-day', 0, 'w', UNIT],
    ['report-late', 1, 'w', OFFICE],
    ['report-escalate', 3, 'w', TOP],
  ],
  分解任务: [
    ['part-before-7', -7, 'd', UNIT],
    ['part-before-1', -1, 'd', UNIT],
    ['part-overdue-', 1, 'd', UNIT, 7],
  ],
  批示: [
    ['instruction-before', -1, 'w', UNIT],
    ['instruction-overdue', 1, 'w', TOP],
  ],
};

/** The office reads its messages; all others are mailed too. */
const CHANNELS: Readonly<Record<Audience, readonly ExpectedItem['channel'][]>> = {
  unit: ['inbox', 'email'],
  office: ['inbox'],
  supervisor: ['inbox', 'email'],
};

const DAY_MS = 86_400_000;
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);

/** Monday to Friday: for the days of these tests no holiday notice departs from it, which the tests check. */
export const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function workday(n: number, direction: 1 | -1): number {
  for (let at = n; ; at += direction) if (isWeekday(dayOf(at))) return at;
}

/** So many workdays on, or back. */
export function workdaysFrom(day: string, count: number): string {
  const direction = count < 0 ? -1 : 1;
  let at = number(day);
  for (let left = Math.abs(count); left > 0; left -= 1) at = workday(at + direction, direction);
  return dayOf(at);
}

/** The first weekday from that day on. */
export const weekdayFrom = (day: string): string => dayOf(workday(number(day), 1));

interface Told {
  readonly step: string;
  readonly slot: string;
  readonly who: readonly Audience[];
}

/** Overdue counts from the hand-out where that came after the date: nobody is late for what they did not know. */
const start = ({ due, since }: Duty): string => (since > due ? since : due);

const daysLeft = (duty: Duty, today: string): number =>
  number(today <= duty.due ? duty.due : start(duty)) - number(today);

function placed(duty: Duty, [name, offset, unit, who]: Rung, step = name): Told & { plain: string } {
  const from = offset > 0 ? start(duty) : duty.due;
  const plain = unit === 'w' ? workdaysFrom(from, offset) : dayOf(number(from) + offset);
  const slot = dayOf(workday(number(plain), offset > 0 ? 1 : -1));
  return { step, slot, plain, who };
}

/** Everything that has come by today, the newest last. */
function comeBy(duty: Duty, today: string): Told[] {
  const all = LADDER[duty.kind].flatMap((rung) => {
    const [name, first, unit, who, every] = rung;
    if (every === undefined) return [placed(duty, rung)];
    const weeks = Math.max(0, Math.ceil((number(today) - number(start(duty))) / every));
    return [...Array(weeks + 1).keys()].map((week) => {
      const offset = first + week * every;
      return placed(duty, [name, offset, unit, who], `${name}${offset}`);
    });
  });
  const came = all.filter(({ slot }) => slot <= today && slot >= duty.since);
  const age = ({ slot, plain }: (typeof all)[number]): string => `${slot} ${plain}`;
  return came.sort((a, b) => (age(a) < age(b) ? -1 : Number(age(a) > age(b))));
}

const keyOf = ({ channel, email, about, due, step }: ExpectedItem): string =>
  [channel, email, about, due, step].join('|');

const dutyOf = ({ about, due }: Pick<Duty, 'about' | 'due'>): string => `${about}|${due}`;

/** Every item of a day, but for those that were told on an earlier day; remembers in `told` the day of each, and of each duty. */
export function expectedOn(
  today: string,
  duties: readonly Duty[],
  told: Map<string, string>,
): ExpectedItem[] {
  if (!isWeekday(today)) return [];
  const all = duties.flatMap((duty) => itemsOf(duty, today, told.get(dutyOf(duty)) ?? ''));
  const items = new Map(all.map((item) => [keyOf(item), item]));
  const fresh = [...items].filter(([key]) => !told.has(key));
  for (const [key, item] of fresh) told.set(key, today).set(dutyOf(item), today);
  return fresh.map(([, item]) => item);
}

/**
 * Each audience hears the newest step of the newest day that speaks to it, and those above the escalation that came
 * while nobody was there to send it.
 */
function itemsOf(duty: Duty, today: string, seen: string): ExpectedItem[] {
  const come = comeBy(duty, today);
  const newest = come.at(-1)?.slot ?? '';
  const ofDay = come.filter(
    ({ slot, who }) => slot === newest || (slot > seen && who.includes('supervisor')),
  );
  const { about, due } = duty;
  const left = daysLeft(duty, today);
  return (['unit', 'office', 'supervisor'] as const).flatMap((audience) => {
    const step = ofDay
      .filter(({ slot, who }) => who.includes(audience) && (slot === newest || audience === 'supervisor'))
      .at(-1)?.step;
    if (step === undefined) return [];
    return CHANNELS[audience].flatMap((channel) =>
      duty.told[audience].map((email) => ({ channel, email, about, due, step, left })),
    );
  });
}
