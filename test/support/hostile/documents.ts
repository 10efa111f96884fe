import { makeZip, type ZipSource } from '../make-zip.js';

/** Small sound documents of every format with the same plan; the starting points of what is broken. */
export const PLAN_LINES: readonly string[] = [
  '某市推动设备更新工作方案',
  '为落实上级部署，结合本市实际，制定本方案。',
  '一、总体要求',
  '到2027年，设备更新取得明显成效，投资规模较2023年增长25%以上。',
  '二、重点任务',
  '（一）更新落后设备。到2026年底，更新设备100台。（牵头单位：市工信局；配合单位：市财政局）',
  '（二）开展以旧换新。到2026年6月底，举办活动20场以上。（牵头单位：市商务局）',
];
export const PLAN_TEXT = PLAN_LINES.join('\n');
const [, , , , , CLAUSE = ''] = PLAN_LINES;

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zipOf = (parts: Parts): Uint8Array => makeZip(sourcesOf(parts));
export const sourcesOf = (parts: Parts): ZipSource[] =>
  Object.entries(parts).map(([name, data]) => ({ name, data }));

export const relationships = (...relations: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;

const contentTypes = (overrides: Readonly<Record<string, string>>): string =>
  `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    overrides,
  )
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`)
    .join('')}</Types>`;

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const wordDocument = (body: string, prologue = ''): string =>
  `${XML_HEAD}${prologue}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`;

/** The parts of a Word document; `more` adds to them or takes their place. */
export function docxParts(
  body = PLAN_LINES.map((line) => paragraph(line)).join(''),
  more: Parts = {},
): Parts {
  return {
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': 'wordprocessingml.document.main',
      '/word/numbering.xml': 'wordprocessingml.numbering',
      '/word/styles.xml': 'wordprocessingml.styles',
    }),
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      relation('rId1', 'numbering', 'numbering.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'word/numbering.xml': `${XML_HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/styles.xml': `${XML_HEAD}<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': wordDocument(body),
    ...more,
  };
}
export const docx = (body?: string, more?: Parts): Uint8Array => zipOf(docxParts(body, more));

export const HEAD_CELLS = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
const ROW_CELLS = ['1', '更新设备100台', '市工信局', '市财政局', '2026年底'];
export const sheetRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
export const sheet = (rows: string, after = '', before = ''): string =>
  `${XML_HEAD}<worksheet ${S}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
export const LEDGER_ROWS = sheetRow(1, HEAD_CELLS) + sheetRow(2, ROW_CELLS);

export function xlsxParts(worksheet = sheet(LEDGER_ROWS), more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'spreadsheetml.sheet.main',
      '/xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      '/xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
    }),
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/workbook.xml': `${XML_HEAD}<workbook ${S} ${R}><sheets><sheet name="任务清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `${XML_HEAD}<sst ${S} count="1" uniqueCount="1"><si><t>市工信局</t></si></sst>`,
    'xl/worksheets/sheet1.xml': worksheet,
    ...more,
  };
}
export const xlsx = (worksheet?: string, more?: Parts): Uint8Array => zipOf(xlsxParts(worksheet, more));

export const html = (body = PLAN_LINES.map((line) => `<p>${line}</p>`).join('\n'), head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${PLAN_LINES[0]}</title>${head}</head><body>${body}</body></html>`;

/** Every UTF-16 unit as a number, as Word writes Chinese in RTF. */
export const rtfText = (text: string): string =>
  [...Array(text.length).keys()].map((at) => `\\u${signed(text.charCodeAt(at))}?`).join('');
const signed = (unit: number): number => (unit > 0x7fff ? unit - 0x10000 : unit);
export const rtf = (body = PLAN_LINES.map((line) => `${rtfText(line)}\\par\n`).join('')): string =>
  `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0 SimSun;}}\n${body}}`;

export { CLAUSE };
