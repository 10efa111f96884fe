import { storedZip } from './stored-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Runs as an editor leaves them: the text of a paragraph is cut at every change of hand. */
const RUN = /[^]{1,40}/gu;
const run = (text: string): string =>
  `<w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const paragraph = (line: string): string => `<w:p>${(line.match(RUN) ?? []).map(run).join('')}</w:p>`;

/** A .docx with one paragraph a line. */
export function wordFile(lines: readonly string[]): Buffer {
  const body = lines.map(paragraph).join('');
  const document = `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`;
  return storedZip([
    { name: '[Content_Types].xml', data: Buffer.from(TYPES) },
    { name: '_rels/.rels', data: Buffer.from(RELATIONS) },
    { name: 'word/document.xml', data: Buffer.from(document) },
  ]);
}
