import { deflateSync } from 'node:zlib';

/** A page of A4 as offices print it, in points. */
const PAGE = { width: 595, height: 842, left: 80, top: 740, size: 16, leading: 28 } as const;
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 27;

/** Object numbers: 1 catalogue, 2 page tree, 3–5 font, from 6 on page and content in turn. */
const FIRST_PAGE = 6;

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
] as const;

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A line beside a ruled box now and then, as a table has it: readers have to look at lines, too. */
function contentOf(lines: readonly string[]): Buffer {
  const words = lines.map((line) => `<${hex(line)}> Tj 0 -${PAGE.leading} Td`).join('\n');
  const rules = `0.5 w ${PAGE.left} 60 m ${PAGE.width - PAGE.left} 60 l S`;
  return Buffer.from(`${rules}\nBT /F1 ${PAGE.size} Tf ${PAGE.left} ${PAGE.top} Td\n${words}\nET`);
}

function stream(content: Buffer): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function objectsOf(pages: readonly (readonly string[])[]): Buffer[] {
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ');
  const heads = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONT,
  ].map((text) => Buffer.from(text));
  const bodies = pages.flatMap((lines, i) => [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * i + 1} 0 R >>`,
    ),
    stream(contentOf(lines)),
  ]);
  return [...heads, ...bodies];
}

const OFFSET_DIGITS = 10;

/** A PDF whose font is not in the file, as older office programs write it: one entry a page, each of lines. */
export function printedPages(pages: readonly (readonly string[])[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objectsOf(pages).forEach((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(OFFSET_DIGITS, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
