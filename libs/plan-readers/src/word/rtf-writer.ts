import { NO_PLACE, type DocumentBlock } from '@app/plan-import';
import { rtfTable, type RtfCellProps, type RtfRow } from './rtf-table.js';

const BULLET_ONLY = /^[^\d一二三四五六七八九十百第①-⑳a-zA-Z]*$|^[a-zA-Z]$/;

/** Collects paragraphs, cells and rows in the order in which the words of the format close them. */
export class RtfWriter {
  readonly blocks: DocumentBlock[] = [];
  private text = '';
  private label = '';
  private inTable = false;
  private cells: string[] = [];
  private lines: string[] = [];
  private props: RtfCellProps[] = [];
  private next = { below: false, beside: false };
  private rows: RtfRow[] = [];

  add(text: string): void {
    this.text += text;
  }

  addLabel(text: string): void {
    this.label += text;
  }

  /** `\pard` takes a paragraph out of the table, `\intbl` puts it in. */
  setInTable(inTable: boolean): void {
    this.inTable = inTable;
  }

  paragraph(): void {
    const { label, text } = this.take();
    if (this.inTable) {
      this.lines.push(`${label ?? ''}${text}`);
      return;
    }
    this.closeTable();
    if (text !== '') this.blocks.push({ kind: 'paragraph', label, text, level: null, place: NO_PLACE });
  }

  cell(): void {
    const { label, text } = this.take();
    this.cells.push([...this.lines, `${label ?? ''}${text}`].filter(Boolean).join('\n'));
    this.lines = [];
  }

  row(): void {
    if (this.cells.length > 0) this.rows.push({ props: this.props, texts: this.cells });
    this.cells = [];
  }

  /** A new row's definition begins. */
  define(): void {
    this.props = [];
    this.next = { below: false, beside: false };
  }

  mergeNext(side: 'below' | 'beside'): void {
    this.next[side] = true;
  }

  edge(edge: number): void {
    this.props = [...this.props, { edge, ...this.next }];
    this.next = { below: false, beside: false };
  }

  end(): void {
    this.inTable = false;
    this.row();
    this.paragraph();
    this.closeTable();
  }

  private closeTable(): void {
    if (this.rows.length > 0) this.blocks.push(rtfTable(this.rows));
    this.rows = [];
  }

  private take(): { readonly label: string | null; readonly text: string } {
    const label = this.label.replace(/\s+/g, '');
    const text = this.text.trim();
    this.label = '';
    this.text = '';
    return { label: BULLET_ONLY.test(label) ? null : label, text };
  }
}
