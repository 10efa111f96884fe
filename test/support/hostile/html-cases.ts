import { html, PLAN_LINES } from './documents.js';
import type { Canary, Cases } from './hostile-file.js';

const PLAN = PLAN_LINES.map((line) => `<p>${line}</p>`).join('');
const deep = (open: string, close: string, depth: number): string =>
  html(open.repeat(depth) + PLAN + close.repeat(depth));

export const htmlCallers = ({ url, port }: Canary): Cases => ({
  'an image': () => html(`<img src="${url}i.png" srcset="${url}2.png 2x">${PLAN}`),
  'a script from the web': () => html(PLAN, `<script src="${url}x.js"></script>`),
  'a style from the web': () =>
    html(PLAN, `<link rel="stylesheet" href="${url}x.css"><style>@import "${url}y.css";</style>`),
  'a page that moves on': () => html(PLAN, `<meta http-equiv="refresh" content="0;url=${url}">`),
  'a base elsewhere': () => html(`<img src="i.png">${PLAN}`, `<base href="${url}">`),
  frames: () =>
    html(`<iframe src="${url}f"></iframe><object data="${url}o"></object><embed src="${url}e">${PLAN}`),
  'a form that sends itself': () =>
    html(`<form action="${url}" id="f">${PLAN}</form><script>f.submit()</script>`),
  'an external DTD': () => `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${url}h.dtd">${html().slice(15)}`,
  preloads: () =>
    html(
      PLAN,
      `<link rel="preload" href="${url}p" as="fetch"><link rel="dns-prefetch" href="//canary.invalid">`,
    ),
  'a file share': () => html(`<img src="\\\\127.0.0.1@${port}\\i.png">${PLAN}`),
  'attachments with script': () =>
    html(`${PLAN}<a href="javascript:alert(1)">附件：清单.docx</a><a href="${url}a.docx">附件2</a>`),
  'a saved archive with parts from the web': () =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${url}\r\n\r\n${html(`<img src="${url}i.png">${PLAN}`)}\r\n--b--\r\n`,
});

export const HTML_CASES: Cases = {
  'script that loops': () => html(`<script>for(;;);</script><img src=x onerror="for(;;);">${PLAN}`),
  'mutation payloads': () =>
    html(
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math><svg><p><style><a id="</style><img src=1 onerror=alert(1)>"></svg><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>${PLAN}`,
    ),
  'svg with onload': () => html(`<svg onload="alert(1)"><foreignObject>${PLAN}</foreignObject></svg>`),
  '100,000 divisions deep': () => deep('<div>', '</div>', 100_000),
  '100,000 spans deep': () => deep('<span>', '</span>', 100_000),
  '30,000 tables deep': () => deep('<table><tr><td>', '</td></tr></table>', 30_000),
  '50,000 lists deep': () => deep('<ul><li>', '</li></ul>', 50_000),
  '20,000 quotations without end': () => html('<blockquote>'.repeat(20_000) + PLAN),
  '100,000 bold without end': () => html('<b><i>'.repeat(50_000) + PLAN),
  '50,000 links in each other': () => html('<a href="#">'.repeat(50_000) + PLAN),
  '5,000 templates deep': () => deep('<template>', '</template>', 5000),
  '5,000 drawings deep': () => deep('<svg><foreignObject>', '</foreignObject></svg>', 5000),
  '300,000 paragraphs': () => html('<p>一'.repeat(300_000)),
  '100,000 clauses': () => html('<p>（一）更新。（牵头单位：市工信局）</p>'.repeat(100_000)),
  'a table of 50,000 rows': () => html(`<table>${'<tr><td>1<td>市工信局'.repeat(50_000)}</table>`),
  'a cell over a billion': () =>
    html(`${PLAN}<table><tr><td colspan="1000000000" rowspan="1000000000">一</td></tr></table>`),
  '5,000 cells over 65,534 rows and 1,000 columns': () =>
    html(`${PLAN}<table><tr>${'<td rowspan="65534" colspan="1000">一</td>'.repeat(5000)}</tr></table>`),
  '2,000 rows of cells that reach down': () =>
    html(`<table>${'<tr><td rowspan="2000">一<td rowspan="2000">二'.repeat(2000)}</table>`),
  'an attribute of 9 MB': () => html(`<p title="${'a'.repeat(9_000_000)}">x</p>${PLAN}`),
  'an element of 300,000 attributes': () =>
    html(`<p ${Array.from({ length: 300_000 }, (_, n) => `a${n}`).join(' ')}>x</p>${PLAN}`),
  'a name of 5 MB': () => html(`<${'a'.repeat(5_000_000)}>${PLAN}`),
  'a comment without end': () => html(`<!--${'-'.repeat(3_000_000)}${PLAN}`),
  'a title without end': () => `<html><head><title>${'一'.repeat(1_000_000)}`,
  'CDATA and doctypes': () => `${'<!DOCTYPE html>'.repeat(50_000)}${html(`<![CDATA[${PLAN}]]>`)}`,
  '500,000 references': () => html(`<p>${'&amp;&#x4e00;&NotEqualTilde;'.repeat(150_000)}</p>${PLAN}`),
  'references to nothing': () => html(`<p>&#0;&#xD800;&#x110000;&#99999999999999;&bogus;</p>${PLAN}`),
  'a wrong character set': () => html(PLAN, '<meta charset="utf-7">').replace('<meta charset="utf-8">', ''),
  'ten character sets': () =>
    html(PLAN, Array.from({ length: 10 }, (_, n) => `<meta charset="x-evil-${n}">`).join('')),
  'everything hidden': () => html(`<div style="display:none">${PLAN}</div>`),
  '20,000 styles': () => html(`<style>${'.a{display:none}'.repeat(200_000)}</style>${PLAN}`),
  'selectors that never match': () => html(`<div style="${'display:none;'.repeat(300_000)}">${PLAN}</div>`),
  nothing: () => '<html></html>',
  'only scripts': () => html('<script>document.write("一、内容")</script>'),
  'an archive with 20,000 parts': () =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\nContent-Type: text/html\r\n\r\n<p>一\r\n'.repeat(20_000)}--b--`,
  'an archive within archives': () =>
    `MIME-Version: 1.0\r\n${Array.from({ length: 500 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`).join('')}Content-Type: text/html\r\n\r\n<p>一、更新</p>`,
  'an archive without a boundary': () =>
    'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><p>一、更新',
  'an archive in bad base64': () =>
    `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${'@@@='.repeat(500_000)}`,
};
