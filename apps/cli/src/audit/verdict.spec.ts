import type { AuditAnchor, ChainReport } from '@app/workflow';
import { parseAnchor } from './anchor-file.js';
import { verdictOf } from './verdict.js';

const HASH = 'ab'.repeat(32);
const report = (part: Partial<ChainReport> = {}): ChainReport => ({
  ...{
    jurisdiction: 'cz',
    name: '长治市',
    count: 3,
    hash: HASH,
    intact: true,
    finding: null,
    anchoredCount: null,
  },
  text: '3 条记录首尾相连，逐条核对无误。',
  ...part,
});
const anchorOf = (...codes: string[]): AuditAnchor => ({
  format: 'qiantou-audit-anchor',
  at: '2026-03-02T01:00:00.000Z',
  heads: codes.map((jurisdiction) => ({ jurisdiction, name: '某市', count: 3, hash: HASH })),
});

describe('verdictOf', () => {
  it.each([
    ['all whole', [report()], null, undefined, true],
    ['one damaged', [report(), report({ jurisdiction: 'jc', intact: false })], null, undefined, false],
    ['a chain that the anchor alone knows', [report()], anchorOf('cz', 'gone'), undefined, false],
    ['the same, where nobody asked about it', [report()], anchorOf('cz', 'gone'), 'cz', true],
    ['a chain that the anchor does not know', [report()], anchorOf(), undefined, true],
    ['no such jurisdiction', [], null, 'xx', false],
    ['an empty system', [], null, undefined, true],
  ] as const)('%s', (_, reports, anchor, code, intact) => {
    expect(verdictOf(reports, anchor, code).intact).toBe(intact);
  });

  it('says of each chain how it stands', () => {
    expect(verdictOf([report()], anchorOf('gone'), undefined).lines).toEqual([
      '✓ 长治市（cz）：3 条记录首尾相连，逐条核对无误。锚点文件里没有它，未与锚点核对。',
      '✗ 某市（gone）：锚点记有 3 条，库里没有这条链。',
    ]);
  });
});

describe('parseAnchor', () => {
  it('reads what was written', () => {
    const anchor = anchorOf('cz');
    expect(parseAnchor(JSON.stringify(anchor))).toEqual(anchor);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"format":"qiantou-audit-anchor"}',
    JSON.stringify({ ...anchorOf('cz'), format: 'other' }),
    JSON.stringify({ ...anchorOf(), heads: [{ jurisdiction: 'cz', name: '某市', count: 3 }] }),
    JSON.stringify({ ...anchorOf(), heads: [{ jurisdiction: 'cz', name: '某市', count: -1, hash: HASH }] }),
    JSON.stringify({ ...anchorOf(), heads: [{ jurisdiction: 'cz', name: '某市', count: 3, hash: 'ab' }] }),
  ])('refuses %s', (text) => expect(parseAnchor(text)).toBeNull());
});
