import { seededRandom } from '../../../libs/domain/test/random.js';
import {
  HEAD_CELLS,
  LEDGER_ROWS,
  relation,
  relationships,
  sheet,
  sheetRow,
  xlsx,
  xlsxParts,
  zipOf,
} from './documents.js';
import type { Canary, Cases } from './hostile-file.js';
import { disorderedText } from './random.js';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const shared = (items: string): Uint8Array =>
  xlsx(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>' + LEDGER_ROWS), {
    'xl/sharedStrings.xml': `<sst ${S}>${items}</sst>`,
  });
const cellOf = (reference: string, content: string): Uint8Array =>
  xlsx(sheet(`${LEDGER_ROWS}<row r="3"><c r="${reference}"${content}</c></row>`));
const merges = (references: readonly string[]): string =>
  `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;
const formula = (text: string): Uint8Array => cellOf('A3', `><f>${text}</f><v>1</v>`);
const workbook = (sheets: string): string =>
  `<workbook ${S} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${sheets}</workbook>`;

export const xlsxCallers = ({ url }: Canary): Cases => ({
  'an external DTD': () => xlsx(`<!DOCTYPE w SYSTEM "${url}x.dtd">${sheet(LEDGER_ROWS).slice(55)}`),
  'an external entity': () =>
    xlsx(undefined, {
      'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY e SYSTEM "${url}e">]><sst ${S}><si><t>&e;</t></si></sst>`,
    }),
  'a formula that asks the web': () => formula(`_xlfn.WEBSERVICE("${url}w")`),
  'an external link': () =>
    xlsx(undefined, {
      'xl/externalLinks/externalLink1.xml': `<externalLink ${S}/>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
        relation('rId1', 'externalLinkPath', `${url}e.xlsx`, true),
      ),
    }),
  'a data connection': () =>
    xlsx(undefined, {
      'xl/connections.xml': `<connections ${S}><connection id="1" type="4" refreshOnLoad="1"><webPr url="${url}c"/></connection></connections>`,
    }),
  'a drawing from the web': () =>
    xlsx(undefined, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(relation('rId9', 'image', `${url}d.png`, true)),
    }),
});

export const XLSX_CASES: Cases = {
  'a dimension of the whole sheet': () => xlsx(sheet(LEDGER_ROWS, '', '<dimension ref="A1:XFD1048576"/>')),
  'a cell in the last corner': () => cellOf('XFD1048576', '><v>1</v>'),
  'a cell behind the last corner': () => cellOf('ZZZZZZZ99999999999', '><v>1</v>'),
  'a cell at a place that is none': () => cellOf('__proto__', '><v>1</v>'),
  'a row 2,000,000,000': () => xlsx(sheet(`${LEDGER_ROWS}<row r="2000000000"><c><v>1</v></c></row>`)),
  'a row of minus one': () => xlsx(sheet(`${LEDGER_ROWS}<row r="-1"><c r="A-1"><v>1</v></c></row>`)),
  'rows far apart in all columns': () =>
    xlsx(
      sheet(
        Array.from(
          { length: 200 },
          (_, n) => `<row r="${n * 5000 + 1}"><c r="XFD${n * 5000 + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    ),
  '30,000 rows in no order': () => {
    const random = seededRandom(1);
    const rows = Array.from({ length: 30_000 }, (_, n) => sheetRow(n + 1, ['1', disorderedText(random, 40)]));
    return xlsx(sheet(sheetRow(1, HEAD_CELLS) + rows.join('')));
  },
  '300,000 rows': () =>
    xlsx(
      sheet(
        Array.from(
          { length: 300_000 },
          (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    ),
  '60,000 rows of a ledger': () =>
    xlsx(
      sheet(Array.from({ length: 60_000 }, (_, n) => sheetRow(n + 1, ['1', '更新', '市工信局'])).join('')),
    ),
  'a row of 16,384 cells': () => xlsx(sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`)),
  'a row of 500,000 cells': () => xlsx(sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(500_000)}</row>`)),
  'a shared string of 18 MB': () => shared(`<si><t>${'一'.repeat(6_000_000)}</t></si>`),
  'a long shared string in 20,000 cells': () =>
    xlsx(
      sheet(
        Array.from(
          { length: 20_000 },
          (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
      ),
      {
        'xl/sharedStrings.xml': `<sst ${S}><si><t>${'一'.repeat(30_000)}</t></si></sst>`,
      },
    ),
  '600,000 shared strings': () => shared('<si><t>一</t></si>'.repeat(600_000)),
  'a shared string that is not there': () => cellOf('A3', ' t="s"><v>4000000000</v>'),
  'a shared string minus one': () => cellOf('A3', ' t="s"><v>-1</v>'),
  'shared strings with a billion laughs': () =>
    xlsx(undefined, {
      'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "${'&a;'.repeat(100)}">]><sst ${S}><si><t>${'&b;'.repeat(10_000)}</t></si></sst>`,
    }),
  'a formula that starts a program': () => formula(`cmd|'/C calc'!A0`),
  'a formula that names itself': () => formula('A3+A3'),
  'a formula of 8 MB': () => formula(`1${'+1'.repeat(4_000_000)}`),
  'a text that looks like a formula': () =>
    xlsx(sheet(LEDGER_ROWS + sheetRow(3, ['=cmd|calc!A0', '+1', '-1', '@SUM(1)']))),
  'a hyperlink that runs script': () =>
    xlsx(sheet(LEDGER_ROWS, '<hyperlinks><hyperlink ref="A1" xmlns:r="r" r:id="rId9"/></hyperlinks>'), {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        relation('rId9', 'hyperlink', 'javascript:alert(1)', true),
      ),
    }),
  '700,000 merged cells': () => xlsx(sheet(LEDGER_ROWS, merges(Array<string>(700_000).fill('A1:B1')))),
  'one merged cell over everything': () => xlsx(sheet(LEDGER_ROWS, merges(['A1:XFD1048576']))),
  'merged cells that overlap': () => xlsx(sheet(LEDGER_ROWS, merges(['A1:C2', 'B1:D2', 'A2:A1', 'C2:A1']))),
  '1,000 merged columns to the bottom': () =>
    xlsx(sheet(LEDGER_ROWS, merges(Array.from({ length: 1000 }, (_, n) => `A${n + 1}:XFD1048576`)))),
  'a merge of nothing': () => xlsx(sheet(LEDGER_ROWS, merges(['', ':', 'A1:', 'constructor:__proto__']))),
  'a million column settings': () =>
    xlsx(sheet(LEDGER_ROWS, '', `<cols>${'<col min="1" max="16384"/>'.repeat(500_000)}</cols>`)),
  'two thousand sheets': () =>
    xlsx(undefined, {
      'xl/workbook.xml': workbook(
        `<sheets>${Array.from({ length: 2000 }, (_, n) => `<sheet name="${n}" sheetId="${n + 1}" r:id="rId1"/>`).join('')}</sheets>`,
      ),
    }),
  'no sheet': () => xlsx(undefined, { 'xl/workbook.xml': workbook('<sheets/>') }),
  'a sheet that is missing': () =>
    xlsx(undefined, {
      'xl/workbook.xml': workbook('<sheets><sheet name="x" sheetId="1" r:id="rId77"/></sheets>'),
    }),
  'a workbook that is no XML': () => xlsx(undefined, { 'xl/workbook.xml': Buffer.alloc(3000, 0xfe) }),
  'a workbook without its parts': () => zipOf({ 'xl/workbook.xml': xlsxParts()['xl/workbook.xml'] ?? '' }),
  'dates at the end of time': () => cellOf('A3', ' s="1"><v>1e308</v>'),
  'a number that is none': () => cellOf('A3', '><v>NaN</v>'),
  'a style of minus one': () => cellOf('A3', ' s="-1"><v>1</v>'),
  'a date format of 1 MB': () =>
    xlsx(undefined, {
      'xl/styles.xml': `<styleSheet ${S}><numFmts><numFmt numFmtId="200" formatCode="${'[y'.repeat(500_000)}"/></numFmts></styleSheet>`,
    }),
  'a macro project': () => xlsx(undefined, { 'xl/vbaProject.bin': Buffer.alloc(3000, 0xd0) }),
  'elements 100,000 deep': () => xlsx(sheet('<x>'.repeat(100_000))),
  'a binary workbook': () => zipOf({ ...xlsxParts(), 'xl/workbook.bin': Buffer.alloc(3000, 0x83) }),
};
