import { partsOf, splitTask } from './split.js';
import { assignment, milestone, task } from '../../test/draft-task.js';

const TEXT = '一、更新设备100台（市工信局牵头）。二是办展20场（市商务局牵头，市财政局配合）。三是加强宣传。';
const WHOLE = { from: 0, to: TEXT.length };
const at = (words: string): number => TEXT.indexOf(words);
const placed = (name: string, role: 'lead' | 'cooperating') =>
  assignment(name, { role, spanFrom: at(name), spanTo: at(name) + name.length });

describe('partsOf', () => {
  it.each([
    [
      'one cut',
      'ab cd',
      [2],
      [
        [0, 2],
        [3, 5],
      ],
    ],
    [
      'cuts in any order',
      'abcd',
      [3, 1],
      [
        [0, 1],
        [1, 3],
        [3, 4],
      ],
    ],
    [
      'blanks around a part are left out',
      'ab\n\n cd',
      [3],
      [
        [0, 2],
        [5, 7],
      ],
    ],
    ['no cut', 'abcd', [], null],
    ['a cut twice', 'abcd', [2, 2], null],
    ['a cut at the edge', 'abcd', [0], null],
    ['a cut behind the end', 'abcd', [4], null],
    ['a part of blanks', 'ab  ', [2], null],
    ['a cut inside a character', 'a𠮷b', [2], null],
    [
      'a cut after a rare character',
      'a𠮷b',
      [3],
      [
        [0, 3],
        [3, 4],
      ],
    ],
  ])('%s', (_, text, cuts, expected) => {
    const parts = partsOf(text, { from: 0, to: text.length }, cuts);
    expect(parts === null ? null : parts.map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

describe('splitTask', () => {
  const whole = task({
    review: 'accepted',
    assignments: [
      placed('市工信局', 'lead'),
      placed('市商务局', 'lead'),
      placed('市财政局', 'cooperating'),
      assignment('各县区', { role: 'implementing' }),
    ],
    milestones: [
      milestone('2026-12-31', { targetIds: ['100', '20'] }),
      milestone('2027-12-31', { targetIds: ['20'] }),
      milestone('2028-12-31', { targetIds: [] }),
    ],
  });
  const targets = new Map([
    ['100', { from: at('100'), to: at('100') + 4 }],
    ['20', { from: at('20场'), to: at('20场') + 3 }],
  ]);
  const request = {
    text: TEXT,
    span: WHOLE,
    targets,
    cuts: [at('二是'), at('三是')],
    titles: ['', '办展'],
    newIds: ['8', '9'],
  };
  const parts = splitTask(whole, request) ?? [];

  it('makes tasks with spans and titles of their own, unread', () => {
    expect(parts.map(({ id, title, titleReview, review }) => [id, title, titleReview, review])).toEqual([
      ['1', '更新设备', 'proposed', 'unreviewed'],
      ['8', '办展', 'edited', 'unreviewed'],
      ['9', '三是加强宣传', 'proposed', 'unreviewed'],
    ]);
    expect(parts.map(({ spanFrom, spanTo }) => TEXT.slice(spanFrom ?? 0, spanTo ?? 0)).join('')).toBe(TEXT);
  });

  it('gives each part the units named in it and those of every part; who names nobody inherits all', () => {
    const names = parts.map(({ assignments }) => assignments.map(({ printedName }) => printedName).join());
    expect(names).toEqual([
      '市工信局,各县区',
      '市商务局,市财政局,各县区',
      '市工信局,市商务局,市财政局,各县区',
    ]);
    const ids = parts.map(({ assignments }) => assignments.every(({ id }) => id === null));
    expect(ids).toEqual([false, true, true]);
  });

  it('puts milestones where their targets stand', () => {
    const seen = parts.map(({ milestones }) =>
      milestones.map(({ id, due, targetIds }) => [id, due, targetIds]),
    );
    expect(seen).toEqual([
      [
        ['m2026-12-31', '2026-12-31', ['100']],
        ['m2028-12-31', '2028-12-31', []],
      ],
      [
        [null, '2026-12-31', ['20']],
        [null, '2027-12-31', ['20']],
      ],
      [],
    ]);
  });

  it('splits a part further within its own span', () => {
    const second = parts[1];
    if (second === undefined) throw new Error('no second part');
    const span = { from: second.spanFrom ?? 0, to: second.spanTo ?? 0 };
    const again = { ...request, span, titles: [], newIds: ['10'] };
    expect(splitTask(second, { ...again, cuts: [at('100')] })).toBeNull();
    expect(splitTask(second, { ...again, cuts: [at('（市商务局')] })?.map(({ id }) => id)).toEqual([
      '8',
      '10',
    ]);
  });

  it('refuses too few ids', () => expect(splitTask(whole, { ...request, newIds: ['8'] })).toBeNull());

  it('shortens a title made of first words', () => {
    const text = `甲。${'长'.repeat(80)}。`;
    const long = splitTask(task(), {
      ...request,
      text,
      span: { from: 0, to: text.length },
      cuts: [2],
      newIds: ['8'],
      titles: [],
    });
    expect([...(long?.[1]?.title ?? '')]).toHaveLength(60);
  });
});
