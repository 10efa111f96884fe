import type { DocumentBlock, TableBlock } from '@app/plan-import';
import fc from 'fast-check';
import { makeZip } from '../../../../test/support/make-zip.js';
import {
  numbered,
  paragraph,
  relations,
  run,
  wordFile,
  wordXml,
  xml,
  type WordParts,
} from '../../../../test/support/make-docx/word-file.js';
import { READ_CODES, ReadError } from '../read-result.js';
import { readDocx } from './read-docx.js';

const read = async (parts: WordParts | string) =>
  readDocx(wordFile(typeof parts === 'string' ? { body: parts } : parts));
const blocksOf = async (parts: WordParts | string): Promise<readonly DocumentBlock[]> =>
  (await read(parts)).document.blocks;
/** Paragraphs as `label|text`, tables as `[cells]`. */
const show = (block: DocumentBlock): string =>
  block.kind === 'table'
    ? `[${block.cells.map(({ text }) => text).join(' ')}]`
    : `${block.label ?? ''}|${block.text}`;
const shown = async (parts: WordParts | string): Promise<string[]> => (await blocksOf(parts)).map(show);
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readDocx(bytes);
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return 'fine';
};

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
const startAt = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
/** Labels of empty paragraphs of the lists and levels named. */
const labels = async (
  numbering: string,
  uses: readonly (readonly [number, number?])[],
): Promise<string[]> => {
  const body = uses.map(([id, at]) => numbered('', id, at)).join('') + paragraph('end');
  return (await blocksOf({ body, numbering })).map(
    (block) => (block.kind === 'paragraph' && block.label) || '',
  );
};
const PLAN = list(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('counted numbers', () => {
  it('are printed apart from the text and start again below a higher level', async () => {
    const body = [
      ['甲', 0],
      ['乙', 1],
      ['丙', 1],
      ['丁', 2],
      ['戊', 0],
      ['己', 1],
    ] as const;
    const xmlOf = body.map(([text, at]) => numbered(text, 1, at)).join('');
    expect(await shown({ body: xmlOf, numbering: PLAN + num(1, 0) })).toEqual([
      '一、|甲',
      '（一）|乙',
      '（二）|丙',
      '1.|丁',
      '二、|戊',
      '（一）|己',
    ]);
  });

  it.each<[string, string, (readonly [number, number?])[], string[]]>([
    [
      'lists of one definition go on counting',
      PLAN + num(1, 0) + num(2, 0),
      [[1], [2], [1]],
      ['一、', '二、', '三、'],
    ],
    [
      'lists of two definitions count apart',
      PLAN + list(1, level(0, 'decimal', '%1)')) + num(1, 0) + num(2, 1),
      [[1], [2], [1], [2]],
      ['一、', '1)', '二、', '2)'],
    ],
    [
      'startOverride starts once, where the list is first used',
      PLAN + num(1, 0) + num(2, 0, startAt(0, 7)),
      [[1], [2], [2], [1], [2]],
      ['一、', '七、', '八、', '九、', '十、'],
    ],
    [
      'startOverride holds again after a higher level',
      PLAN + num(1, 0, startAt(1, 5)),
      [[1], [1, 1], [1, 1], [1], [1, 1]],
      ['一、', '（五）', '（六）', '二、', '（五）'],
    ],
    [
      'a level can be replaced as a whole',
      PLAN +
        num(1, 0) +
        num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`),
      [[1], [2], [1]],
      ['一、', 'B.', '三、'],
    ],
    [
      'lvlRestart 0 never starts again',
      list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')) + num(1, 0),
      [[1], [1, 1], [1], [1, 1]],
      ['1', '1', '2', '2'],
    ],
    [
      'lvlRestart 1 starts again below the first level only',
      list(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%2'),
        level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0),
      [[1], [1, 1], [1, 2], [1, 1], [1, 2], [1], [1, 2]],
      ['1', '1', '1', '2', '2', '2', '1'],
    ],
    [
      'levels above are printed in their own format, or in digits where that is asked for',
      list(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'lowerLetter', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + num(1, 0),
      [[1], [1, 1], [1, 1], [1, 2]],
      ['第一章', '一.a', '一.b', '1.2.1'],
    ],
    [
      'levels that were passed over count as begun',
      list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + num(1, 0),
      [[1, 1], [1]],
      ['1.1', '2'],
    ],
    [
      'bullets, pictures, hidden and empty numbers are none',
      list(0, level(0, 'bullet', '●')) +
        list(1, level(0, 'decimal', '%1', '<w:lvlPicBulletId w:val="0"/>')) +
        list(2, level(0, 'none', '')) +
        list(3, level(0, 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>')) +
        list(4, level(0, 'none', '附件')) +
        [0, 1, 2, 3, 4].map((id) => num(id + 1, id)).join(''),
      [[5]],
      ['附件'],
    ],
    ['a list that is not defined numbers nothing', num(3, 9), [[0], [3], [99]], []],
    [
      'a level beyond the ninth numbers nothing',
      list(0, level(4_000_000, 'decimal', '%1')) + num(1, 0),
      [[1, 4_000_000]],
      [],
    ],
  ])('%s', async (_what, numbering, uses, expected) => {
    expect(await labels(numbering, uses)).toEqual([...expected, '']);
  });

  it('are none for bullets', async () => {
    const numbering = list(0, level(0, 'bullet', '●')) + num(1, 0);
    expect(await shown({ body: numbered('甲', 1), numbering })).toEqual(['|甲']);
  });

  const STYLES =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="own"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="plain"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="5"><w:name w:val="circle"/><w:basedOn w:val="5"/></w:style>';
  const styled = (style: string, more = ''): string =>
    paragraph(style, `<w:pStyle w:val="${style}"/>${more}`);
  const HEADINGS = list(
    0,
    level(0, 'decimal', '%1.', '<w:pStyle w:val="1"/>'),
    level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="2"/>'),
  );

  it('come from styles, from those they are based on, and from levels that name a style', async () => {
    const body =
      ['1', '2', '3', '4', '5', 'unknown', '1'].map((style) => styled(style)).join('') +
      styled('1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    const blocks = await blocksOf({ body, styles: STYLES, numbering: HEADINGS + num(1, 0) });
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.label, block.level])).toEqual([
      ['1.', 1],
      ['1.1.', 2],
      ['1.2.', 5],
      [null, null],
      [null, null],
      [null, null],
      ['2.', 1],
      [null, 1],
      ['2.1.', 1],
    ]);
  });

  it('come from a numbering style that a definition links to', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="plans"/></w:abstractNum>' +
      list(1, '<w:styleLink w:val="plans"/>', level(0, 'decimal', '%1）')) +
      num(1, 0) +
      num(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="plans"><w:name w:val="plans"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 1);
    expect(await shown({ body, numbering, styles })).toEqual(['1）|甲', '2）|乙', '3）|丙']);
  });

  it('leave aside the properties from before a tracked change', async () => {
    const former =
      '<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(await shown({ body: paragraph('甲', former), numbering: PLAN + num(1, 0) })).toEqual(['|甲']);
  });

  it('take a format of the author’s own from the first of the alternatives', async () => {
    const alternatives =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering =
      list(0, `<w:lvl w:ilvl="0"><w:start w:val="1"/>${alternatives}<w:lvlText w:val="%1"/></w:lvl>`) +
      num(1, 0);
    expect(await labels(numbering, [[1]])).toEqual(['01', '']);
  });
});

describe('text', () => {
  const properties = (inner: string): string => `<w:rPr>${inner}</w:rPr>`;
  it.each<[string, string, string[]]>([
    ['runs make one text', `<w:p>${run('牵头')}${run('单位')}</w:p>`, ['|牵头单位']],
    [
      'blanks at the ends count only where the file says so',
      '<w:p><w:r><w:t>\n 甲　 </w:t></w:r><w:r><w:t xml:space="preserve">乙 丙 </w:t></w:r><w:r><w:t>丁</w:t></w:r></w:p>',
      ['|甲　乙 丙 丁'],
    ],
    [
      'tabs, breaks and hyphens',
      `<w:p>${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('丙')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${run('丁')}</w:p>`,
      ['|甲 乙\n丙-丁'],
    ],
    [
      'symbols',
      `<w:p>${run('甲')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="仿宋" w:char="2460"/><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="x" w:char="F04A"/><w:sym/></w:r></w:p>`,
      ['|甲√①'],
    ],
    [
      'the reading above a character is left out',
      `<w:p><w:r><w:ruby><w:rt>${run('qiāntóu')}</w:rt><w:rubyBase>${run('牵头')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['|牵头'],
    ],
    [
      'links, insertions, content controls and formulas are text',
      `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:ins>${run('乙')}</w:ins><w:sdt><w:sdtPr/><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>25%</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>`,
      ['|甲乙丙25%'],
    ],
    [
      'hidden text is left out',
      `<w:p>${run('甲')}<w:r>${properties('<w:vanish/>')}<w:t>乙</w:t></w:r><w:r>${properties('<w:vanish w:val="0"/>')}<w:t>丙</w:t></w:r></w:p>`,
      ['|甲丙'],
    ],
    [
      'a field shows its result, not its instruction',
      `<w:p>${run('表')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> SEQ 表 </w:instrText>${'<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>9</w:t><w:fldChar w:fldCharType="end"/>'}<w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="SEQ">${run('2')}</w:fldSimple></w:p>`,
      ['|表12'],
    ],
    [
      'a field without an end hides no more than its paragraph',
      `<w:p>${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('乙')}</w:p>${paragraph('丙')}`,
      ['|甲', '|丙'],
    ],
    ['empty paragraphs are none', paragraph('') + paragraph(' 　') + paragraph('甲'), ['|甲']],
    [
      'of alternatives the first is read',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['|甲'],
    ],
    [
      'comments and macros have no text here',
      `<w:p><w:commentRangeStart w:id="0"/>${run('甲')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ['|甲'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await shown(body)).toEqual(expected);
  });

  it('of hidden styles is left out', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      `<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>甲</w:t></w:r>${run('乙')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="p"/></w:pPr>${run('丙')}</w:p>`;
    expect(await shown({ body, styles })).toEqual(['|乙']);
  });

  it('of a table of contents is left out', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    expect(
      await shown({
        body: paragraph('一、总体要求 1', '<w:pStyle w:val="t"/>') + paragraph('一、总体要求'),
        styles,
      }),
    ).toEqual(['|一、总体要求']);
  });
});

describe('tracked changes and hidden marks', () => {
  const ended = (text: string, mark: string): string =>
    `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${text}</w:p>`;
  const numbering = PLAN + num(1, 0);

  it('deletions are left out, and a notice says so', async () => {
    const moved = `<w:moveFrom w:id="2">${run('丙')}</w:moveFrom><w:moveTo w:id="3">${run('丁')}</w:moveTo>`;
    const { document, notices } = await read(
      `<w:p>${run('甲')}<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>${moved}</w:p>`,
    );
    expect(document.blocks.map(show)).toEqual(['|甲丁']);
    expect(notices).toEqual([{ code: 'tracked-deletions-left-out', detail: '' }]);
    expect((await read(paragraph('甲'))).notices).toEqual([]);
  });

  it('a paragraph whose mark is deleted goes on in the next and counts no number', async () => {
    const body = numbered('甲', 1) + ended(run('乙'), '<w:del w:id="1"/>') + numbered('丙', 1);
    expect(await shown({ body, numbering })).toEqual(['一、|甲', '二、|乙丙']);
    expect(await shown({ body: ended(run('乙'), '<w:del w:id="1"/>'), numbering })).toEqual(['|乙']);
  });

  it('a heading whose mark is hidden runs into its text and keeps its number; a hidden, empty one counts', async () => {
    const body =
      ended(run('标题。'), '<w:vanish/><w:specVanish/>') +
      paragraph('正文') +
      ended('', '<w:vanish/>') +
      numbered('乙', 1);
    expect(await shown({ body, numbering })).toEqual(['一、|标题。正文', '三、|乙']);
  });

  it('deleted rows are left out', async () => {
    const row = (text: string, mark = ''): string =>
      `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const { document, notices } = await read(
      `<w:tbl>${row('甲')}${row('乙', '<w:del w:id="1"/>')}${row('丙')}</w:tbl>`,
    );
    expect(document.blocks).toMatchObject([{ rows: 2, columns: 2 }]);
    expect(document.blocks.map(show)).toEqual(['[甲 甲 丙 丙]']);
    expect(notices).toHaveLength(1);
  });

  it('numbers that only Word can count are announced', async () => {
    const field = (inner: string): string =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> LISTNUM x </w:instrText>${inner}<w:fldChar w:fldCharType="end"/></w:r>${run('甲')}</w:p>`;
    expect((await read(field(''))).notices).toEqual([{ code: 'numbers-may-be-missing', detail: '' }]);
    const shownNumber = await read(field('<w:fldChar w:fldCharType="separate"/><w:t>1）</w:t>'));
    expect([shownNumber.notices, shownNumber.document.blocks.map(show)]).toEqual([[], ['|1）甲']]);
  });
});

describe('text boxes and notes', () => {
  const box = (text: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('a text box follows its paragraph, once', async () => {
    expect(await shown(`<w:p>${run('甲')}${box('框')}${run('乙')}</w:p>${paragraph('丙')}`)).toEqual([
      '|甲乙',
      '|框',
      '|丙',
    ]);
  });

  it('a text box of an empty paragraph stands alone', async () => {
    expect(await shown(`<w:p>${box('框')}</w:p>`)).toEqual(['|框']);
  });

  it('a text box in a cell follows the table', async () => {
    const cell = `<w:tc><w:p>${run('甲')}${box('框')}</w:p></w:tc>`;
    expect(await shown(`<w:tbl><w:tr>${cell}<w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`)).toEqual([
      '[甲 乙]',
      '|框',
    ]);
  });

  it('notes follow the paragraph that first refers to them', async () => {
    const note = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run('甲')}${note('footnote', 2)}${note('endnote', 2)}${note('footnote', 9)}</w:p><w:p>${run('乙')}${note('footnote', 2)}</w:p>`;
    const footnotes = `<w:footnote w:id="1">${paragraph('从未提到')}</w:footnote><w:footnote w:id="2">${paragraph('脚注')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${paragraph('尾注')}</w:endnote>`;
    expect(await shown({ body, footnotes, endnotes })).toEqual(['|甲', '|脚注', '|尾注', '|乙']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
  const words = (text: string, properties = ''): string => cell(paragraph(text), properties);
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
  const only = async (body: string, parts: Partial<WordParts> = {}): Promise<TableBlock> => {
    const [block] = await blocksOf({ ...parts, body });
    if (block?.kind !== 'table') throw new Error('no table');
    return block;
  };
  const grid = ({ cells }: TableBlock): string[] =>
    cells.map(
      ({ row: r, column, rowSpan, columnSpan, text }) => `${r},${column} ${rowSpan}x${columnSpan} ${text}`,
    );

  it('keep merged cells in their places', async () => {
    const block = await only(
      table(
        row(words('任务', '<w:gridSpan w:val="2"/>'), words('牵头')),
        row(
          words('一', '<w:vMerge w:val="restart"/>'),
          words('甲'),
          words('区一局', '<w:vMerge w:val="restart"/>'),
        ),
        row(words('', '<w:vMerge/>'), words('乙'), words('', '<w:vMerge w:val="continue"/>')),
        row(words('二', '<w:vMerge w:val="restart"/>'), words('丙'), words('区二局')),
      ),
    );
    expect([block.rows, block.columns]).toEqual([4, 3]);
    expect(grid(block)).toEqual([
      '0,0 1x2 任务',
      '0,2 1x1 牵头',
      '1,0 2x1 一',
      '1,1 1x1 甲',
      '1,2 2x1 区一局',
      '2,1 1x1 乙',
      '3,0 1x1 二',
      '3,1 1x1 丙',
      '3,2 1x1 区二局',
    ]);
  });

  it('know skipped columns, old horizontal merges and merges that continue nothing', async () => {
    const block = await only(
      table(
        row(words('甲'), words('乙', '<w:hMerge w:val="restart"/>'), words('', '<w:hMerge/>')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${words('丙', '<w:vMerge/>')}${words('丁')}</w:tr>`,
      ),
    );
    expect(grid(block)).toEqual(['0,0 1x1 甲', '0,1 1x2 乙', '1,1 1x1 丙', '1,2 1x1 丁']);
  });

  it('print numbers, paragraphs and inner tables into the text of a cell', async () => {
    const inner = table(row(words('子'), words('丑')), row(words('寅'), words('')));
    const block = await only(
      table(row(cell(numbered('甲', 1) + numbered('乙', 1)), cell(paragraph('丙') + inner))),
      {
        numbering: list(0, level(0, 'decimal', '%1.')) + num(1, 0),
      },
    );
    expect(block.cells.map(({ text }) => text)).toEqual(['1. 甲\n2. 乙', '丙\n子 丑\n寅']);
  });

  it('of one column are frames around text', async () => {
    const inner = table(row(words('子'), words('丑')));
    const body = table(row(cell(numbered('甲', 1) + inner)), row(words('乙')));
    expect(await shown({ body, numbering: PLAN + num(1, 0) })).toEqual(['一、|甲', '[子 丑]', '|乙']);
  });

  it('without words are none, and rows may hide', async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${words('甲')}${words('甲')}</w:tr>`;
    expect(await shown(table(row(words(''), words(''))) + table(hidden) + paragraph('乙'))).toEqual(['|乙']);
  });

  it('never grow wider than Word lets them', async () => {
    const block = await only(
      table(row(words('甲', '<w:gridSpan w:val="2000000000"/>'), words('乙')), row(words('丙'))),
    );
    expect([block.columns, grid(block)]).toEqual([64, ['0,0 1x64 甲', '1,0 1x1 丙']]);
  });
});

describe('files', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

  it('may be strict, use other prefixes and another main part', async () => {
    const bytes = makeZip([
      { name: '_rels/.rels', data: relations([['officeDocument', '/parts/main.xml']]) },
      {
        name: 'parts/_rels/main.xml.rels',
        data: relations([
          ['styles', '../s.xml'],
          ['numbering', 'https://example.com/n.xml'],
        ]),
      },
      {
        name: 's.xml',
        data: xml(
          `<styles xmlns="${STRICT}" xmlns:q="${STRICT}"><style q:type="paragraph" q:styleId="1"><name q:val="heading 3"/></style></styles>`,
        ),
      },
      {
        name: 'parts/main.xml',
        data: xml(
          `<q:document xmlns:q="${STRICT}"><q:body><q:p><q:pPr><q:pStyle q:val="1"/></q:pPr><q:r><q:t>甲</q:t></q:r></q:p></q:body></q:document>`,
        ),
      },
    ]);
    expect((await readDocx(bytes)).document).toMatchObject({
      format: 'docx',
      blocks: [{ text: '甲', level: 3 }],
      attachments: [],
    });
  });

  it('may lack everything but the usual main part, and be UTF-16', async () => {
    const text = `\uFEFF${wordXml('document', `<w:body>${paragraph('甲')}</w:body>`).replace('UTF-8', 'UTF-16')}`;
    const bytes = makeZip([{ name: 'word/document.xml', data: Buffer.from(text, 'utf16le') }]);
    expect((await readDocx(bytes)).document.blocks.map(show)).toEqual(['|甲']);
  });

  it('keep what they embed shut', async () => {
    const others = [
      { name: 'word/vbaProject.bin', data: 'x' },
      { name: 'word/embeddings/bomb.zip', data: new Uint8Array(30 * 1024 * 1024) },
    ];
    expect(await shown({ body: `<w:altChunk r:id="rId9"/>${paragraph('甲')}`, others })).toEqual(['|甲']);
  });

  const broken = (document: string): Uint8Array =>
    makeZip([{ name: 'word/document.xml', data: document, method: 0 }]);
  const nested = (name: string, depth: number): string =>
    `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
  it.each<[string, string, Uint8Array]>([
    ['no-text', 'no words', wordFile({ body: paragraph(' ') })],
    ['no-text', 'another kind of document', broken('<workbook/>')],
    ['damaged', 'no zip', Buffer.from('甲')],
    ['damaged', 'no main part', makeZip([{ name: 'a', data: '' }])],
    ['damaged', 'half a document', broken(wordXml('document', '<w:body>').slice(0, -3))],
    ['damaged', 'no XML', broken('甲')],
    [
      'damaged',
      'bytes that are no UTF-8',
      makeZip([{ name: 'word/document.xml', data: Buffer.from([0x3c, 0x61, 0xff]) }]),
    ],
    ['damaged', 'an entity nobody defined', broken('<a>&lol;</a>')],
    ['forbidden-content', 'a DOCTYPE', broken('<!DOCTYPE a [<!ENTITY lol "lol">]><a>&lol;</a>')],
    ['too-many-parts', '50,000 nested elements', broken(wordXml('document', nested('w:sdt', 50_000)))],
    ['too-many-parts', '50,000 nested tables', broken(wordXml('document', nested('w:tbl', 50_000)))],
    ['too-many-parts', 'a million elements', broken(`<a>${'<b/>'.repeat(1_000_000)}</a>`)],
    ['too-large', 'a bomb', broken(' '.repeat(30 * 1024 * 1024))],
  ])('%s: %s', async (code, _what, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('cannot make much out of little', async () => {
    const chain = Array.from(
      { length: 3000 },
      (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
    );
    const body = Array.from({ length: 3000 }, (_, at) => paragraph('甲', `<w:pStyle w:val="s${at}"/>`)).join(
      '',
    );
    const note = `<w:footnote w:id="1">${paragraph('注'.repeat(100_000))}</w:footnote>`;
    const references = `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000)}</w:p>`;
    const numbering =
      list(0, level(0, 'decimal', '%1'.repeat(100_000))) + num(1, 0, startAt(0, 2_000_000_000));
    const blocks = await blocksOf({
      body: body + references + numbered('乙', 1),
      styles: chain.join(''),
      footnotes: note,
      numbering,
    });
    expect(blocks).toHaveLength(3002);
    const last = blocks.at(-1);
    expect(last?.kind === 'paragraph' && (last.label?.length ?? 0)).toBeLessThan(1000);
  });

  it('may be damaged anywhere and end in a document or in a verdict', async () => {
    const rich = wordXml(
      'document',
      `<w:body>${numbered('甲', 1)}<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType="end"/><w:footnoteReference w:id="1"/><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>${paragraph('乙')}</w:tc></w:tr></w:tbl></w:body>`,
    );
    const tags = rich.split(/(?=<)/);
    const at = fc.nat(tags.length - 1);
    const cut = fc.record({ from: at, to: at, put: at, instead: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(cut, async ({ from, to, put, instead }) => {
        const moved = tags.slice(Math.min(from, to), Math.max(from, to));
        const rest = instead ? tags.filter((tag) => !moved.includes(tag)) : tags;
        const bytes = broken([...rest.slice(0, put), ...moved, ...rest.slice(put)].join(''));
        expect([...READ_CODES, 'fine']).toContain(await codeOf(bytes));
      }),
      { numRuns: 300 },
    );
  });
});
