import type { Reissue, ReissueChange, ReissueTake } from '../api/types';

/** What was chosen so far, by the key of the change. */
export type Choices = Readonly<Record<string, ReissueTake>>;

export type ChangeFilter = 'all' | 'undecided' | ReissueChange['kind'];

const FOLLOWING: readonly ReissueTake[] = ['adopt', 'add', 'cancel'];

const isAsked = ({ takes }: ReissueChange): boolean => takes.length > 0;

/** Where a task cannot follow the new version, the remark says why; everything else that is offered can be had. */
export const isBlocked = ({ remark }: ReissueChange, take: ReissueTake): boolean =>
  take === 'adopt' && remark !== '';

export const isUndecided = (change: ReissueChange, choices: Choices): boolean =>
  isAsked(change) && choices[change.key] === undefined;

export function undecidedOf({ changes }: Reissue, choices: Choices): ReissueChange[] {
  return changes.filter((change) => isUndecided(change, choices));
}

/** The answer that follows the new version, or none where it cannot be followed. */
export function following(change: ReissueChange): ReissueTake | undefined {
  return FOLLOWING.find((take) => change.takes.includes(take) && !isBlocked(change, take));
}

/** Follows the new version wherever nothing was chosen yet. */
export function followRest(reissue: Reissue, choices: Choices): Choices {
  const rest = undecidedOf(reissue, choices).flatMap((change) => {
    const take = following(change);
    return take === undefined ? [] : [[change.key, take] as const];
  });
  return { ...choices, ...Object.fromEntries(rest) };
}

export function countTakes({ changes }: Reissue, choices: Choices): Readonly<Record<ReissueTake, number>> {
  const counts = { adopt: 0, keep: 0, add: 0, skip: 0, cancel: 0 };
  for (const change of changes) {
    const take = isAsked(change) ? choices[change.key] : undefined;
    if (take !== undefined) counts[take] += 1;
  }
  return counts;
}

export function filterChanges({ changes }: Reissue, filter: ChangeFilter, choices: Choices): ReissueChange[] {
  if (filter === 'all') return [...changes];
  if (filter === 'undecided') return changes.filter((change) => isUndecided(change, choices));
  return changes.filter(({ kind }) => kind === filter);
}

/** The answers to send: only to what is asked. */
export function decisionsOf({ changes }: Reissue, choices: Choices): { key: string; take: ReissueTake }[] {
  return changes.filter(isAsked).flatMap(({ key }) => {
    const take = choices[key];
    return take === undefined ? [] : [{ key, take }];
  });
}
