import { anchorHeads } from './audit-anchor';

const head = { jurisdiction: 'cz', name: '长治市', count: 3, hash: 'ab'.repeat(32) };
const file = (heads: unknown, format = 'qiantou-audit-anchor') => JSON.stringify({ format, at: '', heads });

describe('anchorHeads', () => {
  it('reads a downloaded anchor', () => expect(anchorHeads(file([head]))).toEqual([head]));

  it.each(['', 'null', '[]', file('x'), file([head], 'other'), file([{ ...head, hash: 'ab' }]), file([{}])])(
    'refuses %s',
    (text) => expect(anchorHeads(text)).toBeNull(),
  );
});
