import type { Page } from 'playwright-core';

/** Opens an area by the menu: at the side, or below on a phone, where some stand behind 更多. */
export async function openArea(page: Page, area: string): Promise<void> {
  const more = page.locator('[data-testid="menu-more"]:visible');
  const item = page.locator(`[data-testid="menu-${area}"]:visible`);
  await item.or(more).first().waitFor();
  if (!(await item.isVisible())) await more.click();
  await item.click();
}
