import type { Browser } from 'playwright-core';
import type { LedgerRow, UnitView } from '@app/workflow';
import { DEMO_PASSWORD } from '../e2e/support/http.js';
import { importPlan, jurisdictionId, ledger, reviewAndIssue } from '../e2e/support/office.js';
import { contactOfUnit, seedPlan } from '../e2e/support/seeds.js';
import { System } from '../e2e/support/system.js';
import { findChromium } from '../support/chromium.js';
import { DESKTOP, launch, PHONE, type Size, Window } from './support/browser.js';
import {
  askExtension,
  giveInstruction,
  handInPage,
  moveInstruction,
  movePage,
  objectTo,
  reassignFromQueue,
  returnPage,
} from './support/life.js';
import { choose } from './support/review.js';
import { acceptTask, waitForState } from './support/task.js';

const PLAN = seedPlan('changzhi');
/** Led by the energy bureau, due at the end of 2024 and of 2025. */
const TITLE = '有序推进煤电机组改造';
const FIRST_LEAD = '市能源局';
const NEW_LEAD = '市应急管理局';
const HEAD = 'signing-head';
const NEW_DUE = '2025-03-31';

const chromium = await findChromium();
if ('missing' in chromium) console.warn(`skipped: ${chromium.missing}`);
const test = 'missing' in chromium ? it.skip : it;

/** From 签收 to 批示: what happens to a task after it was handed out, by clicking; units on phones, the rest at desks. */
describe('the life of a task in the browser', () => {
  let system: System;
  let browser: Browser;
  let task: LedgerRow;
  let broken = '';
  const contact = contactOfUnit(PLAN.jurisdiction, NEW_LEAD);
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    if ('missing' in chromium) return;
    system = await System.start({ now: '2024-06-21T09:30:00+08:00' });
    const office = await system.signIn('office');
    const { planId } = await importPlan(office, PLAN);
    await reviewAndIssue(office, planId, PLAN.leads);
    task = (await ledger(office)).find(({ title }) => title === TITLE) as LedgerRow;
    await addHead();
    browser = await launch(chromium.path);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.dispose();
  });

  async function addHead(): Promise<void> {
    const admin = await system.signIn('admin');
    const place = await jurisdictionId(admin, PLAN.jurisdiction);
    const { items } = await admin.get<{ items: readonly UnitView[] }>('/units', {
      jurisdictionId: place,
      text: NEW_LEAD,
    });
    await admin.post('/people', {
      login: HEAD,
      name: '周负责',
      password: DEMO_PASSWORD,
      memberships: [{ unitId: items[0]?.id, role: 'head' }],
    });
  }

  /** The window of this person, signed in once. */
  async function windowOf(login: string, size: Size = DESKTOP): Promise<Window> {
    const open = windows.get(login) ?? (await Window.create(browser, system.url, size));
    if (!windows.has(login)) {
      windows.set(login, open);
      await open.signIn(login);
    }
    return open;
  }

  /** 报送情况 of the jurisdiction, and there the page of the new lead. */
  async function openFiled(office: Window): Promise<void> {
    await office.goto('/reports');
    await choose(office.page, office.page.locator('.standing-place'), PLAN.jurisdiction);
    const row = office.page.locator(`[data-testid="standing-row"][data-unit="${NEW_LEAD}"]`);
    await row.getByTestId('standing-open').click();
    await office.page.getByTestId('report-entry').first().waitFor();
  }

  const taskPath = (): string => `/tasks/${task.id}`;

  /** Keeps a picture of every window when a step fails; the steps after it need not try. */
  function step(name: string, body: () => Promise<void>): void {
    test(name, async () => {
      expect(broken).toBe('');
      try {
        await body();
        expect([...windows.values()].flatMap(({ problems }) => problems)).toEqual([]);
      } catch (error) {
        broken = name;
        for (const [login, window] of windows) {
          await window.screenshot(`failed-${login}`);
          console.error(login, window.page.url(), window.problems);
        }
        console.error(system.logs());
        throw error;
      } finally {
        for (const { problems } of windows.values()) problems.length = 0;
      }
    });
  }

  step('a contact objects on the phone, and the office gives the task to another', async () => {
    const wrong = await windowOf(contactOfUnit(PLAN.jurisdiction, FIRST_LEAD), PHONE);
    await wrong.goto(taskPath());
    await objectTo(wrong.page, '不属本单位职责。', NEW_LEAD);
    expect(await wrong.overflow()).toBe(0);
    const office = await windowOf('office');
    await office.goto('/approvals');
    await office.open('approvals-objection');
    await reassignFromQueue(office.page, task.code, NEW_LEAD);
  });

  step('the new lead signs on the phone', async () => {
    const phone = await windowOf(contact, PHONE);
    const { page } = phone;
    await phone.goto(taskPath());
    await acceptTask(page);
    await page.locator('[data-testid="objection"][data-state="upheld"]').waitFor();
    expect(await phone.overflow()).toBe(0);
  });

  step('reports once for all its tasks; the head signs', async () => {
    const phone = await windowOf(contact, PHONE);
    await phone.goto('/reports');
    await phone.open('report-duty');
    await handInPage(phone.page, '已完成前期工作。');
    expect(await phone.overflow()).toBe(0);
    const head = await windowOf(HEAD, PHONE);
    await head.goto('/reports');
    await head.open('report-duty');
    await movePage(head.page, 'sign', 'filed');
  });

  step('the office returns the page, and takes note of the next one', async () => {
    const office = await windowOf('office');
    await openFiled(office);
    await returnPage(office.page, '请补充数据。');
    const phone = await windowOf(contact, PHONE);
    await phone.goto('/reports');
    await phone.open('report-duty');
    expect(await phone.page.getByTestId('return-reason').innerText()).toContain('请补充数据。');
    await handInPage(phone.page, '已完成前期工作，完成投资120万元。');
    const head = await windowOf(HEAD, PHONE);
    await head.goto('/reports');
    await head.open('report-duty');
    await movePage(head.page, 'sign', 'filed');
    await openFiled(office);
    await office.page.getByTestId('page-acknowledge').click();
    await office.page.getByText('办公室收讫').waitFor();
  });

  step('asks for more time, and the office grants it', async () => {
    const phone = await windowOf(contact, PHONE);
    await phone.goto(taskPath());
    await askExtension(phone.page, NEW_DUE, '进口设备交付推迟。');
    expect(await phone.overflow()).toBe(0);
    const office = await windowOf('office');
    await office.goto('/extensions');
    await office.open('extension-approve');
    await office.page.getByTestId('extension-note').fill('情况属实。');
    await office.page.getByTestId('extension-decide').click();
    await office.page.getByTestId('extension-decide').waitFor({ state: 'detached' });
    await office.goto(taskPath());
    expect(await office.page.getByTestId('milestone').first().innerText()).toContain(NEW_DUE);
  });

  step('a supervisor instructs, the contact answers, the supervisor closes', async () => {
    const supervisor = await windowOf('supervisor');
    await supervisor.goto(taskPath());
    await giveInstruction(supervisor.page, '请说明改造进度。');
    const phone = await windowOf(contact, PHONE);
    await phone.goto('/instructions');
    await phone.page.getByTestId('instruction').getByRole('link').first().click();
    await moveInstruction(phone.page, 'answer', '已完成三台机组改造。', 'answered');
    expect(await phone.overflow()).toBe(0);
    await supervisor.goto(taskPath());
    await moveInstruction(supervisor.page, 'close', '好。', 'closed');
  });

  step('a sign of the matrix opens its task', async () => {
    const window = await windowOf('office');
    const { page } = window;
    await window.goto('/matrix');
    const sign = page.getByTestId('matrix-row').filter({ hasText: task.code }).getByTestId('matrix-sign');
    await sign.first().click();
    await waitForState(page, 'active');
    expect(new URL(page.url()).pathname).toBe(taskPath());
  });

  step('a number of the statistics opens as many rows of the ledger', async () => {
    const window = await windowOf('office');
    const { page } = window;
    await window.goto('/statistics');
    const tile = page.getByTestId('statistics-undated');
    const count = Number(await tile.getAttribute('data-count'));
    expect(count).toBeGreaterThan(0);
    await tile.click();
    await page.locator(`[data-testid="tile-undated"][data-count="${count}"]`).waitFor();
    expect(await page.getByTestId('ledger-row').count()).toBe(count);
  });

  step('what is searched for is found and marked', async () => {
    const { page } = await windowOf('office');
    await page.getByTestId('search-box').getByRole('searchbox').fill('煤电机组');
    await page.keyboard.press('Enter');
    const hit = page.getByTestId('search-hit').filter({ hasText: TITLE }).first();
    await hit.waitFor();
    expect(await hit.locator('mark').first().innerText()).toBe('煤电机组');
  });

  step('the auditor finds it all, sealed', async () => {
    const window = await windowOf('auditor');
    const { page } = window;
    await window.goto('/audit');
    await page.getByTestId('audit-row').first().waitFor();
    await page.getByTestId('audit-verify').click();
    await page.locator('[data-testid="audit-outcome"][data-intact="true"]').waitFor();
  });
});
