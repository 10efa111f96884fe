import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importPlan, MESSAGE_CODES, toLabelJson } from './index.js';
import { summary } from './spec-support/summary.js';
import type { PlanDraft, Span } from './types.js';

const FIXTURES = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => path.basename(file, '.txt'));

const read = (name: string): string => readFileSync(path.join(FIXTURES, `${name}.txt`), 'utf8');

/** A missing expectation fails; `UPDATE=1` writes it, to be read before it is kept. */
function expectation(name: string, actual: string): string {
  const file = path.join(FIXTURES, `${name}.expected`);
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
    : 'no expectation yet: look at the output, then run with UPDATE=1';
}

/** Every place a draft names, with the words it should hold. */
function places(draft: PlanDraft): { span: Span; words: string | null }[] {
  return [
    ...draft.clauses.flatMap(({ notes, targets, units }) => [
      ...notes.map(({ span, quote }) => ({ span, words: quote })),
      ...targets.map(({ span, quote }) => ({ span, words: quote })),
      ...units.map(({ span, name }) => ({ span, words: name })),
    ]),
    ...draft.defaults.map(({ span, quote }) => ({ span, words: quote })),
  ];
}

describe('whole documents', () => {
  it.each(names)('%s', (name) => {
    const text = read(name);
    const actual = summary(text, importPlan(text));
    expect(actual).toBe(expectation(name, actual));
  });

  it.each(names)('%s: every place holds its words', (name) => {
    const text = read(name);
    for (const { span, words } of places(importPlan(text))) {
      const there = text.slice(span.from, span.to);
      expect(there === words || there.replace(/\s+/g, '') === words).toBe(true);
    }
  });
});

describe('any string gives a draft', () => {
  it.each([
    '',
    ' \n\t',
    'hello',
    '（',
    '一、',
    '附件',
    '序号\t牵头单位',
    '\ud800一、甲。（市局）',
    '责任单位：',
  ])('%j', (text) => {
    const draft = importPlan(text);
    expect(draft.messages.every(({ code }) => (MESSAGE_CODES as readonly string[]).includes(code))).toBe(
      true,
    );
  });

  it('says that there is nothing to read', () => {
    expect(importPlan(' \n').messages.map(({ code }) => code)).toEqual(['empty-document']);
  });

  it('says that there are no clauses', () => {
    expect(importPlan('这是一段没有编号的话。').messages.map(({ code }) => code)).toContain('no-clauses');
  });

  it('counts code points at the exit', () => {
    const text = '𠮷市工作方案\n一、甲。乙。（责任单位：市教育局）\n二、丙。丁。';
    const { clauses } = toLabelJson(text, importPlan(text));
    const points = [...text];
    expect(clauses.map(({ span }) => points.slice(...span).join(''))).toEqual([
      '一、甲。乙。（责任单位：市教育局）',
      '二、丙。丁。',
    ]);
  });
});
