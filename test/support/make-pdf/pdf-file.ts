import iconv from 'iconv-lite';

/** Text and rules of a page; points, y downwards from the upper edge. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Degrees against the clock. */
  readonly turned?: number;
}

export interface PdfPage {
  readonly texts?: readonly PdfText[];
  /** x1 y1 x2 y2, drawn with the pen. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Added to the page dictionary. */
  readonly extra?: string;
}

export interface PdfOptions {
  /** How the text is encoded for STSong-Light, a font that is named and not embedded. */
  readonly encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H';
  /** Added to the catalogue and to the trailer. */
  readonly catalogue?: string;
  readonly trailer?: string;
}

export const A4 = { width: 595, height: 842 } as const;

const hex = (text: string, encoding: string): string =>
  encoding === 'GBK-EUC-H'
    ? iconv.encode(text, 'gbk').toString('hex')
    : Buffer.from(text, 'utf16le').swap16().toString('hex');

function drawText({ x, y, text, size = 16, turned = 0 }: PdfText, encoding: string): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, x, A4.height - y].map((n) => n.toFixed(3)).join(' ');
  return `BT /F1 ${size} Tf ${matrix} Tm <${hex(text, encoding)}> Tj ET`;
}

function contentOf({ texts = [], rules = [] }: PdfPage, encoding: string): string {
  const drawn = rules.map(([x1, y1, x2, y2]) => `${x1} ${A4.height - y1} m ${x2} ${A4.height - y2} l S`);
  return [...drawn, ...texts.map((text) => drawText(text, encoding))].join('\n');
}

/** A PDF written by hand, down to its table of objects: what it holds is in the test and nowhere else. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', catalogue = '', trailer = '' } = options;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap((page, i) => {
      const content = contentOf(page, encoding);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${A4.width} ${A4.height}]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + 2 * i} 0 R${page.extra ?? ''}>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  return write(objects, trailer);
}

function write(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

/** Lines of a page from one height on, each with the indent it is given in type sizes. */
export const setText = (
  lines: readonly string[],
  { x = 80, y = 120, size = 16, pitch = 28 }: { x?: number; y?: number; size?: number; pitch?: number } = {},
): PdfText[] =>
  lines.map((line, i) => {
    const text = line.trimStart();
    return { x: x + (line.length - text.length) * size, y: y + i * pitch, text, size };
  });
