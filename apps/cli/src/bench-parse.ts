import { documentSpeeds } from './bench/documents.js';
import { growth, parseSpeed } from './bench/parse-speed.js';
import { contests } from './bench/recognisers.js';
import { reportOf, type BenchResults } from './bench/report.js';

/** Speed and memory of the importer: `npm run bench [-- REPEATS] [-- --json]`. */
const REPEATS = 15;

async function main(args: readonly string[]): Promise<void> {
  const repeats = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? REPEATS);
  const results: BenchResults = {
    parse: parseSpeed(repeats),
    recognisers: await contests(),
    documents: documentSpeeds(),
    growth: growth(),
  };
  console.log(args.includes('--json') ? JSON.stringify(results, null, 2) : reportOf(results));
}

await main(process.argv.slice(2));
