import type { Recurrence, Span } from '../types.js';
import type { Deadline } from './deadlines.js';
import type { Period } from './period.js';

/**
 * What one sentence hands on to the next, and one segment to the next.
 *
 *     到2027年，比例达到80%。改造设备40套。        the second sentence is due in 2027 too
 *     每年举办8场，其中下乡展销不少于4场            the second item recurs too
 *
 * Leaves alone: a sentence that promises nothing ends the list; 年均 binds its own verb alone.
 */
export interface Due {
  readonly date: string | null;
  /** Where its words stand in the view, if no date is fixed. */
  readonly words: Span | null;
}

export interface Carry {
  readonly dues: readonly Due[];
  /** Announced by a colon (主要目标如下：): what follows is dated as if it said so itself. */
  readonly announced: boolean;
}

export interface Recurring {
  readonly recurrence: Recurrence | null;
  readonly words: Span | null;
  /** Its segment promises nothing yet (每年年底前，各部门报送总结): what follows in the sentence recurs. */
  readonly awaits: boolean;
}

export interface State {
  dues: readonly Due[];
  /** Said by the sentence itself, announced for it, or handed on and taken up; else merely handed on. */
  hold: 'none' | 'handed-on' | 'own';
  announced: boolean;
  /** The time named lies before the plan: what follows reports. */
  past: boolean;
  recurring: Recurring | null;
  promised: number;
  /** Of these, since the last deadline of the sentence. */
  promisedHere: number;
}

export function openState(carry: Carry | null): State {
  const announced = carry?.announced ?? false;
  return {
    dues: carry?.dues ?? [],
    hold: carry === null ? 'none' : announced ? 'own' : 'handed-on',
    announced,
    past: false,
    recurring: null,
    promised: 0,
    promisedHere: 0,
  };
}

function dueOf(period: Period): Due {
  return period.open
    ? { date: null, words: { from: period.from, to: period.to } }
    : { date: period.due, words: null };
}

export function duesOf(deadline: Deadline): readonly Due[] {
  return deadline.periods.map(dueOf);
}

export function isPast(deadline: Deadline, firstYear: number | null): boolean {
  return (
    firstYear !== null && deadline.periods.every((period) => period.year !== null && period.year < firstYear)
  );
}

export function applyDeadline(state: State, deadline: Deadline, firstYear: number | null): void {
  state.dues = duesOf(deadline);
  state.hold = 'own';
  state.announced = false;
  state.past = isPast(deadline, firstYear);
  state.recurring = null;
  state.promisedHere = 0;
}

export function closeState(state: State, endsInColon: boolean): Carry | null {
  if (state.past || state.dues.length === 0 || state.hold === 'none') return null;
  if (endsInColon && state.hold === 'own') return { dues: state.dues, announced: true };
  return state.promised === 0 ? null : { dues: state.dues, announced: state.announced };
}
