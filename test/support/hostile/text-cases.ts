import iconv from 'iconv-lite';
import { PLAN_TEXT } from './documents.js';
import type { Cases } from './hostile-file.js';

/** Many times a piece that the rules look at closely, some hundred kilobytes in all. */
const many = (piece: string, count: number): string => `某市行动方案\n一、重点任务\n${piece.repeat(count)}`;
const csv = (rows: string): string => `序号,重点任务,牵头单位,配合单位,完成时限\n${rows}`;

export const TEXT_CASES: Cases = {
  empty: () => '',
  'one byte': () => Buffer.from([0x80]),
  blanks: () => ' '.repeat(2_000_000),
  '5 million empty lines': () => '\n'.repeat(5_000_000),
  'one line of 24 MB': () => '一、'.repeat(4_000_000),
  zeros: () => Buffer.alloc(100_000),
  'zeros between words': () => PLAN_TEXT.replaceAll('。', '\0'),
  'every byte': () => Buffer.from(Array.from({ length: 65_536 }, (_, n) => n % 256)),
  'UTF-8 that is cut off': () => Buffer.from(PLAN_TEXT).subarray(0, -1),
  'UTF-8 with a broken middle': () =>
    Buffer.from(Buffer.from(PLAN_TEXT).map((byte, at) => (at === 100 ? 0xff : byte))),
  'overlong UTF-8': () => Buffer.concat([Buffer.from(PLAN_TEXT), Buffer.from('c0afe080aff080808f', 'hex')]),
  'surrogates in UTF-8': () => Buffer.concat([Buffer.from(PLAN_TEXT), Buffer.from('eda080edb080', 'hex')]),
  GB18030: () => iconv.encode(PLAN_TEXT, 'gb18030'),
  'GB18030 that is cut off': () => iconv.encode(PLAN_TEXT, 'gb18030').subarray(0, -1),
  'UTF-16 without a mark': () => Buffer.from(PLAN_TEXT, 'utf16le'),
  'UTF-16 with half a unit': () => Buffer.from(`\ufeff${PLAN_TEXT}`, 'utf16le').subarray(0, -1),
  'UTF-16 of lone surrogates': () => Buffer.from(`\ufeff${PLAN_TEXT}${'\ud800'.repeat(1000)}`, 'utf16le'),
  'UTF-32': () =>
    Buffer.from(
      [...PLAN_TEXT].flatMap((c) =>
        [c.codePointAt(0) ?? 0, 0, 0].flatMap((v, i) => (i === 0 ? [v & 255, v >> 8] : [v])),
      ),
    ),
  'a mark alone': () => Buffer.from([0xef, 0xbb, 0xbf]),
  'marks of all kinds': () => Buffer.from('efbbbffffefeff0000feff', 'hex'),
  'Latin-1': () => iconv.encode('Maßnahmen für Gebäude. '.repeat(500), 'latin1'),
  Big5: () => iconv.encode('關於推動設備更新的通知。'.repeat(200), 'big5'),
  'words from right to left': () => `\u202e${PLAN_TEXT}\u2066\u2067${'\u202e'.repeat(10_000)}`,
  'zero width everywhere': () => [...PLAN_TEXT].join('\u200b\u200d\ufeff'),
  'a million combining marks': () => `${PLAN_TEXT}a${'\u0301'.repeat(1_000_000)}`,
  'private and unassigned letters': () => PLAN_TEXT + '\ue000\uffff\u{10ffff}'.repeat(5000),
  'line ends of all kinds': () => PLAN_TEXT.replaceAll('\n', '\r\u2028\u0085\v\f\r\n'),
  'chapter numbers': () => many('一、', 300_000),
  'section numbers on lines': () => many('（一）更新设备。\n', 60_000),
  'brackets that open': () => many('（', 500_000),
  'brackets that close': () => many('）', 500_000),
  'brackets in brackets': () => `${many('（', 100_000)}牵头单位：市工信局${'）'.repeat(100_000)}`,
  'notes that never close': () => many('（牵头单位：市工信局', 60_000),
  'marks of notes': () => many('牵头单位：', 150_000),
  'one note of 100,000 units': () =>
    `${many('', 0)}（一）更新。（牵头单位：${'市工信局、'.repeat(100_000)}）`,
  commas: () => many('、，；', 250_000),
  'dotted numbers': () => many('1.', 400_000),
  digits: () => many('9', 1_000_000),
  'Chinese numerals': () => many('一亿二千万', 150_000),
  deadlines: () => many('到2027年底前，', 80_000),
  shares: () => many('达到25%以上、', 80_000),
  'numerals without end': () => many('第一百二十', 150_000),
  tabs: () => many('\t', 1_000_000),
  'a table of 20,000 rows': () => many('1\t更新\t市工信局\t市财政局\t2026年\n', 20_000),
  'a row of 200,000 cells': () => many('一\t', 200_000),
  'quotation marks': () => many('“《', 300_000),
  citations: () => many('《关于更新设备的通知》（某府发〔2024〕1号）', 20_000),
  'sections of the rest': () => many('以下任务由市工信局牵头，', 50_000),
  'from the day of issue': () => many('自印发之日起30个工作日内', 50_000),
  'a minus of all kinds': () => many('—－–-~～至', 120_000),
  'csv with a quote that never closes': () => csv(`1,"更新${'设备,'.repeat(200_000)}`),
  'csv of quotes': () => csv('"'.repeat(1_000_000)),
  'csv of 100,000 rows': () => csv('1,更新设备,市工信局,市财政局,2026年\n'.repeat(100_000)),
  'csv of 300,000 columns': () => csv('一,'.repeat(300_000)),
  'csv with formulas': () => csv(`1,=cmd|'/C calc'!A0,@SUM(1),+1,-1\n`),
  'a picture': () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(5000, 0xa5)]),
  'a photograph': () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(5000, 0x5a)]),
  'a program': () => Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(5000, 0x90)]),
  'another archive': () => Buffer.concat([Buffer.from('377abcaf271c', 'hex'), Buffer.alloc(5000, 0x11)]),
  gzip: () => Buffer.concat([Buffer.from('1f8b0800', 'hex'), Buffer.alloc(5000, 0x11)]),
  'JSON with a prototype': () => '{"__proto__":{"kind":"read"},"text":"一、"}',
  'an answer of a reader': () => '{"kind":"read","format":"txt","text":"一、内容","blocks":[]}',
};
