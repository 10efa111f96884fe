import type { FunctionCode } from '../unit/unit-functions.js';
import { bigramsOf, type Bigrams, type ClauseTopic } from './topic.js';

/** A unit that leads, with what it is for. */
export interface ExampleLead {
  readonly unitName: string;
  readonly functions: readonly FunctionCode[];
}

/** A clause of a plan whose leads are known, in Simplified characters. */
export interface LeadExample {
  readonly place: string;
  readonly planTitle: string;
  readonly clauseTitle: string | null;
  readonly clauseText: string;
  /** First lead first. */
  readonly leads: readonly ExampleLead[];
}

export interface Neighbour {
  readonly example: LeadExample;
  /** Cosine, 0 … 1. */
  readonly similarity: number;
}

/** Finds the examples about the same matter, most similar first; built once for many clauses. */
export type ExampleIndex = (topic: ClauseTopic) => readonly Neighbour[];

const NEIGHBOURS = 8;
/** Below this two clauses share only the phrases that all plans share. */
const SIMILARITY_MIN = 0.06;

/** Where a pair of characters stands: numbers of examples, and its weight in each. */
interface Posting {
  readonly examples: number[];
  readonly weights: number[];
}

export function indexExamples(examples: readonly LeadExample[]): ExampleIndex {
  const telling = examples.filter(({ leads }) => leads.some(({ functions }) => functions.length > 0));
  const counted = telling.map((one) => bigramsOf({ title: one.clauseTitle, text: one.clauseText }));
  const rarity = rarityOf(counted);
  const postings = postingsOf(counted.map((bigrams) => weigh(bigrams, rarity)));
  return (topic) => {
    const similarities = cosines(weigh(bigramsOf(topic), rarity), postings, telling.length);
    return telling
      .map((example, at) => ({ example, similarity: similarities[at] ?? 0 }))
      .filter(({ similarity }) => similarity >= SIMILARITY_MIN)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, NEIGHBOURS);
  };
}

function postingsOf(vectors: readonly Bigrams[]): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [at, vector] of vectors.entries()) {
    for (const [pair, weight] of vector) {
      const posting = postings.get(pair) ?? { examples: [], weights: [] };
      posting.examples.push(at);
      posting.weights.push(weight);
      postings.set(pair, posting);
    }
  }
  return postings;
}

/** The cosine with every example; only pairs of characters that both have are looked at. */
function cosines(vector: Bigrams, postings: ReadonlyMap<string, Posting>, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [pair, weight] of vector) {
    const posting = postings.get(pair);
    for (const [index, example] of (posting?.examples ?? []).entries())
      sums[example] = (sums[example] ?? 0) + weight * (posting?.weights[index] ?? 0);
  }
  return sums;
}

/** ln(N / n): what stands in every clause tells nothing. */
function rarityOf(all: readonly Bigrams[]): Bigrams {
  const containing = new Map<string, number>();
  for (const bigrams of all) {
    for (const pair of bigrams.keys()) containing.set(pair, (containing.get(pair) ?? 0) + 1);
  }
  return new Map([...containing].map(([pair, count]) => [pair, Math.log((all.length + 1) / count)]));
}

/** Weights of length 1 together. */
function weigh(bigrams: Bigrams, rarity: Bigrams): Bigrams {
  const weights = [...bigrams].map(([pair, count]) => [pair, count * (rarity.get(pair) ?? 0)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.filter(([, weight]) => weight > 0).map(([pair, weight]) => [pair, weight / length]));
}
