import type { PrintedBlock, PrintedCell } from './printed-blocks.js';

const STYLE = `
  @page { size: A4; margin: 30mm 26mm; }
  body { font: 16pt/28pt 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif; margin: 0; }
  p { margin: 0; text-indent: 2em; text-align: justify; }
  h1 { font-size: 22pt; line-height: 32pt; text-align: center; margin: 0 0 14pt; }
  table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 18pt; }
  td { border: 1px solid #000; padding: 3pt; vertical-align: middle; }
`;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const cellHtml = ({ text, rowSpan, columnSpan }: PrintedCell): string =>
  `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escape(text)}</td>`;

function blockHtml(block: PrintedBlock, index: number): string {
  if (block.kind === 'table')
    return `<table>${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
  const tag = index === 0 ? 'h1' : 'p';
  return `<${tag}>${escape(block.text)}</${tag}>`;
}

/** A page as an office would print it from its web site. `css` is added behind the usual style. */
export function printHtml(body: string, css = ''): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}${css}</style><body>${body}</body></html>`;
}

export const blocksHtml = (blocks: readonly PrintedBlock[]): string => blocks.map(blockHtml).join('\n');
