import type { PreviewItem } from '../api/policies';
import { dayAfter, linesOf, previewDays } from './preview-days';

const item = (change: Partial<PreviewItem>): PreviewItem => ({
  ...{ day: '2026-12-30', subject: 'milestone', step: 'before-7', stepName: '到期前7天' },
  ...{ channel: 'inbox', personId: '1', channelId: null, recipient: '王建国', unitName: '市工信局' },
  ...{ taskId: '7', taskCode: 'CZ-2026-007', taskTitle: '更新设备', due: '2027-01-06', reason: '还有7天' },
  ...change,
});

test.each([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('after %s comes %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

test('channels of one thing for one person stand in one line', () => {
  const lines = linesOf([
    item({}),
    item({ personId: '2' }),
    item({ channel: 'email' }),
    item({ taskId: '8' }),
  ]);
  expect(lines.map(({ personId, taskId, channels }) => [personId, taskId, channels])).toEqual([
    ['1', '7', ['inbox', 'email']],
    ['2', '7', ['inbox']],
    ['1', '8', ['inbox']],
  ]);
});

test('reports of several units stay apart', () => {
  const report = item({ subject: 'report', taskId: null, taskCode: '', taskTitle: '市财政局' });
  expect(
    linesOf([report, { ...report, taskTitle: '市交通局' }, { ...report, channel: 'email' }]),
  ).toMatchObject([
    { taskTitle: '市财政局', channels: ['inbox', 'email'] },
    { taskTitle: '市交通局', channels: ['inbox'] },
  ]);
});

test('days without anything are named, as far as is loaded', () => {
  const span = { from: '2026-12-28', to: '2027-01-03', items: [item({})] };
  const counts = [
    { day: '2026-12-30', count: 1 },
    { day: '2027-01-02', count: 4 },
  ];
  expect(previewDays({ ...span, counts, more: true })).toMatchObject([
    { kind: 'empty', from: '2026-12-28', to: '2026-12-29' },
    { kind: 'day', day: '2026-12-30', count: 1, lines: [{ personId: '1' }] },
  ]);
  expect(previewDays({ ...span, counts: counts.slice(0, 1), more: false })).toMatchObject([
    { kind: 'empty', from: '2026-12-28', to: '2026-12-29' },
    { kind: 'day', day: '2026-12-30' },
    { kind: 'empty', from: '2026-12-31', to: '2027-01-03' },
  ]);
  expect(previewDays({ ...span, items: [], counts: [], more: false })).toEqual([
    { kind: 'empty', from: '2026-12-28', to: '2027-01-03' },
  ]);
});
