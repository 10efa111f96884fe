import { numbersIn, timesIn } from '@app/plan-import';
import { DATE_SENTENCES, NUMBER_SENTENCES, REFERENCE_YEAR, type Sample } from './sentences.js';
import { median, worked } from './timing.js';

/** Own recognisers beside the known library for the same work, on the same sentences in the same run. */
export interface Contest {
  readonly sentences: number;
  readonly ownMicroseconds: number;
  readonly ownRight: number;
  /** Null where the library, a development dependency, is not installed. */
  readonly other: {
    readonly microseconds: number;
    readonly right: number;
    readonly ratio: number;
    /** Sentences in which both say the same. */
    readonly agree: number;
  } | null;
}

export interface Contests {
  readonly dates: Contest;
  readonly numbers: Contest;
}

type Read = (text: string) => readonly string[];

const ROUNDS = 9;
const OWN_REPEATS = 50;

const ownDates: Read = (text) =>
  timesIn(text, { issueYear: REFERENCE_YEAR, titleYear: null }).flatMap(({ due }) => due ?? []);
const ownNumbers: Read = (text) => numbersIn(text).map(({ value }) => String(value));

interface Found {
  readonly resolution?: {
    readonly value?: string;
    readonly values?: readonly Record<string, string>[];
  } | null;
}

type Recognise = (text: string, culture: string, ...rest: readonly unknown[]) => readonly Found[];

/** The library's exports; null where it is not installed. */
async function library(name: string): Promise<Readonly<Record<string, Recognise>> | null> {
  try {
    const loaded = (await import(name)) as { default?: Record<string, Recognise> } & Record<
      string,
      Recognise
    >;
    return loaded.default ?? loaded;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const CULTURE = 'zh-cn';
const DAY = 86_400_000;
const MIDDAY = 'T12:00:00Z';

/** Its ranges end before their `end`; its points have a `value`. */
function lastDay({ value, end, Mod }: Record<string, string>): string[] {
  if (value !== undefined) return [value];
  if (end === undefined) return [];
  if (Mod === 'before') return [end];
  return [new Date(Date.parse(end + MIDDAY) - DAY).toISOString().slice(0, 10)];
}

async function otherDates(): Promise<Read | null> {
  const recognise = (await library('@microsoft/recognizers-text-date-time'))?.recognizeDateTime;
  if (!recognise) return null;
  const reference = new Date(REFERENCE_YEAR, 5, 1);
  return (text) =>
    recognise(text, CULTURE, 0, reference).flatMap(({ resolution }) =>
      lastDay(resolution?.values?.[0] ?? {}),
    );
}

const plainNumber = (value: string): string => String(Number(Number.parseFloat(value).toPrecision(12)));

async function otherNumbers(): Promise<Read | null> {
  const recognise = (await library('@microsoft/recognizers-text-number'))?.recognizeNumber;
  if (!recognise) return null;
  return (text) => recognise(text, CULTURE).map(({ resolution }) => plainNumber(resolution?.value ?? ''));
}

const answers = (samples: readonly Sample[], read: Read): readonly string[] =>
  samples.map(({ text }) => read(text).join(' '));

const rightOf = (samples: readonly Sample[], given: readonly string[]): number =>
  samples.filter(({ says }, i) => says.join(' ') === given[i]).length;

/** Microseconds of processor time a sentence: median of several rounds after one that only warms up. */
function pace(samples: readonly Sample[], read: Read, repeats: number): number {
  const round = (): number =>
    worked(() => {
      for (let i = 0; i < repeats; i += 1) answers(samples, read);
    });
  round();
  return (median(Array.from({ length: ROUNDS }, round)) * 1000) / (samples.length * repeats);
}

function contest(samples: readonly Sample[], own: Read, other: Read | null): Contest {
  const ownGiven = answers(samples, own);
  const ownMicroseconds = pace(samples, own, OWN_REPEATS);
  const base = { sentences: samples.length, ownMicroseconds, ownRight: rightOf(samples, ownGiven) };
  if (other === null) return { ...base, other: null };
  const otherGiven = answers(samples, other);
  const microseconds = pace(samples, other, 1);
  return {
    ...base,
    other: {
      microseconds,
      right: rightOf(samples, otherGiven),
      ratio: microseconds / ownMicroseconds,
      agree: ownGiven.filter((given, i) => given === otherGiven[i]).length,
    },
  };
}

export async function contests(): Promise<Contests> {
  return {
    dates: contest(DATE_SENTENCES, ownDates, await otherDates()),
    numbers: contest(NUMBER_SENTENCES, ownNumbers, await otherNumbers()),
  };
}
