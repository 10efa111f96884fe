import { daysBetween, near, plusDays, plusWorkdays, works, type RestDays } from './replay-calendar.js';

export type ReplayKind = 'milestone' | 'subtask' | 'report' | 'acceptance' | 'instruction' | 'task';

/** Something that has a day, as the script of the replay knows it. */
export interface ReplayDuty {
  readonly kind: ReplayKind;
  /** As keys name it, `milestone:7`, `report:1:20:2026-03`. */
  readonly subject: string;
  due: string;
  readonly jurisdictionId: string;
  readonly issuedOn: string;
  readonly units: readonly string[];
  /** 配合单位, where a step speaks to them. */
  readonly helpers?: readonly string[];
  /** Days on which its unit wrote of its progress, where that answers a step. */
  readonly answers?: string[];
  open: boolean;
}

/** `contact:<unit>`, `head:<unit>`, `group:<unit>`, `office:<jurisdiction>`, `supervisor:<jurisdiction>` → people. */
export type ReplayPeople = ReadonlyMap<string, readonly string[]>;

export interface ReplayWorld {
  readonly people: ReplayPeople;
  readonly rests: RestDays;
}

/** How far up a step is heard: the unit, those who help it, the office beside it, 分管领导 too, and past the work group. */
type Height = 'unit' | 'partners' | 'office' | 'supervisor' | 'top';

interface Step {
  readonly step: string;
  readonly height: Height;
}

interface Fall extends Step {
  readonly nominal: string;
  readonly slot: string;
}

/** The rule as it is written for people: where a step falls that comes before the day, and where one after it. */
interface Rule {
  readonly before: (due: string, rests: RestDays) => readonly (Step & { readonly nominal: string })[];
  readonly after: (
    from: string,
    today: string,
    rests: RestDays,
  ) => readonly (Step & { readonly nominal: string })[];
}

/** A week later, and every week from then on; of so many only the last can be the newest. */
function weekly(from: string, first: number, today: string): number[] {
  const passed = Math.floor((daysBetween(from, today) - first) / 7);
  const weeks: number[] = [];
  for (let week = Math.max(0, passed - 4); week <= passed; week += 1) weeks.push(first + 7 * week);
  return weeks;
}

const RULES: Readonly<Record<ReplayKind, Rule>> = {
  /** 30, 7, 1 days before, the day, the day after, five workdays after, every week. */
  milestone: {
    before: (due) =>
      [30, 7, 1, 0].map((days) => {
        const step = days === 0 ? 'on-day' : `before-${days}`;
        return { step, height: 'unit', nominal: plusDays(due, -days) };
      }),
    after: (from, today, rests) => [
      { step: 'overdue', height: 'office', nominal: plusDays(from, 1) },
      { step: 'overdue-escalate', height: 'top', nominal: plusWorkdays(from, 5, rests) },
      ...weekly(from, 7, today).map((days): Step & { nominal: string } => {
        return { step: `overdue-${days}`, height: 'office', nominal: plusDays(from, days) };
      }),
    ],
  },
  /** 7 and 1 days before, the day after and every week from then on. */
  subtask: {
    before: (due) =>
      [7, 1].map((days) => ({ step: `part-before-${days}`, height: 'unit', nominal: plusDays(due, -days) })),
    after: (from, today) =>
      weekly(from, 1, today).map((days) => {
        return { step: `part-overdue-${days}`, height: 'unit', nominal: plusDays(from, days) };
      }),
  },
  /** Three workdays before, the day, one and three workdays after. */
  report: {
    before: (due, rests) => [
      { step: 'report-before', height: 'unit', nominal: plusWorkdays(due, -3, rests) },
      { step: 'report-day', height: 'unit', nominal: due },
    ],
    after: (from, _, rests) => [
      { step: 'report-late', height: 'office', nominal: plusWorkdays(from, 1, rests) },
      { step: 'report-escalate', height: 'supervisor', nominal: plusWorkdays(from, 3, rests) },
    ],
  },
  /** The workday before, one and three workdays after. */
  acceptance: {
    before: (due, rests) => [
      { step: 'accept-before', height: 'unit', nominal: plusWorkdays(due, -1, rests) },
    ],
    after: (from, _, rests) => [
      { step: 'accept-late', height: 'office', nominal: plusWorkdays(from, 1, rests) },
      { step: 'accept-escalate', height: 'supervisor', nominal: plusWorkdays(from, 3, rests) },
    ],
  },
  /** The workday before and the one after, then whoever gave it hears of it. */
  instruction: {
    before: (due, rests) => [
      { step: 'instruction-before', height: 'unit', nominal: plusWorkdays(due, -1, rests) },
    ],
    after: (from, _, rests) => [
      { step: 'instruction-overdue', height: 'supervisor', nominal: plusWorkdays(from, 1, rests) },
    ],
  },
  /** 13710: workdays 1, 3, 7 and 10 after 交办. */
  task: {
    before: () => [],
    after: (from, _, rests) => [
      { step: 'day-one', height: 'partners', nominal: plusWorkdays(from, 1, rests) },
      { step: 'day-three', height: 'unit', nominal: plusWorkdays(from, 3, rests) },
      { step: 'day-seven', height: 'office', nominal: plusWorkdays(from, 7, rests) },
      { step: 'day-ten', height: 'top', nominal: plusWorkdays(from, 10, rests) },
    ],
  },
};

/** What had fallen by a day. */
function falls({ kind, due, issuedOn }: ReplayDuty, today: string, rests: RestDays): Fall[] {
  const rule = RULES[kind];
  const from = due < issuedOn ? issuedOn : due;
  const before = rule.before(due, rests).map((step) => ({ ...step, slot: near(step.nominal, -1, rests) }));
  const after =
    from < today
      ? rule.after(from, today, rests).map((step) => ({ ...step, slot: near(step.nominal, 1, rests) }))
      : [];
  const known = before.filter(({ slot }) => slot >= issuedOn);
  const missed = before.filter(({ slot }) => slot < issuedOn).at(-1);
  const first = near(issuedOn, 1, rests);
  // Handed out inside a window: the newest step that had passed comes on the first workday.
  const carried =
    missed !== undefined && due >= issuedOn && ![...known, ...after].some(({ slot }) => slot <= first)
      ? [{ ...missed, slot: first }]
      : [];
  return [...carried, ...known, ...after].filter(({ slot }) => slot <= today);
}

const isNewer = (a: Fall, b: Fall): boolean => (a.slot === b.slot ? a.nominal >= b.nominal : a.slot > b.slot);

interface StepsOfDay {
  readonly own: Fall;
  readonly beside: Fall | undefined;
  /** The day of the step before, or of 交办. */
  readonly since: string;
}

/**
 * The newest step, and the escalation, that one only for those above: where it falls on the same day, or fell after the
 * last day on which anything of the duty was told.
 */
function stepsOn(duty: ReplayDuty, today: string, rests: RestDays, seen: string): StepsOfDay | null {
  const all = falls(duty, today, rests);
  const own = all.reduce<Fall | null>(
    (best, fall) => (best === null || isNewer(fall, best) ? fall : best),
    null,
  );
  if (own === null) return null;
  const beside = all.find(
    (fall) => fall.height === 'top' && (fall.slot === own.slot || fall.slot > seen) && fall.step !== own.step,
  );
  const before = all.map(({ slot }) => slot).filter((slot) => slot < own.slot);
  return { own, beside, since: before.sort().at(-1) ?? duty.issuedOn };
}

/**
 * Keys of all reminders that are told on a day but for what was told before; remembers them in `told`, and in `seen` the
 * last day on which each duty was spoken of.
 */
export function expectedLines(
  today: string,
  duties: readonly ReplayDuty[],
  { people, rests }: ReplayWorld,
  told: Set<string>,
  seen: Map<string, string>,
): string[] {
  if (!works(today, rests)) return [];
  const lines = new Set<string>();
  for (const duty of duties) {
    if (!duty.open || duty.issuedOn > today) continue;
    const place = `${duty.subject}|${duty.due}`;
    const steps = stepsOn(duty, today, rests, seen.get(place) ?? '');
    const mine = steps === null ? [] : linesOf(duty, steps, people);
    if (mine.some((line) => !told.has(line))) seen.set(place, today);
    for (const line of mine) lines.add(line);
  }
  return newOf(lines, told);
}

/** Whoever has written since the step before is not asked again. */
function linesOf(duty: ReplayDuty, { own, beside, since }: StepsOfDay, people: ReplayPeople): string[] {
  const lines = new Set<string>();
  if (duty.answers?.some((day) => day >= since) === true) return [];
  addLines(lines, duty, own.step, audience(own.height, duty), people);
  if (beside !== undefined) addLines(lines, duty, beside.step, above(duty), people);
  return [...lines];
}

/** What is not told yet, in order; told from now on. */
export function newOf(lines: Iterable<string>, told: Set<string>): string[] {
  const fresh = [...lines].filter((line) => !told.has(line)).sort();
  for (const line of fresh) told.add(line);
  return fresh;
}

type Tell = readonly [place: string, channels: readonly string[]];

const BOTH = ['inbox', 'email'] as const;

const above = ({ units, jurisdictionId }: ReplayDuty): Tell[] => [
  [`supervisor:${jurisdictionId}`, BOTH],
  ...units.map((id): Tell => [`group:${id}`, BOTH]),
];

function audience(height: Height, duty: ReplayDuty): Tell[] {
  const unit = duty.units.flatMap((id): Tell[] => [
    [`contact:${id}`, BOTH],
    [`head:${id}`, BOTH],
  ]);
  if (height === 'unit') return unit;
  if (height === 'partners')
    return [...unit, ...(duty.helpers ?? []).map((id): Tell => [`contact:${id}`, ['inbox']])];
  const office: Tell[] = [...unit, [`office:${duty.jurisdictionId}`, ['inbox']]];
  if (height === 'office') return office;
  return height === 'top'
    ? [...office, ...above(duty)]
    : [...office, [`supervisor:${duty.jurisdictionId}`, BOTH]];
}

function addLines(
  lines: Set<string>,
  { subject, due }: ReplayDuty,
  step: string,
  tells: readonly Tell[],
  people: ReplayPeople,
): void {
  for (const [place, channels] of tells)
    for (const person of people.get(place) ?? [])
      for (const channel of channels) lines.add(`${step}|${subject}|${due}|${person}|${channel}`);
}
