import { functionLabel, type FunctionCode } from '../unit/unit-functions.js';
import { keywordScores, type KeywordScore } from './keyword-scores.js';
import { indexExamples, type ExampleIndex, type LeadExample, type Neighbour } from './similar-examples.js';
import type { ClauseTopic } from './topic.js';

export interface ExampleEvidence {
  readonly kind: 'example';
  readonly place: string;
  readonly planTitle: string;
  readonly clauseTitle: string | null;
  readonly unitName: string;
}

export interface KeywordEvidence {
  readonly kind: 'keywords';
  readonly keywords: readonly string[];
}

/** A function that may lead a clause, with what speaks for it. */
export interface FunctionProposal {
  readonly functionCode: FunctionCode;
  readonly label: string;
  /** 0 … 1; comparable within one clause. */
  readonly score: number;
  readonly evidence: readonly (ExampleEvidence | KeywordEvidence)[];
  /** The evidence as a Chinese sentence. */
  readonly reason: string;
}

/** What to draw on; one is left out only to measure how much it adds. */
export interface ProposalSources {
  readonly keywords?: boolean;
  readonly examples?: boolean;
}

export type LeadProposer = (topic: ClauseTopic) => readonly FunctionProposal[];

/** More than are shown, as several functions may be one unit's. */
const PROPOSALS_MAX = 6;
const EVIDENCE_MAX = 3;
const KEYWORDS_MAX = 4;
/** A further lead of a clause tells half as much about its matter as the first. */
const FURTHER_LEAD = 0.5;
/** How much the keywords may weigh beside examples that are as similar as can be. */
const KEYWORD_SHARE = 0.5;

/** Ranks the functions that may lead a clause by what it is about. Deterministic; empty where nothing speaks for any. */
export function proposeLeads(
  topic: ClauseTopic,
  examples: readonly LeadExample[],
  sources: ProposalSources = {},
): readonly FunctionProposal[] {
  return leadProposer(examples, sources)(topic);
}

/** proposeLeads for many clauses against the same examples. */
export function leadProposer(known: readonly LeadExample[], sources: ProposalSources = {}): LeadProposer {
  const { keywords = true, examples = true } = sources;
  const index = indexExamples(examples ? known : []);
  return (topic) => rank(topic, index, keywords ? keywordScores(topic) : new Map());
}

function rank(
  topic: ClauseTopic,
  index: ExampleIndex,
  words: ReadonlyMap<FunctionCode, KeywordScore>,
): FunctionProposal[] {
  const neighbours = index(topic);
  const votes = exampleVotes(neighbours);
  const said = shares(new Map([...words].map(([code, { score }]) => [code, score])));
  const trust = neighbours[0]?.similarity ?? 0;
  const codes = [...new Set([...votes.keys(), ...said.keys()])];
  return codes
    .map((code) => ({ code, score: trust * (votes.get(code) ?? 0) + KEYWORD_SHARE * (said.get(code) ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, PROPOSALS_MAX)
    .map(({ code, score }) => proposalOf(code, score, neighbours, words.get(code)?.keywords ?? []));
}

/** Each neighbour votes with the square of its similarity, shared among the functions of its leads. */
function exampleVotes(neighbours: readonly Neighbour[]): ReadonlyMap<FunctionCode, number> {
  const votes = new Map<FunctionCode, number>();
  for (const { example, similarity } of neighbours) {
    for (const [place, { functions }] of example.leads.entries()) {
      const weight = (similarity * similarity * (place === 0 ? 1 : FURTHER_LEAD)) / functions.length;
      for (const code of functions) votes.set(code, (votes.get(code) ?? 0) + weight);
    }
  }
  return shares(votes);
}

function shares(scores: ReadonlyMap<FunctionCode, number>): ReadonlyMap<FunctionCode, number> {
  const sum = [...scores.values()].reduce((total, score) => total + score, 0);
  return new Map([...scores].map(([code, score]) => [code, sum === 0 ? 0 : score / sum]));
}

function proposalOf(
  code: FunctionCode,
  score: number,
  neighbours: readonly Neighbour[],
  keywords: readonly string[],
): FunctionProposal {
  const examples = neighbours.flatMap(({ example }) => evidenceOf(example, code)).slice(0, EVIDENCE_MAX);
  const told = keywords.slice(0, KEYWORDS_MAX);
  const label = functionLabel(code);
  return {
    functionCode: code,
    label,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    evidence: [...examples, ...(told.length === 0 ? [] : [{ kind: 'keywords' as const, keywords: told }])],
    reason: reasonOf(label, examples, told),
  };
}

function evidenceOf(example: LeadExample, code: FunctionCode): ExampleEvidence[] {
  const { place, planTitle, clauseTitle, leads } = example;
  const lead = leads.find(({ functions }) => functions.includes(code));
  return lead === undefined
    ? []
    : [{ kind: 'example', place, planTitle, clauseTitle, unitName: lead.unitName }];
}

/** “加快老旧电梯更新”：长治、景德镇由住房城乡建设部门牵头；文中“电梯、住宅”属其职能。 */
function reasonOf(label: string, examples: readonly ExampleEvidence[], keywords: readonly string[]): string {
  const words = keywords.length === 0 ? '' : `条款所述“${keywords.join('、')}”属${label}职能`;
  const [first] = examples;
  if (first === undefined) return words;
  const places = [...new Set(examples.map(({ place }) => place))];
  const title = first.clauseTitle === null ? '相近条款' : `“${first.clauseTitle}”等相近条款`;
  const led = `${title}：${places.join('、')}${places.length > 1 ? '均' : ''}由${label}部门牵头`;
  return words === '' ? led : `${led}；${words}`;
}
