import { markParagraphs, paragraphAt } from './marked-text';

const text = '一、总则\n(一)更新设备。到2027年增长25%。牵头单位:市工信局\n\n附件';
const at = (part: string) => ({ from: text.indexOf(part), to: text.indexOf(part) + part.length });
const join = (paragraphs: ReturnType<typeof markParagraphs>) =>
  paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n');

describe('markParagraphs', () => {
  const clause = {
    span: at('(一)更新设备。到2027年增长25%。牵头单位:市工信局'),
    kind: 'clause',
    key: 'task:1',
  };
  const target = { span: at('到2027年增长25%'), kind: 'target', key: 'target:1' };
  const unit = { span: at('市工信局'), kind: 'lead', key: 'unit:1' };

  it('gives the text back piece by piece', () => {
    expect(join(markParagraphs(text, [clause, target, unit]))).toBe(text);
  });

  it('nests marks, outermost first', () => {
    const pieces = markParagraphs(text, [unit, target, clause])[1]?.pieces ?? [];
    expect(pieces.map(({ text: part, kinds }) => [part, kinds.join(' ')])).toEqual([
      ['(一)更新设备。', 'clause'],
      ['到2027年增长25%', 'clause target'],
      ['。牵头单位:', 'clause'],
      ['市工信局', 'clause lead'],
    ]);
  });

  it('carries a mark over the end of a paragraph', () => {
    const wide = { span: { from: 2, to: text.length }, kind: 'clause', key: 'task:2' };
    const paragraphs = markParagraphs(text, [wide]);
    expect(join(paragraphs)).toBe(text);
    expect(paragraphs[0]?.pieces.map(({ keys }) => keys.length)).toEqual([0, 1]);
    expect(paragraphs[3]?.pieces[0]?.keys).toEqual(['task:2']);
  });

  it('leaves out empty marks and marks without a place', () => {
    const none = markParagraphs(text, [
      { span: { from: 3, to: 3 }, kind: 'x', key: 'x' },
      { span: { from: -1, to: 4 }, kind: 'y', key: 'y' },
    ]);
    expect(none.flatMap(({ pieces }) => pieces.flatMap(({ keys }) => keys))).toEqual([]);
  });

  it('finds the paragraph of an offset', () => {
    const paragraphs = markParagraphs(text, []);
    expect(paragraphAt(paragraphs, 0)).toBe(0);
    expect(paragraphAt(paragraphs, text.indexOf('到2027'))).toBe(1);
    expect(paragraphAt(paragraphs, text.length)).toBe(3);
  });

  it('loses nothing of a long document', () => {
    const long = Array.from({ length: 1000 }, () => text).join('\n');
    const marks = Array.from({ length: 3000 }, (_, index) => ({
      span: { from: index * 10, to: index * 10 + 7 },
      kind: 'target',
      key: `t${index}`,
    }));
    expect(join(markParagraphs(long, marks))).toBe(long);
  });
});
