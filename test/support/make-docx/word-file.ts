import { makeZip, type ZipSource } from '../make-zip.js';

/** Inner XML of the parts of a Word file; what is left out is not in the file. */
export interface WordParts {
  /** Children of `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Any other files. */
  readonly others?: readonly ZipSource[];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** A Word file (.docx) of these parts. */
export function wordFile(parts: WordParts): Uint8Array {
  const present = KINDS.filter((kind) => parts[kind] !== undefined);
  return makeZip([
    { name: '[Content_Types].xml', data: contentTypes(present) },
    { name: '_rels/.rels', data: relations([['officeDocument', 'word/document.xml']]) },
    { name: 'word/_rels/document.xml.rels', data: relations(present.map((kind) => [kind, `${kind}.xml`])) },
    { name: 'word/document.xml', data: wordXml('document', `<w:body>${parts.body}</w:body>`) },
    ...present.map((kind) => ({ name: `word/${kind}.xml`, data: wordXml(kind, parts[kind] ?? '') })),
    ...(parts.others ?? []),
  ]);
}

/** An XML part with `w:root` around its content. */
export const wordXml = (root: string, content: string): string =>
  xml(`<w:${root} ${NAMESPACES}>${content}</w:${root}>`);

export const xml = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`;

export function relations(pairs: readonly (readonly [kind: string, target: string])[]): string {
  const all = pairs.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`);
}

function contentTypes(kinds: readonly string[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  return xml(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${override('document', 'document.main')}${kinds.map((kind) => override(kind, kind)).join('')}</Types>`,
  );
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph with properties (`<w:numPr>…`) before its text. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;

export const numbered = (text: string, numId: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
