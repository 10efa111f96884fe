import { noticePath } from './notice-path.js';

describe('the page of a notice', () => {
  it.each([
    ['task', '7', '/tasks/7'],
    ['instruction', '7', '/tasks/7'],
    ['instruction', null, '/instructions'],
    ['report', null, '/reports/pages/5'],
    ['report_duty', null, '/reports'],
    ['digest', null, '/digests/5'],
    ['plan', null, '/plans/5'],
    ['webhook', null, '/interfaces'],
    ['unit', null, '/inbox'],
  ])('%s, task %s: %s', (subjectType, taskId, path) =>
    expect(noticePath({ subjectType, subjectId: '5', taskId })).toBe(path),
  );
});
