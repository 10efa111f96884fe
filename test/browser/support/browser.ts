import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type ConsoleMessage, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../e2e/support/http.js';
import { until } from '../../support/until.js';

export const SCREENSHOTS = path.resolve('.data/screenshots');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const TIMEOUT_MS = 30_000;

export const DESKTOP = { width: 1280, height: 800 } as const;
export const PHONE = { width: 375, height: 812 } as const;
export type Size = typeof DESKTOP | typeof PHONE;

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** The little of a page's globals that is needed here. */
interface PageGlobals {
  readonly document: Readonly<Record<'body' | 'documentElement', { readonly scrollWidth: number }>> & {
    getAnimations(): readonly unknown[];
  };
  readonly innerWidth: number;
}

/** A browser window of one person, which remembers everything that went wrong in it. */
export class Window {
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async create(browser: Browser, url: string, size: Size = DESKTOP): Promise<Window> {
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    const window = new Window(await context.newPage(), context, url);
    window.listen();
    return window;
  }

  async goto(where: string): Promise<void> {
    await this.page.goto(`${this.url}${where}`);
    await this.settled();
  }

  /** No request is under way and no skeleton stands where content will be. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    const waiting = this.page.locator('.ant-skeleton, .ant-spin-spinning');
    await until(async () => (await waiting.count()) === 0, TIMEOUT_MS, 'the end of loading');
  }

  async signIn(login: string): Promise<void> {
    await this.goto('/login');
    await this.page.getByTestId('login').fill(login);
    await this.page.getByTestId('login-password').fill(DEMO_PASSWORD);
    await this.page.getByTestId('login-submit').click();
    await this.page.getByTestId('user-menu').waitFor();
    await this.settled();
  }

  async signOut(): Promise<void> {
    await this.open('user-menu'); // a menu that is still unfolding swallows clicks
    await this.page.getByTestId('sign-out').click();
    await this.page.getByTestId('login').waitFor();
  }

  /** Clicks the first thing of this name, and waits until what it opens stands still. */
  async open(testId: string): Promise<void> {
    await this.page.locator(`[data-testid="${testId}"]:visible`).first().click();
    await until(async () => !(await this.isMoving()), TIMEOUT_MS, 'the end of all movement');
    await this.settled();
  }

  private isMoving(): Promise<boolean> {
    return this.page.evaluate(
      () => (globalThis as unknown as PageGlobals).document.getAnimations().length > 0,
    );
  }

  async screenshot(name: string): Promise<void> {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** How much wider than the window the page is. */
  overflow(): Promise<number> {
    // A function and not a text: the page's own policy forbids to evaluate texts.
    return this.page.evaluate(() => {
      const { document, innerWidth } = globalThis as unknown as PageGlobals;
      return Math.max(document.body.scrollWidth, document.documentElement.scrollWidth) - innerWidth;
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private listen(): void {
    this.page.on('pageerror', (error) => this.problems.push(`${this.page.url()}: ${error.message}`));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !isSessionQuestion(message)) {
        this.problems.push(`${this.page.url()}: ${message.text()} (${message.location().url})`);
      }
    });
  }
}

/** The client asks who is signed in, and the answer "nobody" is no mistake, though Chromium prints every 401. */
function isSessionQuestion(message: ConsoleMessage): boolean {
  return message.location().url.endsWith('/api/v1/session') && message.text().includes('401');
}
