import { chromium, type Browser } from 'playwright-core';

export const launchPrinter = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** A4 with a running head and "— 3 —" at the foot of each page, as the print dialogue makes them. */
export async function printByBrowser(browser: Browser, html: string, head = '内部资料'): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    const line = (inner: string): string =>
      `<div style="font-size:9px;width:100%;text-align:center;font-family:'Noto Serif CJK SC'">${inner}</div>`;
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: line(head),
      footerTemplate: line('— <span class="pageNumber"></span> —'),
    });
  } finally {
    await page.close();
  }
}
