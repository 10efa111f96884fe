import { sourceOf, type SourceFacts } from './task-source.js';

const text = `${'前'.repeat(300)}(一)更新设备。(牵头单位:市工信局)${'后'.repeat(300)}`;
const span = { from: 300, to: text.length - 300 };
const facts: SourceFacts = {
  planTitle: '方案',
  docNumber: null,
  path: '二/(一)',
  number: '(一)',
  text,
  span,
  units: [
    { role: 'lead', span: { from: text.indexOf('市工信局'), to: text.indexOf('市工信局') + 4 } },
    { role: 'cooperating', span: { from: 10, to: 14 } },
  ],
  notes: [],
  targets: [],
};

describe('sourceOf', () => {
  it('shows the clause between its surroundings, with marks relative to it', () => {
    const source = sourceOf(facts);
    expect(source.quote).toBe('(一)更新设备。(牵头单位:市工信局)');
    expect([source.before, source.after]).toEqual(['前'.repeat(200), '后'.repeat(200)]);
    expect(source.marks.map((mark) => source.quote.slice(mark.span.from, mark.span.to))).toEqual([
      '市工信局',
    ]);
  });

  it('cuts no character in half', () => {
    const rare = '𠀀'.repeat(150);
    const around = sourceOf({ ...facts, text: `${rare}条${rare}x`, span: { from: 300, to: 301 } });
    expect([around.before, around.after]).toEqual(['𠀀'.repeat(100), '𠀀'.repeat(100)]);
    const shifted = sourceOf({ ...facts, text: `${rare}x条x${rare}`, span: { from: 301, to: 302 } });
    expect([shifted.before, shifted.after]).toEqual([`${'𠀀'.repeat(99)}x`, `x${'𠀀'.repeat(99)}`]);
  });
});
