import { formatNumber } from './number-format.js';
import { type Level, LEVELS, type NumberedList, type NumberedLists } from './numbering-definitions.js';
import { type Properties, numberOf, valueOf } from './properties.js';
import { inherited, type Style } from './styles.js';

/** Counts as Word does: paragraph by paragraph, in the order of the document. */
export interface Numbering {
  /** The number of the next paragraph, counted and printed; null where Word prints none. */
  next(direct: Properties, chain: readonly Style[]): string | null;
}

interface Place {
  readonly numId: string;
  readonly list: NumberedList;
  readonly level: number;
}

/** By level; undefined until it is first used and after a level above it. */
type Counts = (number | undefined)[];

/** numId 0 switches the numbering of a style off. */
const OFF = '0';

export function createNumbering(lists: NumberedLists): Numbering {
  const counters = new Map<string, Counts>();
  const started = new Set<string>();
  return {
    next: (direct, chain) => {
      const place = placeOf(lists, direct, chain);
      const level = place?.list.levels.get(place.level);
      if (!place || !level) return null;
      const counts = counters.get(place.list.counters) ?? [];
      counters.set(place.list.counters, counts);
      count(place, level, counts, started);
      return print(place, level, counts);
    },
  };
}

function placeOf(lists: NumberedLists, direct: Properties, chain: readonly Style[]): Place | null {
  const ownList = valueOf(direct, 'numPr/numId');
  const numId = ownList ?? inherited(chain, ({ properties }) => valueOf(properties, 'pPr/numPr/numId'));
  const list = numId === null || numId === OFF ? null : lists(numId);
  if (numId === null || !list) return null;
  const level =
    numberOf(direct, 'numPr/ilvl') ??
    inherited(chain, ({ id }) => levelOfStyle(list, id)) ??
    (ownList === undefined
      ? inherited(chain, ({ properties }) => numberOf(properties, 'pPr/numPr/ilvl'))
      : null) ??
    0;
  return { numId, list, level };
}

const levelOfStyle = ({ levels }: NumberedList, style: string): number | undefined =>
  [...levels].find(([, level]) => level.style === style)?.[0];

function count(place: Place, level: Level, counts: Counts, started: Set<string>): void {
  const { list, level: at } = place;
  const start = list.starts.get(at);
  const use = `${place.numId}/${at}`;
  const last = start !== undefined && !started.has(use) ? undefined : counts[at];
  if (start !== undefined) started.add(use);
  counts[at] = last === undefined ? (start ?? level.start) : last + 1;
  for (let above = 0; above < at; above += 1) counts[above] ??= startOf(list, above);
  for (let below = at + 1; below < LEVELS; below += 1)
    if (startsAgain(list.levels.get(below), at)) counts[below] = undefined;
}

const startOf = ({ levels, starts }: NumberedList, at: number): number =>
  starts.get(at) ?? levels.get(at)?.start ?? 0;

const startsAgain = (level: Level | undefined, used: number): boolean =>
  level === undefined || level.restart === null || used < level.restart;

function print({ list }: Place, { format, text, isLegal }: Level, counts: Readonly<Counts>): string | null {
  if (format === '') return null;
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = list.levels.get(at)?.format ?? 'decimal';
    return formatNumber(isLegal ? 'decimal' : own, counts[at] ?? startOf(list, at));
  });
  return label.trim() === '' ? null : label.trim();
}
