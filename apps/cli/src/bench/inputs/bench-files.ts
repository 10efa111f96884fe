import { samplePlans } from '../../accuracy/sample-plans.js';
import { CHARACTERS_PER_LINE, LINES_PER_PAGE, printedPages } from './printed-pages.js';
import { wordFile } from './word-file.js';

const PLAN_LENGTH = 15_000;
const PAGES = 100;

/** The sample plan that comes next to the length people ask about. */
function planOf(length: number): string {
  const texts = samplePlans().map(({ bytes }) => new TextDecoder().decode(bytes));
  const far = (text: string): number => Math.abs(text.length - length);
  return texts.reduce((best, text) => (far(text) < far(best) ? text : best));
}

const LINE = new RegExp(`[^]{1,${CHARACTERS_PER_LINE}}`, 'gu');

/** All plans one after another, line by line, until the pages are full. */
function pagesOf(count: number): string[][] {
  const lines = samplePlans().flatMap(({ bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .flatMap((line) => `　　${line.trim()}`.match(LINE) ?? []),
  );
  const at = (i: number): string => lines[i % lines.length] ?? '';
  return Array.from({ length: count }, (_, page) =>
    Array.from({ length: LINES_PER_PAGE }, (__, line) => at(page * LINES_PER_PAGE + line)),
  );
}

/** The files the bench reads, made anew each time. */
export function benchFiles(): Readonly<Record<'text' | 'docx' | 'pdf', Buffer>> {
  const plan = planOf(PLAN_LENGTH);
  return {
    text: Buffer.from(plan),
    docx: wordFile(plan.split('\n').map((line) => line.trim())),
    pdf: printedPages(pagesOf(PAGES)),
  };
}
