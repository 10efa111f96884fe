import { importPlan } from '@app/plan-import';
import { samplePlans } from '../accuracy/sample-plans.js';
import { elapsed, spread, worked, type Spread } from './timing.js';

/** One bare regex pass over the same text in the same run: the ratio says what reading costs, whatever the machine. */
const BARE = /[一二三四五六七八九十]+、|（[^）]*）/g;
const WARM_UP = 3;

export interface ParseSpeed {
  readonly plans: number;
  readonly megabytes: number;
  readonly repeats: number;
  readonly megabytesPerSecond: Spread;
  readonly milliseconds: Spread;
  readonly bareMilliseconds: Spread;
  readonly ratio: Spread;
}

const countBare = (text: string): number => text.match(BARE)?.length ?? 0;

const time = (texts: readonly string[], work: (text: string) => unknown): number =>
  elapsed(() => texts.forEach(work));

export function parseSpeed(repeats: number): ParseSpeed {
  const plans = samplePlans();
  const texts = plans.map(({ bytes }) => new TextDecoder().decode(bytes));
  const megabytes = plans.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  for (let i = 0; i < WARM_UP; i += 1) time(texts, importPlan);
  const rounds = Array.from({ length: repeats }, () => ({
    parse: time(texts, importPlan),
    bare: time(texts, countBare),
  }));
  return {
    plans: plans.length,
    megabytes,
    repeats,
    megabytesPerSecond: spread(rounds.map(({ parse }) => megabytes / (parse / 1000))),
    milliseconds: spread(rounds.map(({ parse }) => parse)),
    bareMilliseconds: spread(rounds.map(({ bare }) => bare)),
    ratio: spread(rounds.map(({ parse, bare }) => parse / bare)),
  };
}

/** Runs that have brought quadratic readers down: markers without end, brackets never closed, lists on one line. */
const RUNS = [
  '一、',
  '（一）',
  '1.',
  '（',
  '（牵头单位：',
  '到2027年，',
  '2025年、',
  '每年',
  '6月',
  '建成5个，',
  '建成5个、',
  '市发改委、',
  '达到5%、',
  '5%',
  '8',
  '一',
  '百',
  '“',
  '《',
  '第一条　',
  '字',
  '較',
];
const SHORT = 20_000;
const FACTOR = 4;
/** The least of so many: what else the machine does only adds. */
const TRIES = 3;

export interface Growth {
  readonly piece: string;
  readonly short: number;
  readonly long: number;
  readonly factor: number;
}

/** Processor time on a long run of one piece and on one four times as long: linear reading gives a factor near 4. */
function growthOf(piece: string): Growth {
  const once = (length: number): number => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    return Math.min(...Array.from({ length: TRIES }, () => worked(() => importPlan(run))));
  };
  once(SHORT);
  const [short, long] = [once(SHORT), once(SHORT * FACTOR)];
  return { piece, short, long, factor: long / short };
}

export const GROWTH_LENGTHS = [SHORT, SHORT * FACTOR] as const;

export const growth = (): readonly Growth[] => RUNS.map(growthOf);
