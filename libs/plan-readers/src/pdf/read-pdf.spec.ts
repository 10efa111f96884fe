import { flatten } from '@app/plan-import';
import { makePdf, setText, type PdfPage, type PdfText } from '../../../../test/support/make-pdf/pdf-file.js';
import { ReadError } from '../read-result.js';
import { readPdf } from './read-pdf.js';

/** 27 characters of 16 points fill the line; ideographic blanks indent. */
const FULL = '加快落后低效设备更新聚焦钢铁化工农机矿用机械等生产设备';
const INDENTED = `　　${FULL.slice(0, 25)}`;
const number = (text: string): PdfText => ({ x: 280, y: 800, text, size: 12 });

const read = async (pages: readonly PdfPage[], options = {}) => await readPdf(makePdf(pages, options));
const textOf = async (pages: readonly PdfPage[], options = {}): Promise<string[]> =>
  flatten((await read(pages, options)).document).text.split('\n');

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

describe('readPdf', () => {
  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)(
    'reads a font that is named and not embedded, as %s',
    async (encoding) => {
      const lines = ['江州市推动大规模设备更新实施方案', '　　到2027年，完成100台（套）。'];
      expect(await textOf([{ texts: setText(lines) }], { encoding })).toEqual(
        lines.map((line) => line.trim()),
      );
    },
  );

  it('joins a paragraph over pages, past page numbers and running heads, and knows its page', async () => {
    const head: PdfText = { x: 230, y: 40, text: '征求意见稿', size: 10 };
    const middle: PdfPage = { texts: [head, ...setText([FULL, FULL, FULL]), number('— 2 —')] };
    const pages: PdfPage[] = [
      { texts: [head, ...setText(['　　一、总体要求', INDENTED, FULL]), number('— 1 —')] },
      middle,
      { texts: [head, ...setText(['力争完成。', '　　二、保障措施。']), number('— 3 —')] },
    ];
    const { document } = await read(pages);
    expect(document.blocks.map((block) => block.place.page)).toEqual([1, 1, 3]);
    expect(flatten(document).text.split('\n')).toEqual([
      '一、总体要求',
      `${INDENTED.trim()}${FULL.repeat(4)}力争完成。`,
      '二、保障措施。',
    ]);
  });

  it('reads a ruled table over two pages as one, without its repeated heading', async () => {
    const rows = (y: number, texts: readonly (readonly [string, string])[]): PdfPage => ({
      texts: texts.flatMap(([left, right], i) => [
        { x: 90, y: y + 22 + i * 30, text: left },
        { x: 330, y: y + 22 + i * 30, text: right },
      ]),
      rules: [
        ...[80, 320, 500].map((x) => [x, y, x, y + texts.length * 30] as const),
        ...[...texts, ''].map((_, i) => [80, y + i * 30, 500, y + i * 30] as const),
      ],
    });
    const pages = [
      rows(700, [
        ['重点任务', '牵头单位'],
        ['更新使用年限超过十五年的电梯', '市住建局、'],
      ]),
      rows(90, [
        ['重点任务', '牵头单位'],
        ['', '市市场监管局'],
        ['更新锅炉', '市能源局'],
      ]),
    ];
    expect(await textOf(pages)).toEqual([
      '重点任务\t牵头单位',
      '更新使用年限超过十五年的电梯\t市住建局、市市场监管局',
      '更新锅炉\t市能源局',
    ]);
  });

  it('reads a page that was drawn sideways, and leaves a slanting watermark out', async () => {
    const sideways = setText([FULL, '完成更新。'], { x: 0, y: 0 }).map(({ text }, i) => ({
      x: 120 + i * 28,
      y: 760,
      text,
      turned: 90,
    }));
    const watermark = { x: 200, y: 500, text: '内部资料注意保存', size: 40, turned: 45 };
    expect(await textOf([{ texts: [watermark, ...sideways] }])).toEqual([`${FULL}完成更新。`]);
  });

  it('names the pages without text among others', async () => {
    const full = { texts: setText(Array.from({ length: 4 }, () => FULL)) };
    const { notices } = await read([full, {}, full, {}, full]);
    expect(notices).toEqual([{ code: 'pages-without-text', detail: '2、4' }]);
  });

  it('does not take a short last page for a picture', async () => {
    const { notices } = await read([{ texts: setText([FULL, FULL]) }, { texts: setText(['完成。']) }]);
    expect(notices).toEqual([]);
  });

  it('runs nothing, opens nothing and lists no attachments', async () => {
    const catalogue =
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(calc.exe)>>>>' +
      '/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)>>]>>/JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>';
    const extra =
      '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://example.invalid/)>>>>]/AA<</O<</S/Launch/F(x)>>>>';
    const { document } = await read([{ texts: setText([FULL]), extra }], { catalogue });
    expect(flatten(document).text).toBe(FULL);
    expect(document.attachments).toEqual([]);
  });

  const whole = makePdf([{ texts: setText([FULL, FULL]) }]);
  const ofText = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const broken = Buffer.from(whole).toString('latin1');
  it.each<[string, string, Uint8Array]>([
    [
      'a table of objects that points nowhere',
      'read',
      ofText(broken.replace(/startxref\n\d+/, 'startxref\n7')),
    ],
    ['a file without its end', 'read', ofText(broken.slice(0, broken.indexOf('startxref')))],
    ['a file cut within its table of objects', 'damaged', ofText(broken.slice(0, broken.indexOf('trailer')))],
    ['a file cut within its head', 'damaged', whole.slice(0, 40)],
    ['no PDF', 'damaged', ofText('%PDF-1.7 is all there is')],
    ['nothing', 'damaged', new Uint8Array()],
    ['no pages', 'damaged', makePdf([])],
    ['pictures of pages', 'scanned', makePdf([{}, {}, { texts: [number('3')] }])],
    ['more pages than a plan has', 'too-large', makePdf(Array.from({ length: 501 }, () => ({})))],
    [
      'a password',
      'encrypted',
      makePdf([{ texts: setText([FULL]) }], {
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>>>`,
      }),
    ],
    [
      'characters without a meaning',
      'no-text',
      makePdf([{ texts: setText(['\ue001\ue002\ue003'.repeat(9)]) }]),
    ],
  ])('%s: %s', async (_, code, bytes) => expect(await codeOf(bytes)).toBe(code));
});
