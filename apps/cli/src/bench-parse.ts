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

/** Runs that have brought quadratic readers down: markers without end, brackets never closed. */
const RUNS = [
  '一、',
  '（一）',
  '1.',
  '（',
  '（牵头单位：',
  '到2027年，',
  '建成5个，',
  '市发改委、',
  '达到5%、',
  '第一条　',
  '字',
];
const SHORT = 20_000;
const FACTOR = 4;

/** Time on a long run of one marker and on one four times as long: linear reading gives a growth near 4. */
function growth(piece: string): string {
  const run = (length: number): string[] => [piece.repeat(Math.ceil(length / piece.length))];
  const once = (length: number): number => time(run(length), importPlan);
  once(SHORT);
  const [short, long] = [once(SHORT), once(SHORT * FACTOR)];
  return `${short.toFixed(0).padStart(8)} ms ${long.toFixed(0).padStart(8)} ms ${(long / short).toFixed(1).padStart(8)} ×  ${piece}`;
}

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
  console.log(`\ngrowth: ${SHORT} and ${SHORT * FACTOR} characters of one marker`);
  for (const piece of RUNS) console.log(growth(piece));
}

main();
