/** What can be compared with what: 个, 台(套) and 家 all count things, 倍 is a share of a hundred percent. */
export const UNIT_KINDS_OF_MEASURE = [
  'share',
  'point',
  'money',
  'length',
  'area',
  'power',
  'weight',
  'flow',
  'plain',
  'count',
] as const;

export type MeasureUnitKind = (typeof UNIT_KINDS_OF_MEASURE)[number];

const KINDS: readonly (readonly [MeasureUnitKind, RegExp])[] = [
  ['point', /百分点$/u],
  ['share', /^(?:[%％‰]|倍|成)$/u],
  ['money', /元$/u],
  ['flow', /\/(?:日|天|年|小时)$/u],
  ['length', /^(?:公里|千米|米|km)$/u],
  ['area', /(?:平方米|平方公里|亩|公顷|㎡)$/u],
  ['power', /(?:千瓦|兆瓦|kW|MW|P)$/u],
  ['weight', /(?:吨|公斤|千克)$/u],
];

/** The kind of a printed unit; `plain` where none is printed. */
export function measureUnitKind(unit: string | null): MeasureUnitKind {
  if (unit === null || unit.trim() === '') return 'plain';
  const found = KINDS.find(([, pattern]) => pattern.test(unit.trim()));
  return found?.[0] ?? 'count';
}

const PERCENT_OF: Readonly<Record<string, number>> = { 倍: 100, 成: 10, '‰': 0.1 };
const PLACES = 1e6;

/** A value that may be compared within its kind: shares in percent, everything else as printed. */
export function comparableValue(value: number, unit: string | null): number {
  const factor = PERCENT_OF[unit?.trim() ?? ''] ?? 1;
  return Math.round(value * factor * PLACES) / PLACES;
}
