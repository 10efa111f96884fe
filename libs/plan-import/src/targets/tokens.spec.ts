import { numbersIn, timesIn } from './tokens.js';

const CONTEXT = { issueYear: 2024, titleYear: null };

describe('printed times and numbers', () => {
  it('gives each time with its place', () => {
    const text = '力争 2025 年底前建成，每年维护';
    expect(
      timesIn(text, CONTEXT).map(({ span, due, recurring }) => [
        text.slice(span.from, span.to),
        due,
        recurring,
      ]),
    ).toEqual([
      ['2025 年底前', '2025-12-31', null],
      ['每年', null, 'yearly'],
    ]);
  });

  it('gives each number with its place, promised or not', () => {
    const text = '現有 1.5 萬個，占百分之二十';
    expect(numbersIn(text).map(({ span, value }) => [text.slice(span.from, span.to), value])).toEqual([
      ['1.5 萬個', 15000],
      ['百分之二十', 20],
    ]);
  });
});
