import type { Page } from 'playwright-core';

/** What a contact clicks on the page of a task. */
export async function acceptTask(page: Page): Promise<void> {
  await page.getByTestId('accept').click();
  await page.getByTestId('action-confirm').click();
  await waitForState(page, 'active');
}

export async function waitForState(page: Page, state: string): Promise<void> {
  await page.locator(`[data-testid="task-state"][data-state="${state}"]`).first().waitFor();
}

export async function fileReport(page: Page, done: string): Promise<void> {
  await page.getByTestId('report-open').click();
  await page.getByTestId('report-done').fill(done);
  await page.getByTestId('report-next').fill('按计划推进。');
  await page.getByTestId('report-submit').click();
  await page.getByTestId('report').filter({ hasText: done }).waitFor();
}

export async function reportFirstMilestone(page: Page, evidence: string): Promise<void> {
  const milestone = page.getByTestId('milestone').first();
  await milestone.getByTestId('milestone-report').click();
  await milestone.getByTestId('milestone-evidence').fill(evidence);
  await milestone.getByTestId('milestone-submit').click();
  await milestone.locator('[data-state="reported"]').waitFor();
}

export async function numberIn(page: Page, testId: string): Promise<number> {
  return Number(await page.getByTestId(testId).locator('b').innerText());
}
