import type { DraftStep } from '../api/policies';
import { NEW_STEP, moved, toFields, toStep } from './step-draft';

const STEP: DraftStep = {
  ...{ key: 'overdue-weekly', name: '逾期每周', subject: 'milestone', offset: 7, in: 'days', every: 7 },
  tell: [
    { audience: 'contact', channels: ['inbox', 'email'] },
    { audience: 'office', channels: ['inbox'] },
  ],
  ...{ paper: 'chase', atRest: true },
};

test.each<[string, DraftStep]>([
  ['a full step', STEP],
  ['before', { key: 'a', name: '甲', subject: 'report', offset: -3, in: 'workdays', tell: STEP.tell }],
  ['on the day', { key: 'a', name: '甲', subject: 'task', offset: 0, in: 'days', tell: [], paper: 'blue' }],
])('%s comes back from the form as it was', (_, step) => {
  expect(toStep(toFields(step), step.key)).toEqual(step);
});

test('a new step has no key, and nobody without a channel', () => {
  const step = toStep({ ...NEW_STEP, name: ' 到期前15天 ', tell: { contact: ['inbox'], head: [] } });
  expect(step).toEqual({
    ...{ name: '到期前15天', subject: 'milestone', offset: -15, in: 'days' },
    tell: [{ audience: 'contact', channels: ['inbox'] }],
  });
});

test('nothing repeats before the day', () => {
  expect(toStep({ ...NEW_STEP, repeats: true, every: 3 })).not.toHaveProperty('every');
  expect(toStep({ ...NEW_STEP, repeats: true, every: 3, relation: 'on' })).toMatchObject({
    offset: 0,
    every: 3,
  });
});

test.each([
  [1, -1, ['b', 'a', 'c']],
  [1, 1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('place %i moved by %i', (place, by, expected) => {
  expect(moved(['a', 'b', 'c'], place, by)).toEqual(expected);
});
