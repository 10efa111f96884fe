import type { MeasureUnitKind } from './unit-kind.js';

/** A target that may be compared across plans. */
export interface NamedTarget {
  readonly targetId: string;
  readonly planId: string;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
}

/** A measure that an office has put together, with what was decided about it. */
export interface DecidedMeasure {
  readonly id: string;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly confirmed: readonly string[];
  readonly rejected: readonly string[];
}

/** Targets that may measure the same; a person says whether they do. */
export interface LinkProposal {
  /** The measure they may join; null where there is none of the name yet. */
  readonly measureId: string | null;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly targetIds: readonly string[];
  /** Why, as one Chinese sentence. */
  readonly rule: string;
}

/** Shared character pairs, twice their number over all: names from here on are near enough to ask. */
export const NEAR_NAMES = 0.8;

interface Group {
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly pairs: ReadonlySet<string>;
  readonly targets: NamedTarget[];
}

const keyOf = ({ name, unitKind }: { name: string; unitKind: string }): string => `${unitKind}:${name}`;

function pairsOf(name: string): Set<string> {
  const characters = [...name];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

/** Dice's coefficient over character pairs, 0 to 1. */
export function nameSimilarity(a: string, b: string): number {
  return a === b ? 1 : similarity(pairsOf(a), pairsOf(b));
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function groupsOf(targets: readonly NamedTarget[]): Group[] {
  const groups = new Map<string, Group>();
  for (const target of targets) {
    const { name, unitKind } = target;
    const group = groups.get(keyOf(target)) ?? { name, unitKind, pairs: pairsOf(name), targets: [] };
    group.targets.push(target);
    groups.set(keyOf(target), group);
  }
  return [...groups.values()];
}

/**
 * What may be linked: targets of a known measure's name, or of one name in two plans or more, or of names that nearly
 * agree; units must be of one kind. What is confirmed or was rejected is not asked again.
 */
export function proposeLinks(
  targets: readonly NamedTarget[],
  measures: readonly DecidedMeasure[],
): LinkProposal[] {
  const taken = new Set(measures.flatMap(({ confirmed }) => confirmed));
  const free = targets.filter(({ targetId }) => !taken.has(targetId));
  const joining = measures
    .filter(({ confirmed }) => confirmed.length > 0)
    .flatMap((measure) => joinsOf(measure, groupsOf(free)));
  const asked = new Set(joining.flatMap(({ targetIds }) => targetIds));
  const refused = new Set(
    measures.flatMap((measure) => measure.rejected.map((targetId) => `${keyOf(measure)}:${targetId}`)),
  );
  const rest = free.filter(
    (target) => !asked.has(target.targetId) && !refused.has(`${keyOf(target)}:${target.targetId}`),
  );
  return [...joining, ...newMeasures(groupsOf(rest), refused)];
}

/** Groups whose name is a measure's, or nearly; one proposal a group. */
function joinsOf({ id, name, unitKind, rejected }: DecidedMeasure, groups: readonly Group[]): LinkProposal[] {
  const pairs = pairsOf(name);
  return groups
    .filter((group) => group.unitKind === unitKind)
    .map((group) => ({ group, near: group.name === name ? 1 : similarity(pairs, group.pairs) }))
    .filter(({ near }) => near >= NEAR_NAMES)
    .map(({ group, near }) => ({
      measureId: id,
      name,
      unitKind,
      targetIds: group.targets.map(({ targetId }) => targetId).filter((target) => !rejected.includes(target)),
      rule: ruleOf(name, group.name, near),
    }))
    .filter(({ targetIds }) => targetIds.length > 0);
}

function newMeasures(groups: readonly Group[], refused: ReadonlySet<string>): LinkProposal[] {
  const byPair = indexByPair(groups);
  const done = new Set<Group>();
  const proposals: LinkProposal[] = [];
  for (const group of groups) {
    if (done.has(group)) continue;
    const near = nearGroups(group, byPair).filter(({ other }) => !done.has(other));
    const others = near.flatMap(({ other }) =>
      other.targets.filter(({ targetId }) => !refused.has(`${keyOf(group)}:${targetId}`)),
    );
    const all = [...group.targets, ...others];
    if (new Set(all.map(({ planId }) => planId)).size < 2) continue;
    for (const { other } of near) done.add(other);
    done.add(group);
    const [first] = near;
    proposals.push({
      measureId: null,
      name: group.name,
      unitKind: group.unitKind,
      targetIds: all.map(({ targetId }) => targetId),
      rule: ruleOf(group.name, first?.other.name ?? group.name, first?.near ?? 1),
    });
  }
  return proposals;
}

function indexByPair(groups: readonly Group[]): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  for (const group of groups)
    for (const pair of group.pairs) index.set(pair, [...(index.get(pair) ?? []), group]);
  return index;
}

/** Groups of another but near name, nearest first. Only groups that share a pair are looked at. */
function nearGroups(
  group: Group,
  byPair: ReadonlyMap<string, readonly Group[]>,
): { other: Group; near: number }[] {
  const candidates = new Set([...group.pairs].flatMap((pair) => byPair.get(pair) ?? []));
  candidates.delete(group);
  return [...candidates]
    .filter((other) => other.unitKind === group.unitKind)
    .map((other) => ({ other, near: similarity(group.pairs, other.pairs) }))
    .filter(({ near }) => near >= NEAR_NAMES)
    .sort((a, b) => b.near - a.near);
}

function ruleOf(name: string, other: string, near: number): string {
  if (name === other) return `指标名称都是“${name}”，单位可比`;
  return `指标名称“${name}”与“${other}”相近（相邻两字相同的占${Math.round(near * 100)}%），单位可比`;
}
