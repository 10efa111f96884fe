import type { AssignmentBasis, AssignmentRole } from '@app/domain';

interface Part {
  readonly name: string;
  readonly role: AssignmentRole;
  readonly basis: AssignmentBasis;
  readonly rule: string;
}

interface Goal {
  readonly quote: string;
  readonly due: string | null;
  readonly dueText: string | null;
}

/** Names of the units with each part. */
export function unitsByRole(
  parts: readonly Part[],
): Readonly<Record<'lead' | 'cooperating' | 'responsible' | 'implementing', string[]>> {
  const named = (role: AssignmentRole): string[] =>
    parts.filter((part) => part.role === role).map(({ name }) => name);
  return {
    lead: named('lead'),
    cooperating: named('cooperating'),
    responsible: named('responsible'),
    implementing: named('implementing'),
  };
}

/** Each goal with its day, and the printed words of an open deadline. */
export const goalsAndWords = (goals: readonly Goal[]): { goals: string[]; dueText: string | null } => ({
  goals: goals.map(({ quote, due, dueText }) => {
    const when = due ?? dueText;
    return when === null ? quote : `${quote}（${when}）`;
  }),
  dueText: goals.find(({ dueText }) => dueText !== null)?.dueText ?? null,
});

/** The rules behind what the document does not state itself; whom a general sentence obliges is stated. */
export function conclusions(parts: readonly Part[]): string {
  const concluded = parts.filter(({ basis, role }) => basis !== 'stated' && role !== 'implementing');
  return [...new Set(concluded.map(({ rule }) => rule))].filter((rule) => rule !== '').join('；');
}

/** Issuer, number and day of a plan, as far as they are known. */
export const subtitleOf = (plan: {
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
}): string => [plan.issuer, plan.docNumber, plan.issuedOn].filter((part) => part !== null).join('　');
