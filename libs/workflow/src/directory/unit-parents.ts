import { normaliseUnitName } from '@app/domain';
import type { CellError, KnownUnit, MatchedRow } from './unit-import-rows.js';
import { UNIT_IMPORT_TEXTS as TEXTS } from './unit-texts.zh.js';

/** The name that the unit of any of its names will have; null for a name of none. */
export type FinalNames = (name: string) => string | null;
/** Unit name → parent's name, as they will be. */
export type ParentLinks = ReadonlyMap<string, string>;

export function finalNames(rows: readonly MatchedRow[], known: readonly KnownUnit[]): FinalNames {
  const byKey = new Map<string, string>();
  for (const { name, aliases } of [...known, ...rows.map(({ fields }) => fields)])
    for (const one of [...aliases, name]) byKey.set(normaliseUnitName(one), name);
  return (name) => byKey.get(normaliseUnitName(name)) ?? null;
}

export function parentLinks(
  rows: readonly MatchedRow[],
  known: readonly KnownUnit[],
  names: FinalNames,
): ParentLinks {
  const links = new Map<string, string>();
  const link = (child: string, parent: string | undefined): void => {
    const [from, to] = [names(child), parent === undefined ? null : names(parent)];
    if (from !== null && to !== null) links.set(from, to);
  };
  const byId = new Map(known.map(({ unitId, name }) => [unitId, name]));
  for (const { name, parentId } of known) link(name, parentId === null ? undefined : byId.get(parentId));
  for (const { fields, parent } of rows) link(fields.name, parent ?? undefined);
  return links;
}

/** Why a row's parent cannot be: unknown, the unit itself, or one of those below it. */
export function parentError(
  { fields, parent }: MatchedRow,
  names: FinalNames,
  links: ParentLinks,
): CellError | null {
  if (parent === null) return null;
  const above = names(parent);
  if (above === null) return { column: 'parent', text: TEXTS.parentUnknown(parent) };
  if (above === fields.name) return { column: 'parent', text: TEXTS.parentItself };
  return isCircle(fields.name, links) ? { column: 'parent', text: TEXTS.parentCircle } : null;
}

export function isCircle(start: string, links: ParentLinks): boolean {
  const seen = new Set<string>();
  for (let at = links.get(start); at !== undefined && !seen.has(at); at = links.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
