import { Ledger, Search, type Actor, type WorkflowContext } from '@app/workflow';
import { elapsedUntil, percentile } from './timing.js';

/** A word and how often the invented data holds it. */
const WORDS = [
  { name: 'frequent, 2 characters', q: '充电' },
  { name: 'frequent, 4 characters', q: '充电设施' },
  { name: 'two words', q: '充电设施 行动方案' },
  { name: 'task code', q: '2024-01' },
  { name: 'no hit', q: '氢能重卡' },
] as const;

export interface SearchSpeed {
  readonly name: string;
  readonly hits: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

const LIMIT = 20;

/** Asks for each word so often, on the search page and as the ledger's filter. */
export async function searchSpeed(
  context: WorkflowContext,
  actor: Actor,
  rounds: number,
): Promise<SearchSpeed[]> {
  const search = new Search(context);
  const ledger = new Ledger(context);
  const speeds: SearchSpeed[] = [];
  for (const { name, q } of WORDS) {
    const found = async (): Promise<number> =>
      (await search.find(actor, { q, limit: LIMIT })).groups.reduce(
        (sum, { items }) => sum + items.length,
        0,
      );
    const listed = async (): Promise<number> =>
      (await ledger.page(actor, { text: q, sort: 'due', limit: LIMIT })).items.length;
    speeds.push(
      await timed(`search: ${name}`, rounds, found),
      await timed(`ledger: ${name}`, rounds, listed),
    );
  }
  return speeds;
}

async function timed(name: string, rounds: number, ask: () => Promise<number>): Promise<SearchSpeed> {
  const hits = await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await elapsedUntil(ask));
  return { name, hits, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
