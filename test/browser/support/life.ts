import type { Page } from 'playwright-core';
import { pickUnit } from './review.js';

/** 职责异议 of a contact, who says why and whose it is. */
export async function objectTo(page: Page, reason: string, unit: string): Promise<void> {
  await page.getByTestId('object').click();
  await page.getByTestId('action-note').fill(reason);
  await pickUnit(page, page.getByTestId('proposed-unit'), unit);
  await page.getByTestId('action-confirm').click();
  await page.locator('[data-testid="objection"][data-state="open"]').waitFor();
}

/** 改派 from the queue of the office: one lead for another. */
export async function reassignFromQueue(page: Page, code: string, unit: string): Promise<void> {
  const row = page.locator(`[data-testid="approval"][data-kind="objection"][data-code="${code}"]`);
  await row.getByTestId('approval-reassign').click();
  const lead = page.getByTestId('reassign-lead');
  await lead.locator('.ant-select-selection-item, .ant-select-content-item').first().waitFor();
  await lead.click();
  await page.keyboard.press('Backspace');
  await pickUnit(page, lead, unit);
  await page.getByTestId('reassign-note').fill('异议成立，改由该单位牵头。');
  await page.getByTestId('reassign-confirm').click();
  await row.waitFor({ state: 'detached' });
}

/** Fills in every task of the page that is open, and hands it in. */
export async function handInPage(page: Page, done: string): Promise<void> {
  await page.getByTestId('report-entry').first().waitFor();
  for (const entry of await page.getByTestId('report-entry').all()) {
    await entry.getByTestId('entry-done').fill(done);
  }
  await movePage(page, 'submit', 'submitted');
}

/** A move of a report page that is asked about once more. */
export async function movePage(page: Page, action: string, state: string): Promise<void> {
  await page.getByTestId(`page-${action}`).click();
  await page.getByTestId('page-confirm').click();
  await waitForPage(page, state);
}

export async function waitForPage(page: Page, state: string): Promise<void> {
  await page.locator(`[data-testid="page-state"][data-state="${state}"]`).waitFor();
}

export async function returnPage(page: Page, reason: string): Promise<void> {
  await page.getByTestId('page-return').click();
  await page.getByTestId('page-reason').fill(reason);
  await page.getByTestId('page-reason-confirm').click();
  await waitForPage(page, 'returned');
}

export async function askExtension(page: Page, due: string, reason: string): Promise<void> {
  await page.getByTestId('extension-ask').first().click();
  await page.getByTestId('extension-due').fill(due);
  await page.getByTestId('extension-reason').fill(reason);
  await page.getByTestId('extension-submit').click();
  await page.locator('[data-testid="extension-state"][data-state="requested"]').waitFor();
}

export async function giveInstruction(page: Page, text: string): Promise<void> {
  await page.getByTestId('instruction-open').click();
  await page.getByTestId('instruction-text').fill(text);
  await page.getByTestId('instruction-submit').click();
  await waitForInstruction(page, 'issued');
}

/** A step of the first 批示 on the page. */
export async function moveInstruction(
  page: Page,
  action: string,
  text: string,
  state: string,
): Promise<void> {
  await page.getByTestId(`instruction-${action}`).first().click();
  await page.getByTestId('instruction-step-text').fill(text);
  await page.getByTestId('instruction-confirm').click();
  await waitForInstruction(page, state);
}

async function waitForInstruction(page: Page, state: string): Promise<void> {
  await page.locator(`[data-testid="instruction"][data-state="${state}"]`).first().waitFor();
}
