/** Time a pointer must rest on a value before the other pane moves: passing over must not shake the page. */
const REST_MS = 140;
const FLASH_MS = 1600;

export type Pane = 'text' | 'clauses';

/**
 * Ties the values of the clauses to their places in the text. Both carry the same key in `data-link`; the ties are
 * made in the DOM and not in React, because a document has thousands of them and a pointer moves sixty times a second.
 */
export class Linker {
  private linked: Element[] = [];
  private timer: number | undefined;

  constructor(private readonly root: HTMLElement) {}

  /** Pointer or focus reached an element of one of the panes. */
  enter(target: EventTarget | null): void {
    const element = target instanceof Element ? target.closest('[data-link]') : null;
    const key = element === null ? null : innermostKey(element);
    this.clear();
    if (element === null || key === null) return;
    this.linked = this.find(key);
    for (const each of this.linked) each.classList.add('linked');
    // A clause is as long as the pane: only values move the other side.
    if (key.startsWith('task:')) return;
    const other: Pane = this.paneOf(element) === 'text' ? 'clauses' : 'text';
    this.timer = window.setTimeout(() => this.reveal(key, other, 'smooth'), REST_MS);
  }

  clear(): void {
    window.clearTimeout(this.timer);
    for (const element of this.linked) element.classList.remove('linked');
    this.linked = [];
  }

  /** Goes to a value in a pane and lets it flash. */
  jump(key: string, pane: Pane): void {
    const element = this.reveal(key, pane, 'instant');
    if (element === undefined) return;
    const all = this.find(key).filter((each) => this.paneOf(each) === pane);
    for (const each of all) each.classList.add('flash');
    window.setTimeout(() => all.forEach((each) => each.classList.remove('flash')), FLASH_MS);
  }

  private reveal(key: string, pane: Pane, behavior: ScrollBehavior): Element | undefined {
    const element = this.find(key).find((each) => this.paneOf(each) === pane);
    const box = element?.closest('[data-scroll]');
    if (element === undefined || box === null || box === undefined) return undefined;
    const inner = element.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    const visible = inner.top >= outer.top + 32 && inner.bottom <= outer.bottom - 16;
    if (!visible) {
      const lead = Math.max(48, (outer.height - inner.height) / 3);
      const distance = inner.top - outer.top - lead;
      // A long way is jumped: gliding past twenty clauses takes a second and shows nothing.
      const near = Math.abs(distance) < outer.height;
      box.scrollTo({ top: box.scrollTop + distance, behavior: near ? behavior : 'instant' });
    }
    return element;
  }

  private find(key: string): Element[] {
    return [...this.root.querySelectorAll(`[data-link~="${CSS.escape(key).replaceAll('\\:', ':')}"]`)];
  }

  private paneOf(element: Element): Pane {
    return element.closest('[data-pane]')?.getAttribute('data-pane') === 'text' ? 'text' : 'clauses';
  }
}

function innermostKey(element: Element): string | null {
  return element.getAttribute('data-link')?.split(' ').at(-1) ?? null;
}
