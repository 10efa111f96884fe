import type { AssignmentProposal } from '../plan/propose-assignments.js';
import { normaliseUnitName } from './unit-name.js';

/** 各县区, 各县（市、区）人民政府, 各区市县, 全市各旗县区…: every county-level government of the jurisdiction. */
const ALL_COUNTIES =
  /^(?:全[省市州])?各(?=[（、市区县旗]*[县区旗])[市区县旗]{0,4}(?:（[市区县旗、和]{1,8}）)?[市区县旗]{0,3}(?:人民)?(?:政府)?$/u;

/** A county's own name; development zones, towns and streets are listed apart in plans. */
const COUNTY = /(?<!高新|经开|开发|示范|园|新)[县区市旗](?:人民政府|政府)?$/u;

/** Whether a name speaks of all counties at once. Names of single counties do not. */
export const namesAllCounties = (printed: string): boolean =>
  ALL_COUNTIES.test(printed.replace(/\s+/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）'));

/** The counties that a collective name stands for; null where it is no such name or the directory has no counties. */
export function expandCounties<Unit extends { readonly name: string }>(
  printed: string,
  counties: readonly Unit[],
): readonly Unit[] | null {
  if (!namesAllCounties(printed)) return null;
  const single = counties.filter(({ name }) => COUNTY.test(name) && !name.startsWith('各'));
  return single.length === 0 ? null : single;
}

/**
 * Turns 各县区 into one implementing part a county, each with the rule that says so. A collective name that leads stays
 * one name, a question for a person; a county that the clause names itself keeps that part.
 */
export function expandAssignments(
  assignments: readonly AssignmentProposal[],
  counties: readonly { readonly name: string }[],
): AssignmentProposal[] {
  const named = new Set(assignments.map(({ name }) => normaliseUnitName(name)));
  return assignments.flatMap((assignment) => {
    const single = assignment.role === 'lead' ? null : expandCounties(assignment.name, counties);
    if (single === null) return [assignment];
    const rule = `${assignment.rule}；“${assignment.name}”包括本单位`;
    return single.flatMap(({ name }) => {
      if (named.has(normaliseUnitName(name))) return [];
      named.add(normaliseUnitName(name));
      return [{ ...assignment, name, role: 'implementing' as const, rule }];
    });
  });
}
