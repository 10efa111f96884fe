import { Command } from 'commander';
import { documentSpeeds } from './bench/documents.js';
import { growth, parseSpeed } from './bench/parse-speed.js';
import { contests } from './bench/recognisers.js';
import { reportOf, type BenchReport, type BenchResults } from './bench/report.js';

interface Options {
  readonly reading?: boolean;
  readonly scale?: boolean;
  readonly tasks: string;
  readonly requests: string;
  readonly json?: boolean;
}

const REPEATS = '15';
const TASKS = '200000';
const REQUESTS = '100';

/** `npm run bench -- [REPEATS]`: the importer's speed and memory, and the API's on a large ledger. */
async function main(repeats: string, options: Options): Promise<void> {
  const both = options.reading !== true && options.scale !== true;
  const report: BenchReport = {
    reading: both || options.reading === true ? await reading(Number(repeats)) : null,
    scale: both || options.scale === true ? await scale(options) : null,
  };
  console.log(options.json === true ? JSON.stringify(report, null, 2) : reportOf(report));
}

async function reading(repeats: number): Promise<BenchResults> {
  return {
    parse: parseSpeed(repeats),
    recognisers: await contests(),
    documents: documentSpeeds(),
    growth: growth(),
  };
}

async function scale({ tasks, requests }: Options) {
  const { scaleSpeed } = await import('./bench/scale/scale-speed.js');
  return scaleSpeed(Number(tasks), Number(requests));
}

await new Command('bench')
  .argument('[repeats]', 'rounds of the reading benches', REPEATS)
  .option('--reading', 'only the reading of plans')
  .option('--scale', 'only the API on a large ledger')
  .option('--tasks <number>', 'size of that ledger', TASKS)
  .option('--requests <number>', 'requests of each kind', REQUESTS)
  .option('--json', 'for machines')
  .action(main)
  .parseAsync();
