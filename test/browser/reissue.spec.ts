import fs from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { importPlan, ledger, reviewAndIssue } from '../e2e/support/office.js';
import { seedPlan, seedPlanBytes } from '../e2e/support/seeds.js';
import { System } from '../e2e/support/system.js';
import { DESKTOP, launch, PHONE, Window } from './support/browser.js';
import { clauseCard } from './support/review.js';

const PLAN = seedPlan('changzhi');
/** What the next version has otherwise: a lead, a lead that is in no directory, a day, and one clause for another. */
const CHANGES: readonly (readonly [before: string | RegExp, after: string])[] = [
  [
    '(牵头单位:市工信局。配合单位:市市场监管局、市科技局)',
    '(牵头单位:市科技局。配合单位:市市场监管局、市工信局)',
  ],
  ['(牵头单位:市工信局。配合单位:市商务局、市市场监管局、市数据局)', '(牵头单位:市低空办)'],
  ['至2025年底,平均供电煤耗', '至2027年6月底,平均供电煤耗'],
  [
    /\(七\)加强数字基础设施建设。.*/,
    '(七)发展低空经济装备。支持无人机企业更新生产线,到2026年底建成2条示范线。(牵头单位:市工信局)',
  ],
];
const NEXT = CHANGES.reduce((text, [before, after]) => {
  const next = text.replace(before, after);
  if (next === text) throw new Error(`the plan has no ${before}`);
  return next;
}, seedPlanBytes(PLAN.file).toString('utf8'));

const chromium = await findChromium();
if ('missing' in chromium) console.warn(`skipped: ${chromium.missing}`);
const test = 'missing' in chromium ? it.skip : it;

describe('a new version of a plan in the browser', () => {
  let system: System;
  let browser: Browser;
  let window: Window;
  let page: Page;
  let planId = '';
  let broken = '';

  beforeAll(async () => {
    if ('missing' in chromium) return;
    system = await System.start({ now: '2024-06-21T09:30:00+08:00' });
    const office = await system.signIn('office');
    ({ planId } = await importPlan(office, PLAN));
    await reviewAndIssue(office, planId, PLAN.leads);
    browser = await launch(chromium.path);
    window = await Window.create(browser, system.url, DESKTOP);
    page = window.page;
    await window.signIn('office');
  });

  afterAll(async () => {
    await browser?.close();
    await system?.dispose();
  });

  /** The steps after one that failed need not try. */
  function step(name: string, body: () => Promise<void>): void {
    test(name, async () => {
      expect(broken).toBe('');
      try {
        await body();
        expect(window.problems).toEqual([]);
      } catch (error) {
        broken = name;
        await window.screenshot(`failed-${name.replaceAll(/\W+/g, '-')}`);
        console.error(page.url(), window.problems, system.logs());
        throw error;
      } finally {
        window.problems.length = 0;
      }
    });
  }

  const countOf = async (testId: string): Promise<number> =>
    Number(await page.getByTestId(testId).getAttribute('data-count'));

  async function downloadBy(
    click: () => Promise<void>,
  ): Promise<{ name: string; rows: readonly unknown[][] }> {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    const [sheet] = (await readXlsx(fs.readFileSync(await download.path()))).sheets;
    return { name: download.suggestedFilename(), rows: (sheet?.rows.slice(3) ?? []) as unknown[][] };
  }

  step('the ledger is saved as it is filtered', async () => {
    await window.goto('/ledger?text=煤');
    const shown = await page.getByTestId('ledger-row').count();
    const { name, rows } = await downloadBy(() => page.getByTestId('ledger-export').click());
    expect(name).toBe('任务台账.xlsx');
    expect(rows).toHaveLength(shown);
    expect(shown).toBeGreaterThan(1);
  });

  step('a refused file is a sentence and no download', async () => {
    const downloads: Download[] = [];
    const note = (download: Download): number => downloads.push(download);
    page.on('download', note);
    const problem = {
      type: 'about:blank',
      title: '一次最多导出 5000 项。',
      status: 422,
      code: 'EXPORT_TOO_LARGE',
    };
    await page.route('**/exports/ledger?*', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      }),
    );
    await page.getByTestId('ledger-export').click();
    await page.getByText(problem.title).waitFor();
    await window.settled();
    expect(downloads).toEqual([]);
    await page.unroute('**/exports/ledger?*');
    page.off('download', note);
    // Chromium prints every 422.
    expect(window.problems.splice(0)).toHaveLength(1);
  });

  step('the matrix is saved from the list of plans', async () => {
    await window.goto('/plans');
    await window.open('plan-menu');
    const { name, rows } = await downloadBy(() => page.getByTestId('export-matrix').click());
    expect(name).toBe('长治市推动大规模设备更新和消费品以旧换新工作落实方案责任矩阵.xlsx');
    expect(rows.length).toBeGreaterThan(40);
  });

  step('the office brings the new version and sees what it changes', async () => {
    await window.open('plan-menu');
    await page.getByTestId('to-reissue').click();
    await page
      .locator('.file-drop input[type=file]')
      .setInputFiles({ name: '修订.txt', mimeType: 'text/plain', buffer: Buffer.from(NEXT) });
    await page.getByTestId('reissue-submit').click();
    await page.getByTestId('change').first().waitFor();
    const counts = await Promise.all(
      ['undecided', 'changed', 'added', 'removed'].map((kind) => countOf(`changes-${kind}`)),
    );
    expect(counts).toEqual([5, 3, 1, 1]);
    expect(await countOf('unchanged')).toBeGreaterThan(40);
    const first = page.getByTestId('change').first();
    expect(await first.locator('del').allInnerTexts()).toEqual(['工信', '科技']);
    expect(await first.locator('ins').allInnerTexts()).toEqual(['科技', '工信']);
    expect(await first.getByTestId('fact-lead').innerText()).toContain('市工信局 → 市科技局');
    await window.screenshot('reissue');
  });

  step('it fits a phone', async () => {
    const phone = await Window.create(browser, system.url, PHONE);
    await phone.signIn('office');
    await phone.goto(`/plans/${planId}/reissue`);
    await phone.page.getByTestId('change').first().waitFor();
    await phone.screenshot('reissue-phone');
    expect([await phone.overflow(), phone.problems]).toEqual([0, []]);
    await phone.close();
  });

  step('nothing is chosen before somebody chooses, and what cannot be adopted is not', async () => {
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    expect(await page.getByTestId('reissue-apply').isDisabled()).toBe(true);
    await page.getByTestId('adopt-rest').click();
    expect(await countOf('changes-undecided')).toBe(1);
    await page.getByTestId('next-undecided').click();
    // The keyboard stands on the first choice that can be made: 保持原任务.
    await page.locator('[data-testid=change] input[type=radio]:focus').waitFor();
    await page.keyboard.press('Space');
    expect(await countOf('changes-undecided')).toBe(0);
    const blocked = page.getByTestId('change').filter({ hasText: '请先补充：市低空办' });
    expect(await blocked.locator('input[type=radio]:checked').count()).toBe(1);
  });

  step('the version is applied, the tasks follow, and a colleague on the same page sees it go', async () => {
    const colleague = await Window.create(browser, system.url, DESKTOP);
    await colleague.signIn('office2');
    await colleague.goto(`/plans/${planId}/reissue`);
    await colleague.page.getByTestId('change').first().waitFor();
    await window.open('reissue-apply');
    await window.screenshot('reissue-confirm');
    await page.getByTestId('reissue-confirm').click();
    await page.getByTestId('clause-card').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/plans/${planId}`);
    await colleague.page.getByTestId('empty').waitFor();
    expect(colleague.problems).toEqual([]);
    await colleague.close();
    const tasks = await ledger(await system.signIn('office'));
    const taskOf = (title: string) => tasks.find((task) => task.title === title);
    expect(taskOf('推动高端先进设备升级')?.lead.map(({ name }) => name)).toEqual(['市科技局']);
    expect(taskOf('推广应用智能制造装备')?.lead.map(({ name }) => name)).toEqual(['市工信局']);
    expect(taskOf('有序推进煤电机组改造')).toMatchObject({ state: 'issued' });
    expect(taskOf('加强数字基础设施建设')).toMatchObject({ state: 'cancelled' });
    await window.goto(`/plans/${planId}/reissue`);
    expect(await page.getByTestId('empty').count()).toBe(1);
    expect(
      await page
        .getByTestId('revision')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state'))),
    ).toEqual(['current', 'superseded']);
  });

  step('the new clause is reviewed and handed out by itself', async () => {
    await window.goto(`/plans/${planId}`);
    const card = clauseCard(page, '二/(七)').filter({ hasText: '发展低空经济装备' });
    await card.getByTestId('clause-accept').click();
    await card.getByTestId('go-issue').click();
    await page.getByTestId('issue').click();
    await page.getByTestId('action-confirm').click();
    await page.locator('[data-testid=task-state][data-state=issued]').waitFor();
  });
});
