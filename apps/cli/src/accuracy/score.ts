/**
 * Compares a draft in the label format with a label. Clauses are paired by where they start (±3 characters; 总体
 * by its id), units are compared by role, targets by value, unit and date, and strictly by everything they state.
 */
export const MEASURES = ['clauses', 'titles', 'units', 'targets', 'targets-strict', 'meta'] as const;
export type Measure = (typeof MEASURES)[number];

type Units = { readonly [role in 'lead' | 'cooperating' | 'responsible']?: readonly string[] | null };

interface ScoredTarget {
  readonly quote?: string | null;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly due?: string | null;
  readonly recurring?: string | null;
  readonly comparator?: string | null;
  readonly baseline?: number | null;
}

interface ScoredClause {
  readonly id: string;
  readonly title?: string | null;
  readonly span: readonly [number, number];
  readonly units?: Units | null;
  readonly targets?: readonly ScoredTarget[] | null;
}

/** The part of the label format that is compared; labels and drafts may hold more. */
export interface ScoredDocument {
  readonly title?: string | null;
  readonly docNumber?: string | null;
  readonly issuer?: string | null;
  readonly issuedOn?: string | null;
  readonly cites?: readonly string[] | null;
  readonly clauses?: readonly ScoredClause[] | null;
}

const OVERALL = '总体';
const TOLERANCE = 3;
const ROLES = ['lead', 'cooperating', 'responsible'] as const;
const META = ['title', 'docNumber', 'issuer', 'issuedOn'] as const;

const norm = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/gu, '');

/** Hits among what the label says and what the draft says. */
export class Tally {
  hit = 0;
  gold = 0;
  out = 0;

  add(gold: readonly string[], out: readonly string[]): void {
    const rest = [...out];
    for (const item of gold) {
      const at = rest.indexOf(item);
      if (at < 0) continue;
      rest.splice(at, 1);
      this.hit += 1;
    }
    this.gold += gold.length;
    this.out += out.length;
  }

  plus(other: Tally): void {
    this.hit += other.hit;
    this.gold += other.gold;
    this.out += other.out;
  }

  get f1(): number {
    return this.gold + this.out === 0 ? 1 : (2 * this.hit) / (this.gold + this.out);
  }
}

export type Tallies = Readonly<Record<Measure, Tally>>;

export const emptyTallies = (): Tallies => ({
  clauses: new Tally(),
  titles: new Tally(),
  units: new Tally(),
  targets: new Tally(),
  'targets-strict': new Tally(),
  meta: new Tally(),
});

/** Two numbers are the same value however they are printed, so keys are JSON of plain values. */
function targetKey(target: ScoredTarget, strict: boolean): string {
  const key: unknown[] = [target.value ?? null, norm(target.unit), target.due ?? null];
  if (strict) key.push(target.recurring ?? null, target.comparator ?? null, target.baseline ?? null);
  return JSON.stringify(key);
}

const keysOf = (targets: readonly ScoredTarget[], strict: boolean): string[] =>
  targets.map((target) => targetKey(target, strict));

const unitsOf = (clause: ScoredClause | null): string[] =>
  ROLES.flatMap((role) => (clause?.units?.[role] ?? []).map((name) => `${role} ${norm(name)}`));

const missingFrom = (wanted: readonly string[], given: readonly string[]): string[] => {
  const rest = [...given];
  return wanted.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

function partnerOf(gold: ScoredClause, outs: readonly ScoredClause[]): ScoredClause | null {
  if (gold.id === OVERALL) return outs.find(({ id }) => id === OVERALL) ?? null;
  return outs.find(({ span }) => Math.abs(span[0] - gold.span[0]) <= TOLERANCE) ?? null;
}

function compareSpan(gold: ScoredClause, out: ScoredClause | null, tallies: Tallies, errors: string[]): void {
  if (!out) {
    tallies.clauses.add(['1'], []);
    errors.push(`${gold.id}: clause missing`);
    return;
  }
  const same = gold.id === OVERALL || Math.abs(out.span[1] - gold.span[1]) <= TOLERANCE;
  tallies.clauses.add(['1'], [same ? '1' : '0']);
  if (!same) errors.push(`${gold.id}: ends at ${out.span[1]}, label ${gold.span[1]}`);
}

function compareTitle(
  gold: ScoredClause,
  out: ScoredClause | null,
  tallies: Tallies,
  errors: string[],
): void {
  if (!gold.title) return;
  tallies.titles.add([norm(gold.title)], out?.title ? [norm(out.title)] : []);
  if (norm(out?.title) !== norm(gold.title))
    errors.push(`${gold.id}: title ${out?.title}, label ${gold.title}`);
}

function compareUnits(
  gold: ScoredClause,
  out: ScoredClause | null,
  tallies: Tallies,
  errors: string[],
): void {
  const [wanted, given] = [unitsOf(gold), unitsOf(out)];
  tallies.units.add(wanted, given);
  errors.push(...missingFrom(wanted, given).map((unit) => `${gold.id}: unit missing ${unit}`));
  errors.push(...missingFrom(given, wanted).map((unit) => `${gold.id}: unit extra ${unit}`));
}

function compareTargets(
  gold: ScoredClause,
  out: ScoredClause | null,
  tallies: Tallies,
  errors: string[],
): void {
  const [wanted, given] = [gold.targets ?? [], out?.targets ?? []];
  tallies.targets.add(keysOf(wanted, false), keysOf(given, false));
  const [strictWanted, strictGiven] = [keysOf(wanted, true), keysOf(given, true)];
  tallies['targets-strict'].add(strictWanted, strictGiven);
  errors.push(...missingFrom(strictWanted, strictGiven).map((key) => `${gold.id}: target missing ${key}`));
  errors.push(...missingFrom(strictGiven, strictWanted).map((key) => `${gold.id}: target extra ${key}`));
}

/** A clause the label does not know counts against the draft with all it holds. */
function compareExtra(out: ScoredClause, tallies: Tallies, errors: string[]): void {
  tallies.clauses.add([], ['1']);
  tallies.units.add([], unitsOf(out));
  tallies.targets.add([], keysOf(out.targets ?? [], false));
  tallies['targets-strict'].add([], keysOf(out.targets ?? [], true));
  errors.push(`extra clause ${out.id} at ${out.span.join('–')}`);
}

function compareMeta(gold: ScoredDocument, out: ScoredDocument, tallies: Tallies, errors: string[]): void {
  for (const key of META) {
    const same = norm(gold[key]) === norm(out[key]);
    tallies.meta.add(['1'], [same ? '1' : '0']);
    if (!same) errors.push(`${key}: ${out[key]}, label ${gold[key]}`);
  }
  const [wanted, given] = [gold.cites ?? [], out.cites ?? []];
  tallies.meta.add(wanted.map(norm), given.map(norm));
  if (wanted.join() !== given.join()) errors.push(`cites: ${given.join()}, label ${wanted.join()}`);
}

export interface Comparison {
  readonly tallies: Tallies;
  /** Every difference in words. */
  readonly errors: readonly string[];
}

export function compare(gold: ScoredDocument, out: ScoredDocument): Comparison {
  const tallies = emptyTallies();
  const errors: string[] = [];
  const outs = out.clauses ?? [];
  const used = new Set<ScoredClause>();
  for (const clause of gold.clauses ?? []) {
    const partner = partnerOf(clause, outs);
    if (partner) used.add(partner);
    compareSpan(clause, partner, tallies, errors);
    compareTitle(clause, partner, tallies, errors);
    compareUnits(clause, partner, tallies, errors);
    compareTargets(clause, partner, tallies, errors);
  }
  for (const clause of outs) if (!used.has(clause)) compareExtra(clause, tallies, errors);
  compareMeta(gold, out, tallies, errors);
  return { tallies, errors };
}

/** The tallies of several documents as one. */
export function total(all: readonly Tallies[]): Tallies {
  const sum = emptyTallies();
  for (const tallies of all) for (const measure of MEASURES) sum[measure].plus(tallies[measure]);
  return sum;
}
