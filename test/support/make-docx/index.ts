import { createCounter, HEADING_STYLE } from './numbers.js';
import { opensCell, tableXml } from './table.js';
import { wordFile } from './word-file.js';

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>' +
  `<w:style w:type="paragraph" w:styleId="${HEADING_STYLE}"><w:name w:val="heading 1"/><w:basedOn w:val="1"/>` +
  '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

/**
 * A plan's text as the Word file it may have come from: numbers counted by Word instead of printed, tables that were
 * flattened to one cell a line as tables with merged cells. The same text gives the same bytes.
 */
export function makeDocx(text: string): Promise<Uint8Array> {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex(opensCell);
  const counter = createCounter(lines.map((line) => line.trim()));
  const prose = first < 0 ? lines : lines.slice(0, first);
  const paragraphs = prose.filter((line) => line.trim() !== '').map((line) => counter.paragraph(line));
  const table = first < 0 ? '' : tableXml(lines.slice(first), (line) => counter.paragraph(line));
  const body = `${paragraphs.join('')}${table}<w:sectPr/>`;
  return Promise.resolve(wordFile({ body, styles: STYLES, numbering: counter.definitions() }));
}
