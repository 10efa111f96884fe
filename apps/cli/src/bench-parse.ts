import { Command } from 'commander';
import { documentSpeeds } from './bench/documents.js';
import { growth, parseSpeed } from './bench/parse-speed.js';
import { contests } from './bench/recognisers.js';
import { reportOf, type BenchReport, type BenchResults } from './bench/report.js';

interface Options {
  readonly reading?: boolean;
  readonly scale?: boolean;
  readonly delivery?: boolean;
  readonly herd?: boolean;
  readonly sweep?: boolean;
  readonly milestones: string;
  readonly tasks: string;
  readonly requests: string;
  readonly mails: string;
  readonly notices: string;
  readonly json?: boolean;
}

const REPEATS = '15';
const TASKS = '200000';
const REQUESTS = '100';
const MAILS = '1500';
const NOTICES = '5000';
const MILESTONES = '200000';
const HERD_TASKS = '20000';
/** Without any of them the two that need nothing else run. */
const ASKED = ['reading', 'scale', 'delivery', 'herd', 'sweep'] as const;

/** `npm run bench -- [REPEATS]`: the importer's speed and memory, and the API's on a large ledger. */
async function main(repeats: string, options: Options): Promise<void> {
  const both = !ASKED.some((name) => options[name] === true);
  const report: BenchReport = {
    reading: both || options.reading === true ? await reading(Number(repeats)) : null,
    scale: both || options.scale === true ? await scale(options) : null,
    delivery: options.delivery === true ? await delivery(options) : null,
    herd: options.herd === true ? await herd(options) : null,
    sweep: options.sweep === true ? await sweep(options) : null,
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

async function delivery({ mails }: Options) {
  const { deliverySpeed } = await import('./bench/delivery/delivery-speed.js');
  return deliverySpeed(Number(mails), process.env['REDIS_URL'] ?? null);
}

async function herd({ notices, tasks }: Options) {
  const { herdSpeed } = await import('./bench/delivery/herd-speed.js');
  return herdSpeed(Number(notices), Number(tasks === TASKS ? HERD_TASKS : tasks));
}

async function sweep({ milestones }: Options) {
  const { sweepSpeed } = await import('./bench/sweep/sweep-speed.js');
  return sweepSpeed(Number(milestones));
}

await new Command('bench')
  .argument('[repeats]', 'rounds of the reading benches', REPEATS)
  .option('--reading', 'only the reading of plans')
  .option('--scale', 'only the API on a large ledger')
  .option(
    '--delivery',
    'mails a second by one to three workers, beside jobs that do nothing (REDIS_URL: on Redis, too)',
  )
  .option('--mails <number>', 'mails of each round', MAILS)
  .option('--herd', 'people who browse while thousands of notices fall due')
  .option('--notices <number>', 'how many', NOTICES)
  .option('--sweep', 'a first and a second sweep of a large ledger, beside the bare insertion')
  .option('--milestones <number>', 'its open milestones', MILESTONES)
  .option('--tasks <number>', 'size of that ledger', TASKS)
  .option('--requests <number>', 'requests of each kind', REQUESTS)
  .option('--json', 'for machines')
  .action(main)
  .parseAsync();
