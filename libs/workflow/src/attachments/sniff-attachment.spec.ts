import { makeZip } from '../../../../test/support/make-zip.js';
import { sniffAttachment } from './sniff-attachment.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const zip = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, data: 'x' })));

/** The directory of an old office file, with these streams. */
function compound(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file[at + 66] = 2;
  });
  return file;
}

describe('sniffAttachment', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n…')],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('xl\\workbook.xml')],
    ['pptx', zip('ppt/presentation.xml')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['word', compound('Root Entry', 'WordDocument', '1Table')],
    ['excel', compound('Workbook')],
    ['text', bytes('进展：已签订合同。\r\n\t第二行')],
    ['text', bytes([0xef, 0xbb, 0xbf], '单位,数量\n市工信局,3\n')],
    ['text', bytes([0xff, 0xfe, 0xdb, 0x8f, 0x55, 0x5c])],
    ['text', bytes([0xbd, 0xf8, 0xd5, 0xb9, 0xa3, 0xba])],
  ] as const)('%s', (kind, file) => expect(sniffAttachment(file)).toBe(kind));

  it.each([
    ['an archive', zip('a.txt')],
    ['an office file with macros', zip('word/document.xml', 'word/vbaProject.bin')],
    ['an empty archive', zip()],
    ['a torn archive', zip('word/document.xml').subarray(0, 40)],
    ['an installer', compound('!Property')],
    ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0])],
    ['another program', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a page', bytes('\n <!DOCTYPE html><script>alert(1)</script>')],
    ['a page without a beginning', bytes('<SCRIPT>alert(1)</SCRIPT>')],
    ['a picture that is a program', bytes('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['another such picture', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['text with control characters', bytes('进展', [1, 2], '已签订合同')],
    ['an almost PDF', bytes('x%PDF-1.7', [0, 1, 2])],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0])],
  ])('refuses %s', (_, file) => expect(sniffAttachment(file)).toBeNull());
});
