import { importPlan } from '@app/plan-import';
import { samplePlans } from './accuracy/sample-plans.js';

/**
 * Speed of the importer beside one bare regex pass over the same text in the same run: the ratio says how much the
 * reading costs, whatever the machine. `node dist/apps/cli/src/bench-parse.js [repeats]`
 */
const BARE = /[一二三四五六七八九十]+、|（[^）]*）/g;
const REPEATS = 15;
const WARM_UP = 3;

const countBare = (text: string): number => text.match(BARE)?.length ?? 0;

/** Milliseconds that `work` takes over all texts. */
function time(texts: readonly string[], work: (text: string) => unknown): number {
  const start = process.hrtime.bigint();
  for (const text of texts) work(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const summary = (name: string, values: readonly number[], unit: string): string =>
  `${name.padEnd(12)} min ${Math.min(...values).toFixed(2)}  median ${median(values).toFixed(2)}  max ${Math.max(...values).toFixed(2)} ${unit}`;

function main(): void {
  const repeats = Number(process.argv[2] ?? REPEATS);
  const plans = samplePlans();
  const texts = plans.map(({ bytes }) => new TextDecoder().decode(bytes));
  const megabytes = plans.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  for (let i = 0; i < WARM_UP; i += 1) time(texts, importPlan);
  const rounds = Array.from({ length: repeats }, () => ({
    parse: time(texts, importPlan),
    bare: time(texts, countBare),
  }));
  console.log(`${plans.length} plans, ${megabytes.toFixed(3)} MB UTF-8, ${repeats} repeats`);
  console.log(
    summary(
      'parse',
      rounds.map(({ parse }) => megabytes / (parse / 1000)),
      'MB/s',
    ),
  );
  console.log(
    summary(
      'parse',
      rounds.map(({ parse }) => parse),
      'ms',
    ),
  );
  console.log(
    summary(
      'bare regex',
      rounds.map(({ bare }) => bare),
      'ms',
    ),
  );
  console.log(
    summary(
      'ratio',
      rounds.map(({ parse, bare }) => parse / bare),
      '×',
    ),
  );
}

main();
