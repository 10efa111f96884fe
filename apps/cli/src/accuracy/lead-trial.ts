import {
  leadProposer,
  normaliseUnitName,
  unitFunctions,
  unitsForFunctions,
  topicOf,
  type ClauseTopic,
  type FunctionUnit,
  type LeadExample,
  type LeadProposer,
  type ProposalSources,
} from '@app/domain';
import { importPlan, type Clause } from '@app/plan-import';
import { decodeText } from '@app/plan-readers';
import { seedDirectory, seedPlans } from '../samples/seed-files.js';
import { samplePlans, type SamplePlan } from './sample-plans.js';

/** A labelled clause with the units that lead it and those that its label names at all, by name. */
export interface TrialClause {
  readonly example: LeadExample;
  readonly firstLead: string;
  readonly named: readonly string[];
}

export interface TrialPlan {
  readonly name: string;
  readonly units: readonly FunctionUnit[];
  readonly clauses: readonly TrialClause[];
}

/** Shares of clauses for which one of the first k proposed units is the first lead, or any unit that the label names. */
export interface TrialScore {
  readonly name: string;
  readonly clauses: number;
  readonly top1: number;
  readonly top3: number;
  readonly any1: number;
  readonly any3: number;
}

type Units = { readonly [role in 'lead' | 'responsible']?: readonly string[] | null };

/** @param namesOnly takes functions from units' names alone, as if no directory told more */
export function trialPlans(namesOnly = false): TrialPlan[] {
  const byPlan = new Map(seedPlans().map(({ file, jurisdiction }) => [file, jurisdiction]));
  return samplePlans().flatMap((plan) => {
    const code = byPlan.get(`${plan.name}.txt`);
    const jurisdiction = seedDirectory().jurisdictions.find((one) => one.code === code);
    if (jurisdiction === undefined) return [];
    const units = jurisdiction.units.map(({ name, functions }) => ({
      unitId: normaliseUnitName(name),
      name,
      functions: unitFunctions(name, namesOnly ? [] : (functions ?? [])),
    }));
    const clauses = trialClauses(plan, jurisdiction.name, new Map(units.map((unit) => [unit.unitId, unit])));
    return clauses.length === 0 ? [] : [{ name: plan.name, units, clauses }];
  });
}

function trialClauses(
  { bytes, label }: SamplePlan,
  place: string,
  units: ReadonlyMap<string, FunctionUnit>,
): TrialClause[] {
  const decoded = decodeText(bytes);
  if (!label || 'error' in decoded) return [];
  const { text } = decoded;
  const draft = importPlan(text);
  const labelled = new Map((label.clauses ?? []).map((clause) => [clause.id, clause.units]));
  return draft.clauses.flatMap((clause) => {
    const { leads, named } = namesOf(labelled.get(clause.id) ?? {});
    const [firstLead] = leads;
    if (firstLead === undefined) return [];
    const topic = topicOfClause(clause, text);
    const example = {
      place,
      planTitle: draft.title ?? '',
      clauseTitle: topic.title,
      clauseText: topic.text,
      leads: leads.flatMap((name) => {
        const functions = units.get(normaliseUnitName(name))?.functions ?? unitFunctions(name, []);
        return functions.length === 0 ? [] : [{ unitName: name, functions }];
      }),
    };
    return [{ example, firstLead, named }];
  });
}

/** Leads; or of a note that names none its first unit, as the review proposes. */
function namesOf({ lead, responsible }: Units): { leads: readonly string[]; named: readonly string[] } {
  const [leads, others] = [lead ?? [], responsible ?? []];
  return { leads: leads.length > 0 ? leads : others.slice(0, 1), named: [...leads, ...others] };
}

/** The clause without what names its units; the answer must not stand in the question. */
function topicOfClause({ title, span, notes, units }: Clause, text: string): ClauseTopic {
  const naming = [...notes.map((note) => note.span), ...units.map((unit) => unit.span)];
  return topicOf({ title, quote: text.slice(span.from, span.to), from: span.from, naming });
}

/** Predicts the leads of each plan from the other plans, its own units hidden. */
export function hideAndPredict(plans: readonly TrialPlan[], sources: ProposalSources = {}): TrialScore[] {
  return plans.map((plan) => {
    const others = plans.filter(({ name }) => name !== plan.name).flatMap(({ clauses }) => clauses);
    const propose = leadProposer(
      others.map(({ example }) => example),
      sources,
    );
    return scoreOf(plan, propose);
  });
}

function scoreOf({ name, units, clauses }: TrialPlan, propose: LeadProposer): TrialScore {
  const ranks = clauses.map(({ example, firstLead, named }) => {
    const topic = { title: example.clauseTitle, text: example.clauseText };
    const proposed = unitsForFunctions(propose(topic), units).map(({ unit }) => unit?.unitId ?? '');
    return { strict: rankOf(proposed, [firstLead]), any: rankOf(proposed, named) };
  });
  const share = (hit: (rank: (typeof ranks)[number]) => boolean): number =>
    ranks.filter(hit).length / ranks.length;
  return {
    name,
    clauses: ranks.length,
    top1: share(({ strict }) => strict < 1),
    top3: share(({ strict }) => strict < 3),
    any1: share(({ any }) => any < 1),
    any3: share(({ any }) => any < 3),
  };
}

/** The place of the first hit among the proposed units; infinite if none. */
function rankOf(proposed: readonly string[], names: readonly string[]): number {
  const wanted = names.map(normaliseUnitName);
  const at = proposed.findIndex((unitId) => wanted.includes(unitId));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** All clauses of all plans as one. */
export function totalScore(scores: readonly TrialScore[]): TrialScore {
  const clauses = scores.reduce((sum, score) => sum + score.clauses, 0);
  const mean = (key: 'top1' | 'top3' | 'any1' | 'any3'): number =>
    scores.reduce((sum, score) => sum + score[key] * score.clauses, 0) / clauses;
  return {
    name: 'total',
    clauses,
    top1: mean('top1'),
    top3: mean('top3'),
    any1: mean('any1'),
    any3: mean('any3'),
  };
}
