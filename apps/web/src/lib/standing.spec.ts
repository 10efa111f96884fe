import { standingText } from './standing';

describe('the standing of a task in words', () => {
  it.each([
    ['green', 'on_schedule', '未到时限'],
    ['red', 'on_schedule', '落后序时'],
    ['yellow', 'due_soon', '临近时限'],
    ['red', 'due_soon', '临近时限，落后序时'],
    ['red', 'overdue', '已逾期'],
    [null, 'completed', '已办结'],
  ] as const)('%s and %s', (light, name, text) => {
    expect(standingText({ light, class: name })).toBe(text);
  });
});
