import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until.js';
import { openArea } from './menu.js';

const CHANGE_MS = 20_000;

/** What an office clicks in the review of a plan. */
export async function importByClicking(page: Page, jurisdiction: string, file: string): Promise<void> {
  await openArea(page, 'plans');
  await page.getByTestId('import-open').first().click();
  await choose(page, page.getByTestId('import-jurisdiction'), jurisdiction);
  await page.locator('.file-drop input[type=file]').setInputFiles(file);
  await page.getByTestId('import-submit').click();
  await page.getByTestId('clause-card').first().waitFor();
}

/** Opens a select and takes the option of this name. */
export async function choose(page: Page, select: Locator, option: string): Promise<void> {
  await select.click();
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Types into a select that can be searched, and takes the option of this name. */
export async function pickUnit(page: Page, select: Locator, name: string): Promise<void> {
  await select.click();
  await page.keyboard.type(name);
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
}

export const clauseCard = (page: Page, path: string): Locator =>
  page.locator(`[data-testid="clause-card"][data-path="${path}"]`);

/** Puts another unit into the first row of the clause, and a unit that is in no directory into a new one. */
export async function correctUnits(
  page: Page,
  clausePath: string,
  lead: string,
  unknown: string,
): Promise<void> {
  await clauseCard(page, clausePath).getByTestId('edit-units').click();
  await pickUnit(page, page.getByTestId('edit-unit-row').first().getByTestId('unit-select'), lead);
  const rows = await page.getByTestId('edit-unit-row').count();
  await page.getByTestId('add-unit').click();
  await pickUnit(page, page.getByTestId('edit-unit-row').nth(rows).getByTestId('unit-select'), unknown);
  await page.getByTestId('edit-save').click();
  await page.getByTestId('edit-save').waitFor({ state: 'hidden' });
}

/** Rejects every clause for which nobody is named. */
export async function excludeWithoutLead(page: Page): Promise<number> {
  await page.getByTestId('count-no-lead').click();
  const cards = page.getByTestId('clause-card');
  let excluded = 0;
  for (let left = await cards.count(); left > 0; left = await cards.count()) {
    await cards.first().getByTestId('clause-reject').click();
    const before = left;
    await until(async () => (await cards.count()) < before, CHANGE_MS, 'one clause fewer without a lead');
    excluded += 1;
  }
  await page.getByTestId('count-no-lead').click();
  return excluded;
}

export async function adoptNames(page: Page): Promise<void> {
  await page.getByTestId('adopt-units').click();
  await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
  await page.getByTestId('adopt-units').waitFor({ state: 'detached' });
}

/** 全部通过, back, and again: what is unread is counted, and nothing of it is left in the end. */
export async function acceptAllByClicking(page: Page): Promise<void> {
  const acceptAll = page.getByTestId('accept-all');
  await acceptAll.click();
  await acceptAll.waitFor({ state: 'detached' });
  await page.getByTestId('undo').click();
  await acceptAll.waitFor();
  await acceptAll.click();
  await acceptAll.waitFor({ state: 'detached' });
  await page.locator('[data-testid="review-state"][data-review="accepted"]').first().waitFor();
}

export async function issueByClicking(page: Page): Promise<void> {
  await page.getByTestId('issue-button').click();
  await page.getByTestId('issue-confirm').click();
  await page.locator('.review-issued').waitFor();
}
