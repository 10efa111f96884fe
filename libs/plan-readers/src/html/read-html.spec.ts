import { flatten } from '@app/plan-import';
import iconv from 'iconv-lite';
import { ReadError } from '../read-result.js';
import { DEEPEST } from './depth.js';
import { readHtml } from './read-html.js';

const bytes = (html: string, charset = 'utf-8'): Uint8Array => iconv.encode(html, charset);
const read = (html: string, charset = 'utf-8') => readHtml(bytes(html, charset));
const textOf = (html: string): string => flatten(read(html).document).text;
const lines = (html: string): string[] => textOf(html).split('\n');
const codeOf = (html: string): string => {
  try {
    read(html);
    return 'read';
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error);
  }
};

describe('elements to paragraphs', () => {
  it.each([
    ['<p>甲</p><p>乙</p>', ['甲', '乙']],
    ['<div>甲<div>乙</div>丙</div>', ['甲', '乙', '丙']],
    ['<p>甲<br>乙<BR/>丙</p>', ['甲', '乙', '丙']],
    ['<P>甲<P>乙', ['甲', '乙']],
    ['<p><span>一、</span><b>总体</b>要求</p>', ['一、总体要求']],
    ['<p>推动大规模\r\n  设备更新</p>', ['推动大规模设备更新']],
    ['<p>建成 5G\nbase station 基站</p>', ['建成 5G base station 基站']],
    ['<p>&nbsp;&nbsp;　　一、总体&nbsp;&nbsp;要求</p>', ['一、总体 要求']],
    ['<p>第一条　目的</p>', ['第一条　目的']],
    ['<pre>一、甲\n二、乙</pre>', ['一、甲', '二、乙']],
    ['<span style="display:block">甲</span><span style="display: block">乙</span>', ['甲', '乙']],
    ['<p>35m<sup>2</sup>以上&lt;含&gt;&amp;其他</p>', ['35m2以上<含>&其他']],
    ['<p>零\u200b宽\ufeff度</p>', ['零宽度']],
  ])('%s', (html, expected) => expect(lines(html)).toEqual(expected));

  it('leaves out what is not shown', () => {
    const html = `<p>一、甲</p><script>var a = "二、乙";</script><style>p{}</style><noscript>三</noscript><!-- 四 -->
      <div style="DISPLAY: none">五</div><div hidden>六</div><select><option>七</option></select><textarea>八</textarea>
      <div class="bdsharebuttonbox"><a>微信</a></div><iframe>九</iframe><span style="mso-hide:all">十</span>`;
    expect(lines(html)).toEqual(['一、甲']);
  });

  it('keeps a page that its scripts would have shown', () =>
    expect(lines('<body style="visibility: hidden"><p>一、甲</p></body>')).toEqual(['一、甲']));

  it('refuses a page that has a title only', () =>
    expect(codeOf('<html><head><title>关于印发工作方案的通知</title></head><body></body></html>')).toBe(
      'no-text',
    ));

  it('leaves out a table of contents', () =>
    expect(lines('<p>目录</p><p>一、甲………………1<br>二、乙………………2</p><p>一、甲</p>')).toEqual([
      '目录',
      '一、甲',
    ]));

  it('keeps a page that stands in a form', () =>
    expect(lines('<form><input value="x"><p>一、甲</p></form>')).toEqual(['一、甲']));

  it('knows headings', () =>
    expect(
      read('<h2>一、甲</h2><p>乙</p>').document.blocks.map(
        (block) => block.kind === 'paragraph' && block.level,
      ),
    ).toEqual([2, null]));
});

describe('numbers that the page counts', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['<ol start=3><li>甲</li><li value="7">乙</li><li>丙</li></ol>', ['3. 甲', '7. 乙', '8. 丙']],
    [
      '<ol type=A><li>甲</ol><ol type=a><li>乙</ol><ol type=I><li>丙<li>丁</ol><ol type=i><li>戊</ol>',
      ['A. 甲', 'a. 乙', 'I. 丙', 'II. 丁', 'i. 戊'],
    ],
    ['<ol style="list-style-type: cjk-ideographic" start=10><li>甲<li>乙</ol>', ['十、甲', '十一、乙']],
    ['<ol style="list-style: none"><li>甲</ol>', ['甲']],
    ['<ol><li>一、甲<li>二、乙</ol>', ['一、甲', '二、乙']],
    ['<ol><li><p>甲</p><p>续</p><ol><li>内</ol></li><li>乙</ol>', ['1. 甲', '续', '1. 内', '2. 乙']],
    ['<ul><li>甲<li>乙</ul>', ['甲', '乙']],
  ])('%s', (html, expected) => expect(lines(html)).toEqual(expected));

  it('takes the numbers that Word printed', () => {
    const item = (label: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>${text}</p>`;
    const html =
      item('一、', '总体要求') + item('（二）', '工作目标') + item('·', '要点') + item('l', '要点');
    expect(read(html).document.blocks).toMatchObject([
      { label: '一、', text: '总体要求' },
      { label: '（二）', text: '工作目标' },
      { label: null, text: '要点' },
      { label: null, text: '要点' },
    ]);
  });
});

describe('tables', () => {
  const tableIn = (html: string) => read(html).document.blocks.find(({ kind }) => kind === 'table');

  it('keeps merged cells in their places', () => {
    const html = `<table><caption>任务清单</caption><thead><tr><th>序号<th colspan=2>任务<th>单位</thead>
      <tr><td>1<td rowspan=2>甲<td>甲一<td><p>市发改委</p><p>市财政局</p></tr><tr><td>2<td>甲二<td>市工信局</tr></table>`;
    expect(tableIn(html)).toMatchObject({ rows: 3, columns: 4 });
    expect(textOf(html).replaceAll('\u2028', '/')).toBe(
      '任务清单\n序号\t任务\t\t单位\n1\t甲\t甲一\t市发改委/市财政局\n2\t甲\t甲二\t市工信局',
    );
  });

  it.each([
    ['one column', '<table><tr><td>一、甲<tr><td>二、乙</table>', ['一、甲', '二、乙']],
    [
      'a page laid out by a table',
      `<table><tr><td width=10>栏目</td><td>${'<p>一、推进设备更新，建设平台。</p>'.repeat(60)}</td></tr></table>`,
      Array<string>(60).fill('一、推进设备更新，建设平台。'),
    ],
    [
      'a table around a table',
      '<table><tr><td>x<td><table><tr><td>甲<td>乙</table></table>',
      ['x', '甲\t乙'],
    ],
  ])('unwraps %s', (_, html, expected) => expect(lines(html).slice(-expected.length)).toEqual(expected));

  it('survives spans that lie', () => {
    expect(textOf('<table><tr><td rowspan=99999 colspan=99999>甲<td>乙<tr><td>丙<td>丁</table>')).toContain(
      '甲',
    );
    expect(textOf('<table><tr><td rowspan=0>甲<td colspan=x>乙<tr><td>丙</table>')).toBe('甲\t乙\n甲\t丙');
  });
});

describe('the main text', () => {
  const plan = '<p>（一）推进设备更新，到2027年建成平台5个。（牵头单位：市工信局）</p>'.repeat(20);
  const news = '<p>某某活动日前在本市举行，有关负责同志出席并讲话。</p>';

  it.each([
    ['a known container', `<div class="top">${news}</div><div class="TRS_Editor">${plan}</div>`],
    [
      'the element with nearly all words',
      `<div>${news}</div><div><div><div class=x>${plan}</div></div></div>`,
    ],
    ['a page without a name', plan],
  ])('%s', (_, body) => {
    const { document, notices } = read(`<html><body><ul><li><a href=a>首页</a></ul>${body}</body></html>`);
    expect(flatten(document).text.match(/推进设备更新/g)).toHaveLength(20);
    expect(flatten(document).text).not.toContain('首页');
    expect(notices).toEqual([]);
  });

  it('prefers the name of a document to the name of what is around it', () => {
    const html = `<body><div class="content"><p>当前位置：政策文件</p>${news}<div id="zoom">${plan}</div>${news}</div></body>`;
    expect(textOf(html)).not.toContain('日前');
  });

  it('keeps footnotes, which are no footer', () =>
    expect(
      textOf(`<div id="zoom">${plan}<div class="footnotes"><p>注：2023年数据。</p></div></div>`),
    ).toContain('注：'));

  it('takes all pieces of a document that was cut', () => {
    const html = `<body>${news.repeat(3)}<div class=content>${plan}</div><hr><div class=content>${plan}</div></body>`;
    expect(textOf(html).match(/推进设备更新/g)).toHaveLength(40);
  });

  it('says so where it is not sure', () => {
    const html = `<body><div id=zoom>${plan}</div><div>${news.repeat(25)}</div></body>`;
    expect(read(html).notices).toEqual([{ code: 'main-text-uncertain', detail: '' }]);
  });

  it('puts the heading of the page above a text that does not begin with it', () => {
    const title = '枫林市推动设备更新工作方案';
    const page = (head: string, inside = ''): string =>
      `<html><head>${head}</head><body><h1 class="logo">枫林市人民政府</h1><div id=zoom>${inside}${plan}</div></body>`;
    const meta = `<meta name="ArticleTitle" content="${title}">`;
    expect(lines(page(meta))[0]).toBe(title);
    expect(lines(page(`<title>${title}_政策文件_枫林市人民政府</title>`))[0]).toBe(title);
    expect(lines(page(meta, `<p>枫林市推动设备更新</p><p>工作方案</p>`)).slice(0, 2)).toEqual([
      '枫林市推动设备更新',
      '工作方案',
    ]);
    const others = `<h2>通知公告</h2><div class="title"><a href=x>关于印发其他工作方案的通知</a></div><h2>关于印发另一工作方案的通知</h2>`;
    expect(
      lines(
        page(`<title>${title}-枫林市人民政府</title>`).replace('<h1', `${others}<h2>${title}</h2><h1`),
      )[0],
    ).toBe(title);
    expect(read(page('<title>枫林市门户网站</title>')).document.meta.title).toBeNull();
  });
});

describe('what a page says of its document', () => {
  const full = { issuer: '枫林市人民政府办公室', issuedOn: '2024-06-01', docNumber: '枫政办发〔2024〕11号' };
  it.each([
    [
      'a table',
      '<table><tr><td>发文机关：</td><td>枫林市人民政府办公室</td><td>成文日期：</td><td>2024年06月01日</td></tr><tr><td>发文字号：</td><td>枫政办发〔2024〕11号</td><td>发布日期：</td><td>2024-07-02</td></tr></table>',
      full,
    ],
    [
      'a list',
      '<ul><li><b>发文机关：</b>枫林市人民政府办公室</li><li><b>发文字号：</b>枫政办发〔2024〕11号</li><li><b>成文日期：</b>2024-06-01</li></ul>',
      full,
    ],
    [
      'one line',
      '<div>索引号：0001/2024 发布机构：枫林市人民政府办公室 文 号：枫政办发〔2024〕11号 成文日期：2024/6/1 有效性：有效</div>',
      full,
    ],
    [
      'labels without colons',
      '<table><tr><th>文号</th><td>枫政办发〔2024〕11号</td></tr><tr><th>成文日期</th><td>2024.6.1</td></tr><tr><th>制定机关</th><td>枫林市人民政府办公室</td></tr></table>',
      full,
    ],
    [
      'the day the page was put up alone',
      '<div>发布日期：2024-07-02 来源：枫林日报</div>',
      { issuer: null, issuedOn: null, docNumber: null },
    ],
    ['days that do not exist', '<div>成文日期：2024-13-45</div>', { issuedOn: null }],
  ])('%s', (_, head, expected) => {
    const plan = '<p>一、推进设备更新，建设平台五个。</p>'.repeat(30);
    expect(read(`<body>${head}<div id="zoom">${plan}</div></body>`).document.meta).toMatchObject(expected);
  });

  it('lists attachments once, by their names', () => {
    const { attachments } = read(
      '<p>一、甲</p><a href="/a/P01.docx">附件1：任务清单</a><a href="/a/P01.docx?x=1">附件1：任务清单</a><a href="b/2.PDF"></a><a href="c.html">解读</a>',
    ).document;
    expect(attachments).toEqual(['附件1：任务清单', '2.PDF']);
  });
});

describe('archives of pages', () => {
  const html = '<html><head><meta charset="gb2312"></head><body><p>一、推进设备更新</p></body></html>';
  const quoted = (page: Uint8Array): string =>
    [...page]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/(.{72})/g, '$1=\r\n');
  const mht = (encoding: string, body: string, inner = ''): string =>
    `From: <Saved>\r\nSubject: =?gb2312?B?w?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\npreamble\r\n----x\r\n${inner}Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----x\r\nContent-Type: image/gif\r\n\r\nGIF\r\n----x--\r\n`;

  it.each([
    ['base64', mht('base64', Buffer.from(bytes(html, 'gb18030')).toString('base64'))],
    ['quoted-printable', mht('quoted-printable', quoted(bytes(html, 'gb18030')))],
    ['8bit', mht('8bit', Buffer.from(bytes(html, 'gb18030')).toString('latin1'))],
  ])('%s', (_, archive) => {
    const { document, encoding } = readHtml(Buffer.from(archive, 'latin1'));
    expect(flatten(document).text).toBe('一、推进设备更新');
    expect(encoding).toBe('gb18030');
  });

  it('without a page is damaged', () =>
    expect(codeOf('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--')).toBe(
      'damaged',
    ));
});

describe('hostile pages end in a result or a refusal', () => {
  it.each([
    ['deep', `${'<div>'.repeat(100_000)}一、甲`, 'too-many-parts'],
    ['deep by tags left open', '<td><li>'.repeat(50_000), 'too-many-parts'],
    ['as deep as allowed', `${'<div>'.repeat(DEEPEST - 1)}一、甲`, 'read'],
    ['many paragraphs left open', '<p>一、甲'.repeat(50_000), 'read'],
    ['closing what was never open', `${'</b>'.repeat(100_000)}一、甲`, 'read'],
    ['angle brackets', `<p>一、甲${'<'.repeat(100_000)}`, 'read'],
    ['comments left open', `<p>一、甲</p>${'<!--'.repeat(100_000)}`, 'read'],
    ['a script left open', `<p>一、甲</p><script>${'<div>'.repeat(100_000)}`, 'read'],
    ['blanks', `<p>一${' '.repeat(500_000)}甲&nbsp;`, 'read'],
    ['nothing shown', '<html><body><script>x</script></body></html>', 'no-text'],
  ])('%s', (_, html, code) => expect(codeOf(html)).toBe(code));
});
