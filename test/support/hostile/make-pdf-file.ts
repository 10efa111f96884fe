import { PLAN_LINES } from './documents.js';

/** Objects of a PDF by number; text is Latin-1. */
export type PdfObjects = Readonly<Record<number, string | Buffer>>;

export interface PdfLies {
  readonly trailer?: string;
  /** Instead of the true table. */
  readonly xref?: string;
  readonly head?: string;
}

/** A PDF of these objects with a true table of their places; object 1 is the catalogue. */
export function makePdf(objects: PdfObjects, lies: PdfLies = {}): Buffer {
  const parts = [Buffer.from(lies.head ?? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [number, content] of Object.entries(objects)) {
    const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.set(Number(number), length);
    length += part.length;
    parts.push(part);
  }
  const size = [...places.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const xref = lies.xref ?? `xref\n0 ${size}\n${table.join('')}`;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R${lies.trailer ?? ''}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(xref), Buffer.from(trailer)]);
}

export function stream(data: Buffer | string, dictionary = ''): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${dictionary}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const showText = (text: string): string =>
  `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj 0 -24 Td`;
export const PAGE_TEXT = `BT /F1 9 Tf 60 760 Td ${PLAN_LINES.map(showText).join('\n')} ET`;

/** A catalogue with one page that prints the plan in a font that is not embedded; `more` adds or takes places. */
export function pdfObjects(more: PdfObjects = {}, catalogue = '', page = ''): PdfObjects {
  return {
    1: `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    4: stream(PAGE_TEXT),
    5: '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    6: '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    7: '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...more,
  };
}
export const pdf = (more?: PdfObjects, catalogue?: string, page?: string, lies?: PdfLies): Buffer =>
  makePdf(pdfObjects(more, catalogue, page), lies);
