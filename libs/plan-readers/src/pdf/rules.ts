import type { Rule } from './content.js';

/** How far apart two strokes may lie and still be one rule: double borders, corners that do not quite meet. */
export const TOLERANCE = 3;

/** More than this is a drawing or a map, no table. */
const MOST_RULES = 4000;

export interface Rules {
  readonly flat: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Strokes on one line that touch are one rule. */
export function mergeRules(rules: readonly Rule[]): Rules {
  if (rules.length > MOST_RULES * 10) return { flat: [], upright: [] };
  const flat = mergeAlong(rules.filter(({ top, bottom }) => top === bottom));
  const upright = mergeAlong(rules.filter(({ top, bottom }) => top !== bottom).map(swap)).map(swap);
  return flat.length + upright.length > MOST_RULES ? { flat: [], upright: [] } : { flat, upright };
}

const swap = ({ left, top, right, bottom }: Rule): Rule => ({
  left: top,
  top: left,
  right: bottom,
  bottom: right,
});

function mergeAlong(rules: readonly Rule[]): Rule[] {
  return groupByHeight(rules).flatMap((group) => {
    const top = group.reduce((sum, rule) => sum + rule.top, 0) / group.length;
    const merged: Rule[] = [];
    for (const rule of group.sort((a, b) => a.left - b.left)) {
      const open = merged.at(-1);
      const touches = open !== undefined && rule.left <= open.right + TOLERANCE;
      const right = Math.max(rule.right, touches ? open.right : rule.right);
      merged.splice(touches ? -1 : merged.length, 1, {
        left: touches ? open.left : rule.left,
        right,
        top,
        bottom: top,
      });
    }
    return merged;
  });
}

/** Rules whose heights differ less than the tolerance from the first of their group. */
function groupByHeight(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.top - b.top)) {
    const group = groups.at(-1);
    if (group?.[0] && rule.top - group[0].top < TOLERANCE) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

const meets = (flat: Rule, upright: Rule): boolean =>
  upright.left >= flat.left - TOLERANCE &&
  upright.left <= flat.right + TOLERANCE &&
  flat.top >= upright.top - TOLERANCE &&
  flat.top <= upright.bottom + TOLERANCE;

/** Rules that hang together, each group a candidate for a table. */
export function connectedRules({ flat, upright }: Rules): Rules[] {
  const parents = Array.from({ length: flat.length + upright.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] ?? root] ?? root;
    return root;
  };
  for (const [i, rule] of flat.entries())
    for (const [j, other] of upright.entries())
      if (meets(rule, other)) parents[rootOf(i)] = rootOf(flat.length + j);
  const groups = new Map<number, { flat: Rule[]; upright: Rule[] }>();
  const groupOf = (i: number): { flat: Rule[]; upright: Rule[] } => {
    const root = rootOf(i);
    const group = groups.get(root) ?? { flat: [], upright: [] };
    groups.set(root, group);
    return group;
  };
  for (const [i, rule] of flat.entries()) groupOf(i).flat.push(rule);
  for (const [j, rule] of upright.entries()) groupOf(flat.length + j).upright.push(rule);
  return [...groups.values()];
}
