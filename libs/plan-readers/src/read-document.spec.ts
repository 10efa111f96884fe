import { flatten } from '@app/plan-import';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from './read-document.js';
import { ReadError } from './read-result.js';
import { compoundKind } from './sniff/compound-file.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const fixture = (...parts: string[]): Uint8Array => readFileSync(path.join(here, ...parts));
const bytes = (text: string, charset = 'utf-8'): Uint8Array => iconv.encode(text, charset);
const sheet = [
  ['序号', '重点任务', '牵头单位'],
  [1, '建设平台', '市数据局'],
];

const codeOf = async (file: Uint8Array): Promise<string> => {
  try {
    return (await readDocument(file)).document.format;
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error);
  }
};

/** The head of a compound file, and a directory that names its streams. */
function compound(name: string, flags = 0, ...others: readonly string[]): Uint8Array {
  const file = new DataView(new ArrayBuffer(8192));
  [0xd0, 0xcf, 0x11, 0xe0].forEach((byte, i) => file.setUint8(i, byte));
  file.setUint16(30, 9, true);
  for (const [entry, entryName] of [name, ...others].entries()) {
    const at = 512 + 128 * entry;
    [...entryName].forEach((char, i) => file.setUint16(at + i * 2, char.charCodeAt(0), true));
    file.setUint16(at + 64, entryName.length * 2 + 2, true);
    file.setUint8(at + 66, 2);
    file.setUint32(at + 116, 1, true); // the stream starts at 1024
    file.setUint32(at + 120, 5000, true);
  }
  file.setUint16(1024 + 10, flags, true);
  return new Uint8Array(file.buffer);
}

describe('a file is what its content says', () => {
  it.each([
    ['text', bytes('一、总体要求'), 'txt'],
    ['text in UTF-16', bytes('一、总体要求\n二、重点任务', 'utf-16le'), 'txt'],
    ['a text that mentions mark-up', bytes('一、在<div>中……\n二、重点任务'), 'txt'],
    ['a text with commas', bytes('一、总体要求,坚持\n二、重点任务,推进'), 'txt'],
    ['a page', bytes('<!DOCTYPE html><p>一、甲</p>'), 'html'],
    [
      'a page that a program named .doc',
      bytes('<html xmlns:w="w"><p class=MsoNormal>一、甲</p></html>', 'gb18030'),
      'html',
    ],
    ['a page as XML', bytes('<?xml version="1.0"?><html><p>一、甲</p></html>'), 'html'],
    ['a page in UTF-16', bytes('\ufeff<html><p>一、甲</p></html>', 'utf-16le'), 'html'],
    [
      'an archive of a page',
      bytes('MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>一、甲</p>'),
      'html',
    ],
    [
      'a ledger as text',
      bytes('序号,重点任务,牵头单位\n1,建设平台,市数据局\n2,建设机房,市大数据中心'),
      'csv',
    ],
    ['rich text', fixture('word', 'fixtures', 'plan.rtf'), 'rtf'],
    ['rich text behind blanks', bytes(' \n{\\rtf1 \\u19968?\\par}'), 'rtf'],
    ['an old workbook', fixture('sheet', 'fixtures', 'ledger.xls'), 'xlsx'],
    ['nothing', bytes(''), 'empty-file'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unknown-format'],
    ['another picture', bytes('GIF89a\u0001\0\u0001\0\0\0\0;', 'latin1'), 'unknown-format'],
    ['other XML', bytes('<?xml version="1.0"?><w:wordDocument/>'), 'unknown-format'],
    [
      'an archive of other things',
      Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]),
      'unknown-format',
    ],
    ['half an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'damaged'],
    ['slides', compound('PowerPoint Document'), 'unknown-format'],
    ['an office package with a password', compound('EncryptedPackage'), 'encrypted'],
    ['a Word file with a password', compound('WordDocument', 0x0100), 'encrypted'],
    ['a Word file whose tables are torn', compound('WordDocument'), 'damaged'],
    ['half a compound file', compound('Workbook').subarray(0, 600), 'unknown-format'],
    ['a compound file that ends', compound('Workbook').subarray(0, 700), 'damaged'],
    ['half a PDF', bytes('%PDF-1.7\n1 0 obj'), 'damaged'],
  ])('%s', async (_, file, expected) => expect(await codeOf(file)).toBe(expected));

  it('a Word document within a workbook is none of a Word file', () => {
    expect(compoundKind(compound('WordDocument', 0, 'Workbook'))).toBe('doc');
    expect(compoundKind(compound('WordDocument', 0, 'Workbook', 'MBD0012F6B0'))).toBe('xls');
    expect(compoundKind(compound('WORKBOOK'))).toBe('xls');
  });

  it('a workbook', async () => {
    expect(await codeOf(await writeXlsx({ sheets: [{ name: '台账', rows: sheet }] }))).toBe('xlsx');
  });

  it('a workbook with a password', async () => {
    const encryption = { password: 'geheim', spinCount: 1000 };
    expect(await codeOf(await writeXlsx({ sheets: [{ name: '台账', rows: sheet }], encryption }))).toBe(
      'encrypted',
    );
  });

  it('an old workbook keeps its merged cells and days', async () => {
    const { document } = await readDocument(fixture('sheet', 'fixtures', 'ledger.xls'));
    expect(flatten(document).text.split('\n')).toEqual([
      '枫林市重点任务台账',
      '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
      '1\t建设公共充电站20座\t市发展改革委\t市自然资源局、市财政局\t2025年6月30日',
      '2\t改造老旧充电桩300个\t市发展改革委\t市市场监管局\t2025年9月',
    ]);
  });
});

describe('torn and flipped files end in a document or a refusal', () => {
  const files = [
    fixture('word', 'fixtures', 'plan.rtf'),
    fixture('sheet', 'fixtures', 'ledger.xls'),
    bytes('<html><body><table><tr><td>一、甲<td>乙</table><ol><li>丙</ol></body></html>', 'gb18030'),
    bytes('序号,重点任务,牵头单位\n1,"建设,平台",市数据局\n2,建设机房,市大数据中心'),
  ];
  const seed = Number(process.env['SEED'] ?? 20_261_121);

  it(`seed ${seed}`, async () => {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    for (const file of files) {
      for (let round = 0; round < 60; round += 1) {
        const torn = Uint8Array.from(file.subarray(0, round % 2 === 0 ? file.length : next(file.length) + 1));
        for (let i = 0; i < 8; i += 1) torn[next(torn.length)] = next(256);
        const outcome = await readDocument(torn).then(
          ({ document }) => document.blocks.length > 0,
          (error: unknown) => error instanceof ReadError,
        );
        expect({ round, outcome }).toEqual({ round, outcome: true });
      }
    }
  });
});
