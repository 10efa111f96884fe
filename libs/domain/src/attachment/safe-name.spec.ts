import { attachmentType } from './attachment-types.js';
import { safeFileName } from './safe-name.js';

describe('safeFileName', () => {
  it.each([
    ['设备更新 验收表.xlsx', '设备更新 验收表.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\王\\报告.docx', '报告.docx'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['报告\u202efdp.exe', '报告fdp.exe'],
    ['\u200b\ufeff报告\u0000.pdf', '报告.pdf'],
    ['a"b<c>d|e?f*.txt', 'a_b_c_d_e_f_.txt'],
    ['  .报告.pdf. . ', '报告.pdf'],
    ['', '附件'],
    ['...', '附件'],
    ['/', '附件'],
    ['CON.txt', '_CON.txt'],
    ['console.txt', 'console.txt'],
    ['lpt1', '_lpt1'],
    ['a \t b.pdf', 'a b.pdf'],
    ['a\ud800b.pdf', 'ab.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j → %j', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it('cuts between whole characters and keeps the ending', () => {
    expect(safeFileName(`${'长'.repeat(100)}.xlsx`)).toBe(`${'长'.repeat(65)}.xlsx`);
    expect(safeFileName(`${'𠀀'.repeat(60)}.pdf`)).toBe(`${'𠀀'.repeat(49)}.pdf`);
    expect(Buffer.byteLength(safeFileName(`a.${'x'.repeat(500)}`))).toBe(200);
    expect(safeFileName(`${'a'.repeat(196)}.pdf`)).toHaveLength(200);
  });

  it('comes to itself again', () => {
    for (const given of ['../a\u202e"b".pdf', 'CON.txt', `${'长'.repeat(100)}.xlsx`, '...', 'a . .']) {
      const once = safeFileName(given);
      expect(safeFileName(once)).toBe(once);
    }
  });
});

describe('attachmentType', () => {
  it.each([
    ['pdf', 'a.PDF', 'application/pdf'],
    ['word', 'a.wps', 'application/msword'],
    ['text', 'a.csv', 'text/csv'],
    ['text', 'a.html', undefined],
    ['text', 'a.pdf', undefined],
    ['pdf', 'a.txt', undefined],
    ['pdf', 'pdf', undefined],
    ['pdf', '.pdf', undefined],
    [null, 'a.pdf', undefined],
  ] as const)('%s called %s', (kind, name, media) =>
    expect(attachmentType(kind, name)?.mediaType).toBe(media),
  );
});
