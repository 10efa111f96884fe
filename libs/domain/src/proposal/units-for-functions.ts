import { functionsOf } from '../unit/unit-parts.js';
import { isFunctionCode, type FunctionCode } from '../unit/unit-functions.js';
import type { FunctionProposal } from './propose-leads.js';

/** A unit of a directory with what it is for. */
export interface FunctionUnit {
  readonly unitId: string;
  readonly name: string;
  readonly functions: readonly FunctionCode[];
}

/** A proposed function with the directory's unit for it; null where the directory has none. */
export interface LeadUnitProposal extends FunctionProposal {
  readonly unit: FunctionUnit | null;
}

const UNITS_MAX = 3;

/** What a unit is for: what its directory says, else what its name says. */
export function unitFunctions(name: string, stated: readonly string[]): readonly FunctionCode[] {
  const codes = stated.filter(isFunctionCode);
  return codes.length > 0 ? codes : functionsOf(name);
}

/** The best functions as units, each unit once: 工信 and 商务 may be one bureau of a small place. */
export function unitsForFunctions(
  proposals: readonly FunctionProposal[],
  units: readonly FunctionUnit[],
): LeadUnitProposal[] {
  const taken = new Set<string>();
  const distinct: LeadUnitProposal[] = [];
  for (const proposal of proposals) {
    const unit = unitFor(proposal.functionCode, units);
    if (unit !== null && taken.has(unit.unitId)) continue;
    if (unit !== null) taken.add(unit.unitId);
    distinct.push({ ...proposal, unit });
  }
  return distinct.slice(0, UNITS_MAX);
}

/** The unit whose main function it is, else the one with the fewest others. */
function unitFor(code: FunctionCode, units: readonly FunctionUnit[]): FunctionUnit | null {
  const holding = units.filter(({ functions }) => functions.includes(code));
  const place = ({ functions }: FunctionUnit): number => functions.indexOf(code) * 100 + functions.length;
  return [...holding].sort((a, b) => place(a) - place(b))[0] ?? null;
}
