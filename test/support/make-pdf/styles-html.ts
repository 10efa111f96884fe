import { printHtml } from './print-html.js';
import * as t from './styles-text.js';

const p = (text: string, style = ''): string => `<p style="${style}">${text}</p>`;
const td = (text: string, span = 1): string => `<td rowspan="${span}">${text}</td>`;
const RULE = '<hr style="border:0;border-top:2px solid red">';

const rows = t.TABLE_ROWS.map(([number = '', ...rest], i) => {
  const group = i % t.GROUP === 0 ? td(t.GROUPS[i / t.GROUP] ?? '', t.GROUP) : '';
  return `<tr>${td(number)}${group}${rest.map((text) => td(text)).join('')}</tr>`;
}).join('');

/** Pages and what is to be read on them, line by line. */
export const STYLES: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  [
    'a letterhead, a title of two lines, signature and imprint',
    printHtml(
      [
        p(
          `${t.ISSUER}文件`,
          'text-indent:0;text-align:center;color:red;font-size:40pt;line-height:60pt;letter-spacing:6pt',
        ),
        p(t.NUMBER, 'text-indent:0;text-align:center'),
        RULE,
        `<h1>${t.LONG_TITLE}</h1>`,
        p(t.ADDRESS, 'text-indent:0'),
        ...t.TEXT.map((text) => p(text)),
        p(t.ISSUER, 'text-align:right;padding-right:4em'),
        p(t.DAY, 'text-align:right;padding-right:5em'),
        RULE,
        p('抄送：市委办公室，市人大常委会办公室。', 'text-indent:0;font-size:14pt'),
        RULE,
        `<p style="text-indent:0;font-size:14pt;display:flex;justify-content:space-between"><span>${t.ISSUER}</span><span>${t.DAY}印发</span></p>`,
      ].join(''),
    ),
    [
      `${t.ISSUER}文件`,
      t.NUMBER,
      t.LONG_TITLE,
      t.ADDRESS,
      ...t.TEXT,
      t.ISSUER,
      t.DAY,
      '抄送：市委办公室，市人大常委会办公室。',
      `${t.ISSUER} ${t.DAY}印发`,
    ],
  ],
  [
    'two columns over several pages',
    printHtml(
      `<h1>专项任务</h1><div style="columns:2;column-gap:8mm;font-size:12pt;line-height:18pt">${t.COLUMN_TEXT.map((text) => p(text)).join('')}</div>`,
    ),
    ['专项任务', ...t.COLUMN_TEXT],
  ],
  [
    'justified text between wide margins',
    printHtml(t.TEXT.map((text) => p(text)).join(''), '@page{margin:30mm 65mm} body{font-size:14pt}'),
    t.TEXT,
  ],
  [
    'a table with merged cells and a repeated heading over several pages',
    printHtml(
      `<h1>任务分工表</h1><table style="font-size:14pt;line-height:22pt"><thead><tr>${t.TABLE_HEAD.map((text) => td(text)).join('')}</tr></thead>${rows}</table>${p(t.REMARK)}`,
    ),
    ['任务分工表', ...t.TABLE_TEXT, t.REMARK],
  ],
];
