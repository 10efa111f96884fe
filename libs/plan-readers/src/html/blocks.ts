import { NO_PLACE, type DocumentBlock } from '@app/plan-import';
import { withoutContents } from '../text/contents-entry.js';
import { nextLabel, openList, wordLabel, type OpenList } from './lists.js';
import { hasStyle, isElement, textOfElement, type PageElement, type PageNode } from './page-element.js';
import { tableOf } from './tables.js';
import { LINE, printedText, runningText } from './white-space.js';

/**
 * Elements to paragraphs and tables as they are printed. `<br>` is a line feed within its paragraph: the rules read
 * lines, so both kinds of break mean the same to them.
 */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
const HEADING = /^h([1-6])$/;
const BLOCK_STYLE = ['display:block', 'display:list-item', 'display:table-row'];
/** A text that brings its own number: the list's is not shown, whatever style sheet hides it. */
const OWN_NUMBER = /^[（(]?[一二三四五六七八九十百\d]{1,4}[、.．)）]|^第.{1,4}[条章节]/;

const isBlock = (element: PageElement): boolean =>
  BLOCKS.has(element.name) || BLOCK_STYLE.some((style) => hasStyle(element, style));

const NOTHING: ReadonlySet<PageElement> = new Set();

class BlockWriter {
  readonly blocks: DocumentBlock[] = [];
  private text = '';
  private label: string | null = null;
  private level: number | null = null;
  private preformatted = 0;
  private readonly lists: OpenList[] = [];

  constructor(private readonly without: ReadonlySet<PageElement> = NOTHING) {}

  all(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.element(node);
      else this.text += this.preformatted > 0 ? printedText(node) : runningText(node);
    }
  }

  flush(): void {
    const text = withoutContents(LINE.normalise(this.text));
    this.text = '';
    if (text === '') return;
    const label = this.label !== null && OWN_NUMBER.test(text) ? null : this.label;
    this.blocks.push({ kind: 'paragraph', label, text, level: this.level, place: NO_PLACE });
    this.label = null;
  }

  private element(element: PageElement): void {
    if (element.name === 'br') this.text += LINE.feed;
    else if (hasStyle(element, 'mso-list:ignore')) this.label = wordLabel(textOfElement(element));
    else if (element.name === 'head' || this.without.has(element)) return;
    else if (isBlock(element)) this.block(element);
    else this.all(element.children);
  }

  private block(element: PageElement): void {
    this.flush();
    const table = element.name === 'table' ? tableOf(element, cellText) : null;
    if (table) this.table(element, table);
    else this.inside(element);
    this.flush();
  }

  private table(element: PageElement, table: DocumentBlock): void {
    for (const child of element.children) if (isElement(child) && child.name === 'caption') this.block(child);
    this.blocks.push(table);
  }

  private inside(element: PageElement): void {
    const level = HEADING.exec(element.name)?.[1];
    if (level !== undefined) this.level = Number(level);
    if (element.name === 'li') this.label = nextLabel(this.lists.at(-1), element);
    this.contents(element);
    if (level !== undefined) this.level = null;
    if (element.name === 'li') this.label = null;
  }

  private contents(element: PageElement): void {
    const isList = element.name === 'ol' || element.name === 'ul';
    if (isList) this.lists.push(openList(element));
    if (element.name === 'pre') this.preformatted += 1;
    this.all(element.children);
    this.flush();
    if (element.name === 'pre') this.preformatted -= 1;
    if (isList) this.lists.pop();
  }
}

/** Blocks of elements in reading order, those within `without` left out; empty paragraphs are left out, too. */
export function blocksOf(
  elements: readonly PageElement[],
  without: readonly PageElement[] = [],
): DocumentBlock[] {
  const writer = new BlockWriter(new Set(without));
  for (const element of elements) {
    writer.all([element]);
    writer.flush();
  }
  return writer.blocks;
}

/** Paragraphs of a cell in lines; a table within it loses its columns. */
function cellText(cell: PageElement): string {
  const writer = new BlockWriter();
  writer.all(cell.children);
  writer.flush();
  return writer.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? (block.label ?? '') + block.text
        : block.cells.map(({ text }) => text).join('\n'),
    )
    .join('\n');
}
