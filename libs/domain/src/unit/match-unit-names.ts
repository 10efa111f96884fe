import { functionLabel } from './unit-functions.js';
import { normaliseUnitName } from './unit-name.js';
import { endingsExclude, lastPlace, unitParts, type UnitParts } from './unit-parts.js';

/** A unit of a directory with the names it is known by. */
export interface DirectoryName {
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface UnitCandidate {
  readonly unitId: string;
  readonly name: string;
  /** Chinese sentence: why it may be the unit, or what differs. */
  readonly reason: string;
}

/** What a printed name stands for. Anything less than certain is a question; `candidates` then come best first. */
export type UnitMatch =
  | {
      readonly kind: 'exact' | 'alias' | 'rule';
      readonly unitId: string;
      readonly candidates: readonly UnitCandidate[];
    }
  | { readonly kind: 'question'; readonly unitId?: undefined; readonly candidates: readonly UnitCandidate[] };

/** Looks printed names up; built once for a directory. */
export type UnitMatcher = (printed: string) => UnitMatch;

interface Entry extends DirectoryName {
  readonly spelling: string;
  readonly parts: UnitParts;
}

interface Verdict {
  /** 0 is the same by rule; the higher, the more doubtful. */
  readonly doubt: number;
  readonly reason: string;
}

const CANDIDATES_MAX = 5;

/**
 * @param place the jurisdiction's own name (长治市): with it 长治市发展改革委 is 市发展改革委, and 大同市发展改革委 is not.
 */
export function matchUnitNames(printed: string, directory: readonly DirectoryName[], place = ''): UnitMatch {
  return unitMatcher(directory, place)(printed);
}

/** @param place see matchUnitNames */
export function unitMatcher(directory: readonly DirectoryName[], place = ''): UnitMatcher {
  const entries = directory.flatMap((unit) =>
    [unit.name, ...unit.aliases].map((spelling) => ({ ...unit, spelling, parts: partsIn(spelling, place) })),
  );
  const aliases = new Map(
    directory.flatMap((unit) => unit.aliases.map((alias) => [normaliseUnitName(alias), unit] as const)),
  );
  const names = new Map(directory.map((unit) => [normaliseUnitName(unit.name), unit] as const));
  return (printed) => {
    const key = normaliseUnitName(printed);
    const exact = names.get(key);
    if (exact !== undefined) return certain('exact', exact, '名称一致');
    const alias = aliases.get(key);
    if (alias !== undefined) return certain('alias', alias, `“${printed}”是已确认的别名`);
    return byRule(printed, partsIn(printed, place), entries);
  };
}

/** Why two names are one by rule, or the best reason to ask; null where they cannot be the same unit. */
export function compareUnitNames(printed: string, known: string, place = ''): Verdict | null {
  return compareParts(partsIn(printed, place), partsIn(known, place), printed, known);
}

function certain(
  kind: 'exact' | 'alias' | 'rule',
  { unitId, name }: DirectoryName,
  reason: string,
): UnitMatch {
  return { kind, unitId, candidates: [{ unitId, name, reason }] };
}

function byRule(printed: string, parts: UnitParts, entries: readonly Entry[]): UnitMatch {
  const found = entries.flatMap((entry) => {
    const verdict = compareParts(parts, entry.parts, printed, entry.spelling);
    return verdict === null ? [] : [{ entry, ...verdict }];
  });
  const ranked = [...found].sort((a, b) => a.doubt - b.doubt);
  const best = new Map<string, (typeof ranked)[number]>();
  for (const one of ranked) if (!best.has(one.entry.unitId)) best.set(one.entry.unitId, one);
  const units = [...best.values()];
  const same = units.filter(({ doubt }) => doubt === 0);
  const [only] = same;
  if (only !== undefined && same.length === 1) return certain('rule', only.entry, only.reason);
  const candidates = units
    .slice(0, CANDIDATES_MAX)
    .map(({ entry: { unitId, name }, reason }) => ({ unitId, name, reason }));
  return { kind: 'question', candidates };
}

/** A name that prints the jurisdiction's own level speaks of the jurisdiction's own place. */
function partsIn(name: string, place: string): UnitParts {
  const parts = unitParts(name);
  const [stem, level] = [lastPlace(place.slice(0, -1)), place.slice(-1)];
  if (stem === '' || parts.place !== '' || parts.level !== level) return parts;
  return { ...parts, place: stem };
}

function compareParts(a: UnitParts, b: UnitParts, printed: string, known: string): Verdict | null {
  const area = compareAreas(a, b);
  if (area === 'different' || endingsExclude(a.ending, b.ending)) return null;
  const pair = `${printed}＝${known}`;
  if (a.core !== b.core) return compareCores(a, b, printed, known);
  if (a.core === '' && a.bodies.length === 0 && a.ending === '') return null;
  if (a.second !== b.second)
    return { doubt: 2, reason: `“${printed}”与“${known}”括号内所列职责不同，可能是同一单位` };
  if (a.ending !== b.ending)
    return { doubt: 3, reason: `“${printed}”与“${known}”职能相同，机构名称不同（${a.ending}、${b.ending}）` };
  if (area === 'unclear')
    return { doubt: 1, reason: `“${printed}”与“${known}”仅层级或地名前缀不同，可能是同一单位` };
  return { doubt: 0, reason: `按简称规则对应：${pair}` };
}

/** Two levels or two places are never one; where one name leaves them out, it is a question. */
function compareAreas(a: UnitParts, b: UnitParts): 'same' | 'unclear' | 'different' {
  if (a.place !== '' && b.place !== '' && a.place !== b.place) return 'different';
  if (a.level !== '' && b.level !== '' && a.level !== b.level) return 'different';
  return a.level === b.level && (a.level !== '' || a.place === b.place) ? 'same' : 'unclear';
}

/** Different cores: a question where a function is shared or one name may abbreviate the other, else no match. */
function compareCores(a: UnitParts, b: UnitParts, printed: string, known: string): Verdict | null {
  const shared = a.functions.filter((code) => b.functions.includes(code));
  if (shared.length > 0) {
    const whole = shared.length === Math.max(a.functions.length, b.functions.length);
    const labels = shared.map(functionLabel).join('、');
    return { doubt: whole ? 4 : 5, reason: `“${printed}”与“${known}”都有“${labels}”职能，名称不同` };
  }
  const bothKnown = a.functions.length > 0 && b.functions.length > 0;
  if (bothKnown || a.ending !== b.ending || !mayAbbreviate(a.core, b.core)) return null;
  return { doubt: 6, reason: `“${printed}”可能是“${known}”的简称或全称` };
}

/** The shorter begins alike and has its characters in the longer one in the same order. */
function mayAbbreviate(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
