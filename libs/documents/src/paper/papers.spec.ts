import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAPER_KINDS, PAPER_RULES, paperContent, type PaperContent, type PaperFacts } from '@app/domain';
import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';
import { writePapers } from './write-papers.js';
import { writePaperRegister } from './write-register.js';

const FACTS: PaperFacts = {
  kind: 'supervise',
  issuer: '长治市现代化产业体系建设工作专班办公室',
  numberText: '长治督办〔2026〕1号',
  unit: '长治市工业和信息化局',
  task: { code: 'CZ-2026-017', title: '建设高端碳材料基地', due: '2027-12-31' },
  plan: { title: '长治市加快构建现代化产业体系行动方案', docNumber: '长政发〔2026〕5号' },
  clauses: [
    { place: '（三）', words: '依托潞安化工集团建设高端碳材料基地，到2026年10月底前完成一期工程建设。' },
  ],
  leads: ['长治市工业和信息化局'],
  cooperating: ['长治市科学技术局'],
  milestone: { name: '完成一期工程', due: '2026-10-31' },
  reason: '节点“完成一期工程”已逾期22天',
  progress: { day: '2026-09-25', text: '土建已完成80%。' },
  earlier: 1,
  demand: '',
  answerDue: '2026-11-27',
  cc: ['市政府办公室', '市纪委监委机关'],
  day: '2026-11-22',
  policyVersion: 1,
};
const paper = (change: Partial<PaperFacts> = {}): PaperContent => paperContent({ ...FACTS, ...change });

/** The members of the archive as text, each parsed so that what is not well-formed fails here. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) =>
      file === undefined ? reject(error ?? new Error('no archive')) : resolve(file),
    ),
  );
  const parts = new Map<string, string>();
  for await (const entry of entriesOf(zip)) {
    const chunks: Buffer[] = [];
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    new SaxesParser().write(text).close();
    parts.set(entry.fileName, text);
  }
  return parts;
}

async function* entriesOf(zip: import('yauzl').ZipFile): AsyncGenerator<import('yauzl').Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1)
    yield await new Promise((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('error', reject);
      zip.readEntry();
    });
}

const documentOf = async (papers: readonly PaperContent[]): Promise<string> =>
  (await partsOf(await writePapers(papers))).get('word/document.xml') ?? '';
const textOf = (xml: string): string => xml.replaceAll(/<w:p[ >]/gu, '\n$&').replaceAll(/<[^>]+>/gu, '');

describe('a paper as a file', () => {
  it('has the margins, lines, faces and sizes of the standard', async () => {
    const xml = await documentOf([paper()]);
    // 37, 35, 28 and 26 mm.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml).toContain('w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('w:eastAsia="黑体"');
    const lines = [...xml.matchAll(/w:line="(\d+)" w:lineRule="(\w+)"/gu)].map(
      ([, line, rule]) => `${line}/${rule}`,
    );
    expect(new Set(lines)).toEqual(
      new Set(['598/exact', '560/exact', '120/exact', '680/exact', '480/exact']),
    );
    expect(xml).toContain('w:firstLine="640" w:firstLineChars="200"');
    expect(xml).toMatch(/<w:sz w:val="44"\/>.*督办通知单/u);
    expect(xml).toMatch(/w:bottom w:val="single" w:color="C00000"/u);
  });

  it('numbers its pages outside, right on odd and left on even ones', async () => {
    const parts = await partsOf(await writePapers([paper()]));
    const [odd = '', even = ''] = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name));
    expect([odd, even].map((xml) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1])).toEqual(['right', 'left']);
    for (const xml of [odd, even]) {
      expect(textOf(xml)).toMatch(/— .*PAGE.* —/u);
      expect(xml).toContain('<w:sz w:val="28"/>');
    }
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('is to one unit, signed with the day in Chinese, copied and printed', async () => {
    const text = textOf(await documentOf([paper()]));
    for (const words of [
      '\n长治督办〔2026〕1号',
      '\n长治市工业和信息化局：',
      '\n一、督办事项',
      '\n2026年11月22日',
      '\n抄送：市政府办公室，市纪委监委机关。',
      '2026年11月22日印发',
    ])
      expect(text).toContain(words);
    expect(textOf(await documentOf([paper({ numberText: '', cc: [] })]))).toContain('（草稿，未编号）');
  });

  it.each(['blue', 'yellow', 'red'] as const)(
    'is a form whose colour is in title and rules alone: %s',
    async (kind) => {
      const xml = await documentOf([paper({ kind })]);
      const { colour } = PAPER_RULES[kind];
      const coloured = [...xml.matchAll(/<w:color w:val="(\w+)"\/>(?:(?!<w:color).)*?<w:t[^>]*>([^<]*)/gu)]
        .filter(([, value]) => value !== '000000')
        .map(([, value, text]) => [value, text]);
      expect(coloured).toEqual([[colour, paper({ kind }).title]]);
      expect(xml).toContain('<w:tbl>');
      for (const label of ['来源依据', '签收', '办理情况反馈', '抄送']) expect(textOf(xml)).toContain(label);
    },
  );

  const LONG_ISSUER = '长治市推动大规模设备更新和消费品以旧换新工作专班办公室';

  it('has a long head in lines of one length, and its day of printing whole', async () => {
    const text = textOf(await documentOf([paper({ issuer: LONG_ISSUER, cc: [] })]));
    expect(text).toMatch(/^\s*长治市推动大规模设备更新和\n消费品以旧换新工作专班办公室\n/u);
    expect(text).toContain(`\n${LONG_ISSUER}\n2026年11月22日印发`);
  });

  it('has no field, link or formula, whatever its words are', async () => {
    const hostile = [
      '=HYPERLINK("http://x","y")',
      '{ INCLUDETEXT "C:\\\\x" }',
      '<w:instrText>DDE</w:instrText>',
      '&#0;]]><!--',
      '\u0000\u0008\ud800\udfff\ufffe\u202e',
      'x'.repeat(5000),
      '长'.repeat(3000),
    ];
    for (const words of hostile)
      for (const kind of PAPER_KINDS) {
        const change = {
          kind,
          unit: words,
          issuer: words,
          demand: words,
          reason: words,
          cc: [words],
          numberText: words,
        };
        const parts = await partsOf(
          await writePapers([
            paper({ ...change, clauses: [{ place: words, words }], task: { ...FACTS.task, title: words } }),
          ]),
        );
        const xml = parts.get('word/document.xml') ?? '';
        expect(xml).not.toMatch(/<w:(instrText|fldSimple|fldChar|hyperlink|object|drawing)\b/u);
        expect([...parts.values()].join('')).not.toMatch(/TargetMode="External"/u);
      }
  }, 60_000);

  it('is the same bytes for the same content, at any time', async () => {
    const [first, second] = [await writePapers([paper()]), await writePapers([paper()])];
    expect(Buffer.from(first).equals(second)).toBe(true);
    const core = (await partsOf(first)).get('docProps/core.xml');
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created>',
    );
    expect(Buffer.from(first).equals(await writePapers([paper({ earlier: 2 })]))).toBe(false);
  });

  it('begins on a sheet of its own in a batch, with page 1', async () => {
    const xml = await documentOf([paper(), paper({ kind: 'red' }), paper({ kind: 'chase' })]);
    expect(xml.match(/<w:type w:val="oddPage"\/>/gu)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(3);
    await expect(writePapers([])).rejects.toThrow(RangeError);
  });

  it('stands in a register that repeats its heads on every page', async () => {
    const entry = {
      ...{ numberText: '长治督办〔2026〕1号', kind: '督办通知单', issuedOn: '2026-11-22', unit: '市工信局' },
      ...{ task: '建设基地', answerDue: '2026-11-27', acknowledged: '', remark: '' },
    };
    const parts = await partsOf(
      await writePaperRegister({ day: '2026-12-31', entries: Array(40).fill(entry) }),
    );
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
    expect(textOf(xml)).toContain('共40份');
  }, 60_000);
});

const OFFICE = '/usr/bin/soffice';

(existsSync(OFFICE) ? describe : describe.skip)('a paper as pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-papers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Pages that the office program makes of the file. */
  const pagesOf = (bytes: Uint8Array): number => {
    const [docx, pdf] = [join(folder, 'p.docx'), join(folder, 'p.pdf')];
    writeFileSync(docx, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
      stdio: 'ignore',
    });
    return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0;
  };

  it('is one page as a slip, and two as a letter', async () => {
    expect(pagesOf(await writePapers([paper({ kind: 'red' })]))).toBe(1);
    expect(
      pagesOf(await writePapers([paper({ kind: 'red', progress: null, earlier: 0, cooperating: [] })])),
    ).toBe(1);
    const words = '（三）重点改造建成较早的建筑物，统筹安排、结合群众意愿，稳步推进。'.repeat(8);
    const full = paper({ kind: 'red', clauses: [{ place: '二、（三）', words }] });
    expect(pagesOf(await writePapers([full]))).toBe(1);
    expect(pagesOf(await writePapers([paper()]))).toBe(2);
  }, 120_000);
});
