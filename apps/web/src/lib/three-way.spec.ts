import type { DraftStep } from '../api/policies';
import { mergeSteps, mergeValues } from './three-way';

const step = (key: string | undefined, offset: number): DraftStep => ({
  ...(key === undefined ? {} : { key }),
  ...{ name: `第${offset}天`, subject: 'milestone', offset, in: 'days' },
  tell: [{ audience: 'contact', channels: ['inbox'] }],
});
const [a, b, c] = [step('a', -30), step('b', -7), step('c', -1)];
const base = [a, b, c];
const offsets = (steps: readonly DraftStep[]): number[] => steps.map(({ offset }) => offset);

test('of two people who changed different steps neither undoes the other', () => {
  expect(offsets(mergeSteps(base, [a, b, step('c', -2)], [a, step('b', -10), c]))).toEqual([-30, -10, -2]);
});

test('of a step that both changed mine is proposed', () => {
  expect(offsets(mergeSteps(base, [a, step('b', -8), c], [a, step('b', -10), c]))).toEqual([-30, -8, -1]);
});

test.each([
  ['they removed what I left alone', [a, b, step('c', -2)], [b, c], [-7, -2]],
  ['they removed what I changed', [a, step('b', -8), c], [a, c], [-30, -8, -1]],
  ['I removed what they left alone', [a, c], [a, b, step('c', -2)], [-30, -2]],
  ['both added', [a, step(undefined, -20), b, c], [a, b, step('d', -3), c], [-30, -20, -7, -3, -1]],
  ['they moved steps', [a, b, step('c', -2)], [b, c, a], [-7, -2, -30]],
  ['I moved steps', [c, a, b], [a, step('b', -10), step('d', -3), c], [-1, -30, -10, -3]],
  ['nobody did anything', base, base, [-30, -7, -1]],
])('%s', (_, mine, theirs, expected) => {
  expect(offsets(mergeSteps(base, mine, theirs))).toEqual(expected);
});

test('fields I left alone follow the newer version', () => {
  const seen = { sendTime: '09:00', quiet: { from: '22:00', to: '07:00' } };
  expect(
    mergeValues(
      seen,
      { ...seen, quiet: { from: '21:00', to: '07:00' } },
      { sendTime: '08:30', quiet: { from: '22:00', to: '06:00' } },
    ),
  ).toEqual({ sendTime: '08:30', quiet: { from: '21:00', to: '06:00' } });
});
