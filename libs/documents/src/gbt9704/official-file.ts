import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { printable } from '@app/domain';
import { FACES, PAGE, SIDEWAYS, SIZES } from './measures.js';
import { withFixedTimes } from './zip-times.js';

/** What stands below each other on pages. */
export type Block = Paragraph | Table;

/** Pages that belong together. */
export interface OfficialPart {
  readonly blocks: readonly Block[];
  /** An annex may lie on its side. */
  readonly landscape?: boolean;
  /** Goes on with the page numbers of the part before; otherwise it begins with page 1 on a sheet of its own. */
  readonly continues?: boolean;
}

export interface OfficialFile {
  readonly title: string;
  readonly author: string;
  /** The day it bears; also stands in the file's properties, so that equal content gives equal bytes. */
  readonly day: string;
  readonly parts: readonly OfficialPart[];
}

const CORE_PATH = 'docProps/core.xml';

/** The bytes of a .docx: the same for the same content, at any time and on any machine. */
export async function writeOfficialFile(file: OfficialFile): Promise<Uint8Array> {
  const document = new Document({
    title: printable(file.title),
    creator: printable(file.author),
    evenAndOddHeaderAndFooters: true,
    sections: file.parts.map(sectionOf),
  });
  const archive = await Packer.toBuffer(document, undefined, [{ path: CORE_PATH, data: coreXml(file) }]);
  return withFixedTimes(new Uint8Array(archive));
}

/** A part that begins anew begins on a right-hand page: on paper printed on both sides it is a sheet of its own. */
function sectionOf({ blocks, landscape = false, continues = false }: OfficialPart): ISectionOptions {
  const { width, height } = PAGE;
  const { margins } = landscape ? SIDEWAYS : PAGE;
  return {
    properties: {
      type: continues ? SectionType.NEXT_PAGE : SectionType.ODD_PAGE,
      page: {
        // The library turns width and height itself.
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margins },
        ...(continues ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: [...blocks],
  };
}

/** “— 1 —” in 宋体 四号, one character from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = { ascii: FACES.宋体, hAnsi: FACES.宋体, eastAsia: FACES.宋体 };
  const edge = { [side]: SIZES.四号 * 10 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: edge,
        children: [new TextRun({ font, size: SIZES.四号, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const MARKUP = /[&<>"]/g;
const escaped = (text: string): string => printable(text).replace(MARKUP, (sign) => ESCAPES[sign] ?? sign);

const NAMESPACES = [
  ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
] as const;

/** The file's properties with the day it bears, where the library would put the present moment. */
function coreXml({ title, author, day }: OfficialFile): string {
  const names = NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('');
}
