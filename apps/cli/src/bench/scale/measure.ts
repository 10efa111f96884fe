import { elapsedUntil, percentile } from '../timing.js';
import type { Statement } from './recorder.js';
import type { ScaleWorld, Visitor } from './scale-world.js';

/** A question as a browser asks it, and the use case that answers it. */
export interface Scenario {
  readonly name: string;
  readonly visitor: Visitor;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly answer: () => Promise<unknown>;
  /** Milliseconds that the slowest but few must stay below; null where only the ratio is aimed at. */
  readonly aim: number | null;
}

export interface Speed {
  readonly name: string;
  readonly aim: number | null;
  readonly http: Percentiles;
  /** The use case's own statements, sent again through a bare connection. */
  readonly bare: Percentiles;
  /** Median over median. */
  readonly ratio: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP = 3;

/** Asks so often, by turns over HTTP and bare, so that both see the same machine. */
export async function measure(world: ScaleWorld, scenario: Scenario, requests: number): Promise<Speed> {
  const statements = await world.recorder.statementsOf(scenario.answer);
  const asked = (): Promise<number> => elapsedUntil(() => ask(world, scenario));
  const sent = (): Promise<number> => elapsedUntil(() => send(world, statements));
  for (let warm = 0; warm < WARM_UP; warm += 1) {
    await asked();
    await sent();
  }
  const https: number[] = [];
  const bares: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    https.push(await asked());
    bares.push(await sent());
  }
  const [http, bare] = [percentiles(https), percentiles(bares)];
  return { name: scenario.name, aim: scenario.aim, http, bare, ratio: http.p50 / bare.p50 };
}

async function ask({ api }: ScaleWorld, { path, visitor, name }: Scenario): Promise<void> {
  const answer = await fetch(`${api.url}${path}`, { headers: { cookie: visitor.cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text.slice(0, 200)}`);
}

async function send({ bare }: ScaleWorld, statements: readonly Statement[]): Promise<void> {
  for (const { sql, values } of statements) await bare.query(sql, values);
}

const percentiles = (values: readonly number[]): Percentiles => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});
