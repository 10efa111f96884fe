/** The sample plans as pages that government sites and office programs save. */

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface TaskRow {
  readonly cells: readonly string[];
}

/** A plan's lines; what a converter flattened to one tabbed cell a line is a table again. */
interface Parts {
  readonly lines: readonly string[];
  readonly rows: readonly TaskRow[];
}

const isCell = (line: string): boolean => line.startsWith('\t');

/** Cells stand one below the other, each opened by a tab; an empty line that follows words closes the row. */
function rowsOf(text: string): TaskRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const cell of text.split('\n\t')) {
    row.push(cell.trim().replace(/\s*\n\s*/g, ''));
    if (!/\S\s*\n\s*$/.test(cell) || row.length < 3) continue;
    rows.push(row);
    row = [];
  }
  return (row.some(Boolean) ? [...rows, row] : rows).map((cells) => ({ cells }));
}

export function partsOf(text: string): Parts {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex(isCell);
  if (first < 0) return { lines, rows: [] };
  return {
    lines: lines.slice(0, first),
    rows: rowsOf(`\n${lines.slice(first).join('\n')}\n`.replace(/^\n\t/, '')),
  };
}

/** Rows of a span: an empty cell belongs to the merged one above it. */
function spanBelow(rows: readonly TaskRow[], row: number, column: number): number {
  let span = 1;
  while (rows[row + span]?.cells.length === rows[row]?.cells.length && rows[row + span]?.cells[column] === '')
    span += 1;
  return span;
}

function tableHtml(rows: readonly TaskRow[]): string {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const html = rows.map(({ cells }, i) => {
    const missing = widest - cells.length;
    return cells
      .map((cell, column) => {
        if (cell === '' && i > 1) return '';
        const wide = column === 0 && missing > 0 ? ` colspan="${missing + 1}"` : '';
        const tall = spanBelow(rows, i, column);
        return `<td${wide}${tall > 1 ? ` rowspan="${tall}"` : ''}><p>${escape(cell)}</p></td>`;
      })
      .join('');
  });
  return `<table border="1"><tbody>${html.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table>`;
}

const NAVIGATION = [
  '首页',
  '政务公开',
  '政务服务',
  '互动交流',
  '走进本市',
  '政策文件',
  '政府公报',
  '人事信息',
]
  .map((name) => `<li><a href="/${encodeURIComponent(name)}/">${name}</a></li>`)
  .join('\n');
const SHARE = '<div class="bdsharebuttonbox"><a href="#">微信</a><a href="#">微博</a>分享到：</div>';
const FOOTER =
  '<div class="footer"><p>主办：某市人民政府办公室　网站标识码：0000000000　备案号 00000000号</p></div>';
const RELATED =
  '<div class="relate"><h3>相关阅读</h3><ul><li><a href="a.html">图解：一张图看懂行动方案</a></li><li><a href="b.html">《行动方案》政策解读</a></li></ul></div>';

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

export interface PageTemplate {
  readonly name: string;
  readonly charset: string;
  readonly render: (text: string) => string;
}

/** TRS: nested spans with fonts, metadata table, print buttons. */
function trs(text: string): string {
  const { lines, rows } = partsOf(text);
  const body = filled(lines)
    .map(
      (line) =>
        `<p style="text-align: justify;"><span style="font-family: 仿宋_GB2312;"><span style="font-size: 16pt;">　　${escape(line)}</span></span></p>`,
    )
    .join('\n');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>某市人民政府门户网站</title>
<script>var nav = "<div>菜单</div>";</script><style>.a{color:red}</style></head><body>
<div class="nav"><ul>${NAVIGATION}</ul></div>
<div class="wzxl"><table class="xxgk-table"><tr><td>索 引 号：</td><td>000014349/2024-00011</td><td>主题分类：</td><td>综合政务</td></tr>
<tr><td>发文机关：</td><td>某市人民政府办公室</td><td>成文日期：</td><td>2024年06月21日</td></tr>
<tr><td>发文字号：</td><td>某政办发〔2024〕11号</td><td>发布日期：</td><td>2024-07-02</td></tr></table>
<div class="toolbar">字号：<a>大</a><a>中</a><a>小</a> 打印</div>
<div class="TRS_Editor"><div class="Custom_UNIONSTYLE">${body}${rows.length > 0 ? tableHtml(rows) : ''}</div></div>
<div style="display: none">隐藏的旧版正文：（一）作废条款。（责任单位：市旧局）</div>
${SHARE}<p>附件：<a href="./P020240702.docx">推进方案任务清单.docx</a></p></div>${RELATED}${FOOTER}</body></html>`;
}

/** A page of a ministry's builder: article meta, indented paragraphs with hard blanks. */
function ucap(text: string): string {
  const { lines, rows } = partsOf(text);
  const body = filled(lines)
    .map((line) => `<p style="text-indent: 2em;">&nbsp;&nbsp;&nbsp;&nbsp;${escape(line)}</p>`)
    .join('\n');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="ArticleTitle" content="">
<title>政策文件_某省人民政府</title></head><body><header><ul>${NAVIGATION}</ul></header><main>
<div class="pages_content" id="UCAP-CONTENT">${body}${rows.length > 0 ? tableHtml(rows) : ''}</div></main>${RELATED}<footer>版权所有</footer></body></html>`;
}

/** An old page laid out by tables, lines parted by BR, tags in capitals and left open. */
function layout(text: string): string {
  const { lines, rows } = partsOf(text);
  const body = filled(lines)
    .map((line) => `　　${escape(line)}<BR>`)
    .join('\r\n');
  return `<HTML><HEAD><TITLE>某区信息公开</TITLE></HEAD><BODY><TABLE width=980><TR><TD colspan=2><UL>${NAVIGATION}</UL>
<TR><TD width=200><A href=1.htm>领导之窗</A><BR><A href=2.htm>机构设置</A><TD><TABLE><TR><TD class=wz>${body}${rows.length > 0 ? tableHtml(rows) : ''}</TD></TR></TABLE>
</TABLE>${FOOTER}</BODY></HTML>`;
}

/** The document cut into several siblings without a name that says so, headings in elements of their own. */
function sections(text: string): string {
  const { lines, rows } = partsOf(text);
  const body = filled(lines)
    .map((line) =>
      /^[一二三四五六七八九十]+、.{0,30}$/.test(line)
        ? `</div><div class="sec"><h3><a name="x">${escape(line)}</a></h3>`
        : `<div class="para"><span>${escape(line)}</span></div>`,
    )
    .join('\n');
  return `<html><head><meta charset="utf-8"><title>文件</title></head><body><form id="aspnetForm"><input type="hidden" value="x">
<div class="menu"><ul>${NAVIGATION}</ul></div><div class="box"><div class="sec">${body}</div>${rows.length > 0 ? tableHtml(rows) : ''}</div>${RELATED}${FOOTER}</form></body></html>`;
}

/** Saved by Word: unnumbered styles, source lines broken at will, empty Office elements. */
function word(text: string): string {
  const { lines, rows } = partsOf(text);
  const broken = (line: string): string => escape(line).replace(/(.{38})/g, '$1\r\n');
  const body = filled(lines)
    .map(
      (line) =>
        `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${broken(line)}<o:p></o:p></span></p>`,
    )
    .join('\r\n');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>${body}${rows.length > 0 ? tableHtml(rows) : ''}</div></body></html>`;
}

export const TEMPLATES: readonly PageTemplate[] = [
  { name: 'TRS in GBK', charset: 'gb18030', render: trs },
  { name: 'UCAP', charset: 'utf-8', render: ucap },
  { name: 'tables as layout', charset: 'gb18030', render: layout },
  { name: 'sections without a name', charset: 'utf-8', render: sections },
  { name: 'saved by Word', charset: 'gb18030', render: word },
];

/** A page as an archive (.mht). */
export function mhtOf(page: Uint8Array, charset: string): Uint8Array {
  const lines = Buffer.from(page)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
  return Buffer.from(
    `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part_01"\r\n\r\n` +
      `------=_Part_01\r\nContent-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://www.example.cn/a.html\r\n\r\n${lines}\r\n` +
      `------=_Part_01\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_Part_01--\r\n`,
    'latin1',
  );
}
