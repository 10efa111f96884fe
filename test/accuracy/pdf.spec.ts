import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flatten, importPlan, importPlanText } from '@app/plan-import';
import type { Browser } from 'playwright-core';
import { readPdf } from '../../libs/plan-readers/src/pdf/read-pdf.js';
import { findChromium } from '../support/chromium.js';
import { launchPrinter, printByBrowser } from '../support/make-pdf/print-by-browser.js';
import { blocksHtml, printHtml } from '../support/make-pdf/print-html.js';
import { printedBlocks } from '../support/make-pdf/printed-blocks.js';
import { STYLES_TEXT } from '../support/make-pdf/styles-document.js';
import { STYLES } from '../support/make-pdf/styles-html.js';
import { plans, substance } from './same-plan.js';

const chromium = await findChromium();
if ('missing' in chromium) console.warn(`skipped: ${chromium.missing}`);
const test = 'missing' in chromium ? it.skip : it;

const imported = async (pdf: Uint8Array) => {
  const { document, notices } = await readPdf(pdf);
  expect(notices).toEqual([]);
  return substance(importPlanText(document).draft);
};

const linesOf = async (pdf: Uint8Array): Promise<string[]> =>
  flatten((await readPdf(pdf)).document).text.split('\n');
const kept = (name: string): Uint8Array => readFileSync(path.join('test/accuracy/pdf', `${name}.pdf`));

describe('plans as a word processor prints them', () => {
  it.each(plans)('$name', async ({ name, text }) => {
    expect(await imported(kept(name))).toEqual(substance(importPlan(text)));
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
        expect(await imported(pdf)).toEqual(substance(importPlan(text)));
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
