import {
  decisionOn,
  missedSteps,
  reminderSchedule,
  reminderSentence,
  type CalendarDay,
  type FiredStep,
  type PaperKind,
  type ReminderDecision,
  type StepSubject,
  type StepTell,
} from '@app/domain';
import type { DayRules, StepSet, SubjectRules } from './sweep-rules.js';

/** A due day and an issue day that subjects have under a set of steps; however many subjects, they are placed once. */
export interface Pair {
  readonly set: number;
  readonly due: CalendarDay;
  readonly issued: CalendarDay;
}

/** A pair with the day up to which the steps of all its subjects were looked at; null where some were never. */
export interface SeenPair extends Pair {
  readonly seen: CalendarDay | null;
}

/** A step of a pair, ready to be joined to the subjects that have the pair. */
export interface Place extends Pair {
  readonly step: string;
  readonly stepName: string;
  /** The newest step of its decision, by which it is known whether a subject has been told already. */
  readonly newest: string;
  readonly slot: CalendarDay;
  /** The day it goes out. */
  readonly day: CalendarDay;
  readonly since: CalendarDay;
  readonly missed: boolean;
  /** Missed and told all the same; like what was missed, not to subjects that were looked at since its slot. */
  readonly late: boolean;
  /** Place in the list of tells. */
  readonly tells: number;
  readonly kind: 'reminder' | 'overdue';
  readonly sentence: string;
  readonly paper: PaperKind | null;
}

export interface TellRow {
  readonly tells: number;
  readonly audience: StepTell['audience'];
  readonly line: StepTell['channels'][number];
}

/** Whom steps speak to, each combination once. */
class Tells {
  private readonly numbers = new Map<string, number>();
  readonly rows: TellRow[] = [];

  numberOf(tell: readonly StepTell[]): number {
    const text = JSON.stringify(tell);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const tells = this.numbers.size;
    this.numbers.set(text, tells);
    for (const { audience, channels } of tell)
      for (const line of channels) this.rows.push({ tells, audience, line });
    return tells;
  }
}

export interface Placed {
  readonly places: readonly Place[];
  readonly tells: readonly TellRow[];
}

type Placing = Pick<DayRules, 'day' | 'calendar'> & Pick<SubjectRules, 'subject' | 'sets'>;

/** What goes out on the day: of each pair the newest step and what stands beside it. */
export const placeNewest = (context: Placing, pairs: readonly Pair[]): Placed =>
  place(
    context,
    pairs.map((pair) => ({ ...pair, seen: context.day })),
    (decision) => sentOf(decision).map(onTime),
  );

/** The same, and what was missed by the day: of each pair all older steps that were not looked at yet. */
export const placeAll = (context: Placing, pairs: readonly SeenPair[]): Placed =>
  place(context, pairs, (decision, { seen }) => {
    const unseen = decision.skipped.filter(({ slot }) => seen === null || slot > seen);
    const { late, skipped } = missedSteps(decision, unseen);
    return [
      ...skipped.map((step) => ({ step, missed: true, late: false })),
      ...(late === null ? [] : [{ step: late, missed: false, late: true }]),
      ...sentOf(decision).map(onTime),
    ];
  });

/** What goes out from the day to the last one: on its first workday what is due by then, and each later step on its own day. */
export function placeSpan(context: Placing, pairs: readonly Pair[], lastDay: CalendarDay): Placed {
  const tells = new Tells();
  const { day: from, calendar, subject } = context;
  const first = calendar.onOrAfter(from);
  const places = pairs.flatMap((pair) => {
    const schedule = scheduleOf(context, pair, lastDay, from);
    const slots = schedule.map(({ slot }) => slot).filter((slot) => slot > from && slot !== first);
    const days = [...new Set([...(first <= lastDay ? [first] : []), ...slots])];
    return days.flatMap((day) => {
      const decision = decisionOn(schedule, day, calendar);
      const newest = decision.fire?.key ?? '';
      return sentOf(decision).map((step) =>
        placeOf({ ...onTime(step), subject, pair, newest, day, tells: tells.numberOf(step.tell) }),
      );
    });
  });
  return { places, tells: tells.rows };
}

interface Chosen {
  readonly step: FiredStep;
  readonly missed: boolean;
  readonly late: boolean;
}

const onTime = (step: FiredStep): Chosen => ({ step, missed: false, late: false });

const sentOf = ({ fire, beside }: ReminderDecision): FiredStep[] => (fire === null ? [] : [...beside, fire]);

type Choice = (decision: ReminderDecision, pair: SeenPair) => readonly Chosen[];

function place(context: Placing, pairs: readonly SeenPair[], choose: Choice): Placed {
  const tells = new Tells();
  const { day, calendar, subject } = context;
  const places = pairs.flatMap((pair) => {
    const from = pair.seen !== null && pair.seen > day ? day : pair.seen;
    const decision = decisionOn(scheduleOf(context, pair, day, from), day, calendar);
    const newest = decision.fire?.key ?? '';
    return choose(decision, pair).map((chosen) =>
      placeOf({ ...chosen, subject, pair, newest, day, tells: tells.numberOf(chosen.step.tell) }),
    );
  });
  return { places, tells: tells.rows };
}

/** The steps of a pair up to a day. @param from all that matter from this day on; null where all matter */
function scheduleOf(
  { calendar, sets }: Pick<Placing, 'calendar' | 'sets'>,
  { set, due, issued }: Pair,
  until: CalendarDay,
  from: CalendarDay | null,
): FiredStep[] {
  const { steps }: Pick<StepSet, 'steps'> = sets[set] ?? { steps: [] };
  return reminderSchedule({ due, issuedOn: issued, calendar, steps, until, from: from ?? undefined });
}

interface StepOnDay extends Chosen {
  readonly subject: StepSubject;
  readonly pair: Pair;
  readonly newest: string;
  readonly day: CalendarDay;
  readonly tells: number;
}

function placeOf({ subject, pair, step, missed, late, newest, day, tells }: StepOnDay): Place {
  return {
    ...pair,
    ...{ step: step.key, stepName: step.step.name, newest, slot: step.slot, day, since: step.since },
    ...{ missed, late, tells, paper: missed ? null : (step.step.paper ?? null) },
    kind: subject !== 'task' && step.offset > 0 ? 'overdue' : 'reminder',
    sentence: reminderSentence(step, pair.due, day, subject),
  };
}
