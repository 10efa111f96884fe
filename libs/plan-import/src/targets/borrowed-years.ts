import type { Period, YearContext } from './period.js';
import { dayOf, readWithinYear } from './within-year.js';

/**
 * A month without a year borrows the one printed shortly before it.
 *
 *     2025年6月底前完成排查，12月底前完成整治      the second month is of 2025 too
 *     每年2月底前报送总结，3月底前公布结果          likewise, it comes round every year
 *                          ^^^^^^^
 *
 * Leaves alone: 到2027年，…。6月底前… (a goal's year is no month's year), a month in another paragraph.
 */
const BARE =
  /^(?:截[至止]到?|到|至|于|在)?(?=[上下]半年|第?[一二三四1-4]季度|[\d一二三四五六七八九十])(?!\d{4})[^年]*(?:月|季度|半年)/u;
const LEAD = /^(?:截[至止]到?|到|至|于|在)?/u;
const IN_A_YEAR = /年.*(?:月|季度|半年)/u;
const SENTENCE_END = /[。\n]/u;

interface Lender {
  readonly year: number | null;
  readonly yearly: boolean;
}

const NOBODY: Lender = { year: null, yearly: false };

function borrowing(masked: string, period: Period, { year, yearly }: Lender): Period {
  if (yearly) return { ...period, due: null, year: null, recurring: 'yearly', open: true };
  if (year === null) return period;
  const words = masked.slice(period.from, period.to).replace(LEAD, '');
  const due = dayOf(year, readWithinYear(masked, period.to - words.length));
  return { ...period, due, year, open: false };
}

function lenderAfter(words: string, period: Period, before: Lender, firstYear: number): Lender {
  if (period.recurring === 'yearly') return { year: before.year, yearly: IN_A_YEAR.test(words) };
  if (period.role !== 'deadline' || !period.ownYear || period.year === null) return before;
  if (period.year < firstYear || !IN_A_YEAR.test(words)) return NOBODY;
  return { year: period.year, yearly: false };
}

/** What still lends after the text between two times: a year its paragraph, 每年 its sentence. */
function stillLending(between: string, lender: Lender): Lender {
  if (!SENTENCE_END.test(between)) return lender;
  return between.includes('\n') ? NOBODY : { ...lender, yearly: false };
}

/** `periods` in order and apart from each other. */
export function borrowYears(
  masked: string,
  periods: readonly Period[],
  context: YearContext,
): readonly Period[] {
  const firstYear = context.issueYear ?? context.titleYear ?? 0;
  let lender = NOBODY;
  let last = 0;
  return periods.map((period) => {
    lender = stillLending(masked.slice(last, period.from), lender);
    last = period.to;
    const words = masked.slice(period.from, period.to);
    if (period.role === 'deadline' && !period.ownYear && period.recurring === null && BARE.test(words))
      return borrowing(masked, period, lender);
    lender = lenderAfter(words, period, lender, firstYear);
    return period;
  });
}
