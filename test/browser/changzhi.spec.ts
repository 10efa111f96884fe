import type { Browser } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { importPlan, ledger } from '../e2e/support/office.js';
import { contactOfUnit, seedPlan, seedPlanPath } from '../e2e/support/seeds.js';
import { System } from '../e2e/support/system.js';
import { DESKTOP, launch, PHONE, type Size, Window } from './support/browser.js';
import {
  acceptAllByClicking,
  adoptNames,
  clauseCard,
  correctUnits,
  excludeWithoutLead,
  importByClicking,
  issueByClicking,
} from './support/review.js';
import { acceptTask, fileReport, numberIn, reportFirstMilestone } from './support/task.js';

const PLAN = seedPlan('changzhi');
/** 有序推进煤电机组改造: led by the energy bureau, due at the end of 2024 and of 2025. */
const CLAUSE = '三/(九)';
const TITLE = '有序推进煤电机组改造';
const NEW_LEAD = '市应急管理局';
const UNKNOWN_UNIT = '市煤电改造指挥部';
const CLASSES = ['completed', 'halted', 'overdue', 'due_soon', 'on_schedule', 'undated'] as const;

const chromium = await findChromium();
if ('missing' in chromium) console.warn(`skipped: ${chromium.missing}`);
const test = 'missing' in chromium ? it.skip : it;

/** A plan's way through the hands of office, department and supervisor, by clicking. */
describe('the plan of Changzhi in the browser', () => {
  let system: System;
  let browser: Browser;
  let window: Window;
  let taskPath = '';
  let draftPath = '';
  let broken = '';
  const windows: Window[] = [];

  beforeAll(async () => {
    if ('missing' in chromium) return;
    system = await System.start({ now: '2024-06-21T09:30:00+08:00' });
    browser = await launch(chromium.path);
    window = await open(DESKTOP);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.dispose();
  });

  async function open(size: Size): Promise<Window> {
    const opened = await Window.create(browser, system.url, size);
    windows.push(opened);
    return opened;
  }

  /** Keeps a picture and the words of the processes when a step fails; the steps after it need not try. */
  function step(name: string, body: () => Promise<void>): void {
    test(name, async () => {
      expect(broken).toBe('');
      try {
        await body();
        expect(windows.flatMap(({ problems }) => problems)).toEqual([]);
      } catch (error) {
        broken = name;
        await window.screenshot(`failed-${name.replaceAll(/\W+/g, '-')}`);
        console.error(
          window.page.url(),
          windows.flatMap(({ problems }) => problems),
          system.logs(),
        );
        throw error;
      } finally {
        for (const { problems } of windows) problems.length = 0;
      }
    });
  }

  step('the office imports the document', async () => {
    await window.signIn('office');
    await importByClicking(window.page, PLAN.jurisdiction, seedPlanPath(PLAN.file));
    expect(await window.page.getByTestId('clause-card').count()).toBeGreaterThan(40);
    expect(await clauseCard(window.page, CLAUSE).innerText()).toContain('市能源局');
  });

  step(
    'corrects a unit, rejects what names nobody, adopts an unknown name, and accepts the rest',
    async () => {
      await correctUnits(window.page, CLAUSE, NEW_LEAD, UNKNOWN_UNIT);
      const card = await clauseCard(window.page, CLAUSE).innerText();
      expect(card).toContain(NEW_LEAD);
      expect(card).not.toContain('市能源局');
      expect(await excludeWithoutLead(window.page)).toBeGreaterThan(0);
      await adoptNames(window.page);
      await acceptAllByClicking(window.page);
      expect(await window.page.getByTestId('blockers').count()).toBe(0);
      await window.screenshot('review-ready');
    },
  );

  step('and hands it out', async () => {
    await issueByClicking(window.page);
    const tasks = await ledger(await system.signIn('office'));
    const task = tasks.find(({ title }) => title === TITLE);
    expect(task?.lead.map(({ name }) => name)).toEqual([NEW_LEAD]);
    taskPath = `/tasks/${task?.id}`;
    await window.signOut();
  });

  step('the contact of the unit finds the task and accepts it', async () => {
    await window.signIn(contactOfUnit(PLAN.jurisdiction, NEW_LEAD));
    await window.page.getByTestId('to-accept').getByText(TITLE).click();
    await window.page.getByTestId('source-quote').waitFor();
    expect(new URL(window.page.url()).pathname).toBe(taskPath);
    await acceptTask(window.page);
  });

  step('reports progress and a milestone', async () => {
    await fileReport(window.page, '已完成3台机组改造前期工作。');
    await reportFirstMilestone(window.page, '验收文件已报送。');
    expect(await window.page.getByTestId('event').count()).toBeGreaterThanOrEqual(4);
    await window.screenshot('task-reported');
    await window.signOut();
  });

  step('after a due date the supervisor reads a digest that adds up to the ledger', async () => {
    await system.moveTo('2025-01-06T09:05:00+08:00');
    await window.signIn('supervisor');
    await window.page
      .getByTestId('digest-row')
      .filter({ hasText: PLAN.jurisdiction })
      .locator('a')
      .first()
      .click();
    await window.page.getByTestId('digest-total').waitFor();
    const total = await numberIn(window.page, 'digest-total');
    const counts: number[] = [];
    for (const name of CLASSES) counts.push(await numberIn(window.page, `digest-${name}`));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(await numberIn(window.page, 'digest-overdue')).toBeGreaterThan(0);
    await window.screenshot('digest');
    await window.page.getByTestId('digest-total').click();
    await window.page.locator(`[data-testid="tile-total"][data-count="${total}"]`).waitFor();
    expect(await ledger(await system.signIn('supervisor'))).toHaveLength(total);
    await window.signOut();
  });

  step('a draft for the screens below', async () => {
    const office = await system.signIn('office');
    draftPath = `/plans/${(await importPlan(office, seedPlan('jingdezhen'))).planId}`;
  });

  for (const size of [DESKTOP, PHONE]) {
    step(`every screen at ${size.width} × ${size.height} fits its window`, async () => {
      for (const [login, screens] of Object.entries(await screensOf())) {
        const visit = await open(size);
        if (login !== 'nobody') await visit.signIn(login);
        for (const [name, where, opener] of screens) {
          await visit.goto(where);
          if (opener !== undefined) await visit.open(opener);
          await visit.screenshot(`${name}-${size.width}x${size.height}`);
          expect([name, await visit.overflow()]).toEqual([name, 0]);
        }
        await visit.close();
      }
    });
  }

  /** `opener`: what is clicked before the picture. */
  type Screens = readonly (readonly [name: string, path: string, opener?: string])[];

  async function screensOf(): Promise<Readonly<Record<string, Screens>>> {
    const supervisor = await system.signIn('supervisor');
    const { items } = await supervisor.get<{ items: readonly { id: string }[] }>('/digests');
    return {
      nobody: [['login', '/login']],
      office: [
        ['ledger-office', '/ledger'],
        ['ledger-overdue', '/ledger?class=overdue'],
        ['plans', '/plans'],
        ['import', '/plans', 'import-open'],
        ['review-issued', '/plans/1'],
        ['review-draft', draftPath],
        ['edit-clause', draftPath, 'edit-units'],
        ['task-office', taskPath],
        ['inbox', '/inbox'],
        ['digests', '/digests'],
        ['digest', `/digests/${items[0]?.id}`],
        ['not-found', '/no-such-page'],
      ],
      [contactOfUnit(PLAN.jurisdiction, NEW_LEAD)]: [
        ['ledger-contact', '/ledger'],
        ['task-contact', taskPath],
        ['report', taskPath, 'report-open'],
      ],
      admin: [['people', '/people']],
    };
  }
});
