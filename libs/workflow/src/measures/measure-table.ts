import {
  mostPromised,
  promiseGap,
  promisesOfOneDay,
  proposeLinks,
  type DecidedMeasure,
  type LinkProposal,
} from '@app/domain';
import type { Id, MeasurePlan, MeasurePromise, MeasureProposal, MeasureRow } from '../views/index.js';
import { decidedMeasures, namedTargets, type LinkRow, type PromiseRow } from './measure-rows.js';

/** Everything a table is made of. */
export interface MeasureFacts {
  readonly plans: readonly MeasurePlan[];
  readonly promises: readonly PromiseRow[];
  readonly links: readonly LinkRow[];
}

export interface Compared {
  readonly rows: MeasureRow[];
  readonly proposals: MeasureProposal[];
  readonly unlinked: MeasurePromise[];
}

/** What is proposed and not yet decided. */
export const openProposals = ({ promises, links }: MeasureFacts): LinkProposal[] =>
  proposeLinks(namedTargets(promises), decidedMeasures(links));

/** The confirmed links as rows, what is proposed beside them, and what is left over. */
export function compareMeasures(facts: MeasureFacts): Compared {
  const byId = new Map(facts.promises.map((promise) => [promise.targetId, promise]));
  const measures = decidedMeasures(facts.links);
  const taken = new Set(measures.flatMap(({ confirmed }) => confirmed));
  const proposals = openProposals(facts).map(({ targetIds, ...proposal }) => ({
    ...proposal,
    promises: targetIds.flatMap((id) => toPromise(byId.get(id), versionOf(facts.links, proposal.name, id))),
  }));
  return {
    rows: measures.flatMap((measure) => rowOf(measure, facts, byId)),
    proposals,
    unlinked: facts.promises
      .filter(({ targetId }) => !taken.has(targetId))
      .flatMap((row) => toPromise(row, null)),
  };
}

/** A target that was once rejected from a measure of the name keeps its link, and the link its version. */
const versionOf = (links: readonly LinkRow[], name: string, targetId: Id): LinkRow | null =>
  links.find((link) => link.name === name && link.targetId === targetId) ?? null;

function toPromise(row: PromiseRow | undefined, link: LinkRow | null): MeasurePromise[] {
  if (row === undefined) return [];
  const { basis = null, rule = '', version = null } = link ?? {};
  return [{ ...row, linkVersion: version, basis, rule, most: false }];
}

function rowOf(
  { id, name, unitKind, confirmed }: DecidedMeasure,
  { plans, links }: MeasureFacts,
  byId: ReadonlyMap<Id, PromiseRow>,
): MeasureRow[] {
  const linkOf = (targetId: Id): LinkRow | null =>
    links.find((link) => link.measureId === id && link.targetId === targetId) ?? null;
  const promises = confirmed.flatMap((targetId) => toPromise(byId.get(targetId), linkOf(targetId)));
  if (promises.length === 0) return [];
  const most = mostOf(plans, promises);
  const gap = gapToHigher(plans, promises);
  const marked = promises.map((promise) => ({ ...promise, most: most.has(promise.targetId) }));
  return [
    { id, name, unitKind, promises: marked, gapToHigher: gap, gapText: gapText(gap, unitOf(promises)) },
  ];
}

const ofPlan = (promises: readonly MeasurePromise[], plan: MeasurePlan): MeasurePromise[] =>
  promises.filter(({ planId }) => planId === plan.id);

function mostOf(plans: readonly MeasurePlan[], promises: readonly MeasurePromise[]): Set<Id> {
  const compared = promisesOfOneDay(plans.map((plan) => ofPlan(promises, plan))).filter(
    (each) => each !== null,
  );
  return new Set(mostPromised(compared).flatMap((place) => compared[place]?.targetId ?? []));
}

/** The first own plan that can be compared with the nearest level above, whose own plan counts before a copy of it. */
function gapToHigher(plans: readonly MeasurePlan[], promises: readonly MeasurePromise[]): number | null {
  const own = plans.filter(({ level }) => level === 'own');
  const higher = [
    ...plans.filter(({ level }) => level === 'above').toReversed(),
    ...plans.filter(({ level }) => level === 'reference'),
  ];
  for (const above of higher)
    for (const plan of own) {
      const [mine, theirs] = promisesOfOneDay([ofPlan(promises, plan), ofPlan(promises, above)]);
      if (mine && theirs) return promiseGap(mine, theirs);
    }
  return null;
}

const unitOf = (promises: readonly MeasurePromise[]): string => {
  const unit = promises[0]?.unit ?? '';
  return ['%', '％', '倍'].includes(unit) ? '个百分点' : unit;
};

function gapText(gap: number | null, unit: string): string {
  if (gap === null) return '';
  if (gap === 0) return '与上级持平';
  return gap > 0 ? `高于上级要求${gap}${unit}` : `低于上级要求${-gap}${unit}`;
}
