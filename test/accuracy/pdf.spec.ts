import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flatten, importPlan, importPlanText, type PlanDraft } from '@app/plan-import';
import type { Browser } from 'playwright-core';
import { samplePlans } from '../../apps/cli/src/accuracy/sample-plans.js';
import { readPdf } from '../../libs/plan-readers/src/pdf/read-pdf.js';
import { findChromium } from '../support/chromium.js';
import { launchPrinter, printByBrowser } from '../support/make-pdf/print-by-browser.js';
import { blocksHtml, printHtml } from '../support/make-pdf/print-html.js';
import { printedBlocks } from '../support/make-pdf/printed-blocks.js';
import { STYLES_TEXT } from '../support/make-pdf/styles-document.js';
import { STYLES } from '../support/make-pdf/styles-html.js';

const chromium = await findChromium();
if ('missing' in chromium) console.warn(`skipped: ${chromium.missing}`);
const test = 'missing' in chromium ? it.skip : it;

const plans = samplePlans().map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));

/** What must not depend on the format: clauses, units by role, targets. */
const essence = ({ title, clauses }: PlanDraft) => ({
  title,
  clauses: clauses.map(({ id, title: heading, units, targets }) => ({
    id,
    heading,
    units: units.map(({ role, name }) => `${role} ${name}`),
    targets: targets.map(({ value, unit, due, recurring, comparator, baseline }) => ({
      value,
      unit,
      due,
      recurring,
      comparator,
      baseline,
    })),
  })),
});

const imported = async (pdf: Uint8Array) => {
  const { document, notices } = await readPdf(pdf);
  expect(notices).toEqual([]);
  return essence(importPlanText(document).draft);
};

const linesOf = async (pdf: Uint8Array): Promise<string[]> =>
  flatten((await readPdf(pdf)).document).text.split('\n');
const kept = (name: string): Uint8Array => readFileSync(path.join('test/accuracy/pdf', `${name}.pdf`));

describe('plans as a word processor prints them', () => {
  it.each(plans)('$name', async ({ name, text }) => {
    expect(await imported(kept(name))).toEqual(essence(importPlan(text)));
  });

  it('letterhead, footnote, sheets on their side, merged cells over pages, columns', async () => {
    expect(await linesOf(kept('styles'))).toEqual(STYLES_TEXT);
  });
});

describe('plans as a browser prints them', () => {
  let browser: Browser;
  beforeAll(async () => {
    if ('path' in chromium) browser = await launchPrinter(chromium.path);
  }, 60_000);
  afterAll(() => browser?.close());

  for (const { name, text } of plans)
    test(
      name,
      async () => {
        const pdf = await printByBrowser(browser, printHtml(blocksHtml(printedBlocks(text))));
        expect(await imported(pdf)).toEqual(essence(importPlan(text)));
      },
      60_000,
    );

  for (const [name, html, expected] of STYLES)
    test(
      name,
      async () => expect(await linesOf(await printByBrowser(browser, html))).toEqual(expected),
      60_000,
    );
});
