import type { ReportDifference, ReportEntry, ReportPage } from '../api/reports';
import {
  draftOf,
  entryKey,
  filledCount,
  inputsOf,
  isDirty,
  otherChanges,
  withDifferences,
} from './report-draft';

const entry = (part: Partial<ReportEntry>): ReportEntry => ({
  id: null,
  taskId: '1',
  code: 'CZ-2026-001',
  title: '更新设备',
  planTitle: '方案',
  taskState: 'active',
  due: null,
  part: 'lead',
  subtasks: [],
  version: 0,
  done: '',
  problems: '',
  nextSteps: '',
  figures: [],
  source: 'empty',
  carriedFrom: null,
  contributions: [],
  ...part,
});

const figure = {
  targetId: '7',
  quote: '更新设备100台',
  unit: '台',
  value: 100,
  comparator: 'ge',
  milestone: '节点',
  due: '2026-12-31',
  reached: 40,
};

const pageOf = (...entries: ReportEntry[]): ReportPage => ({ entries }) as unknown as ReportPage;

describe('what is sent of a page', () => {
  const saved = entry({ taskId: '1', id: '11', done: '旧', figures: [figure] });
  const reported = entry({ taskId: '2', done: '任务页填报的进展', source: 'reported' });
  const carried = entry({ taskId: '3', nextSteps: '上期的安排', source: 'carried' });
  const page = pageOf(saved, reported, carried);

  it('is nothing but words that came from elsewhere, as long as nobody types', () => {
    expect(isDirty(page, {})).toBe(false);
    expect(filledCount(page, {})).toBe(2);
    expect(inputsOf(page, {}).map(({ taskId, done }) => [taskId, done])).toEqual([['2', '任务页填报的进展']]);
  });

  it('is what was touched, trimmed, without figures that were not measured', () => {
    const drafts = {
      [entryKey(saved)]: { ...draftOf(saved), done: ' 新 ', figures: { '7': null } },
      [entryKey(carried)]: draftOf(carried),
    };
    expect(isDirty(page, drafts)).toBe(true);
    expect(inputsOf(page, drafts)).toEqual([
      { taskId: '1', part: 'lead', done: '新', problems: '', nextSteps: '', figures: [] },
      { taskId: '2', part: 'lead', done: '任务页填报的进展', problems: '', nextSteps: '', figures: [] },
    ]);
  });

  it('takes accepted differences of a form as if they had been typed', () => {
    const base = {
      taskCode: '',
      title: '',
      label: '',
      before: '',
      changedMeanwhile: false,
      part: 'lead',
    } as const;
    const differences: ReportDifference[] = [
      { ...base, taskId: '1', field: 'done', targetId: null, after: '表里的' },
      { ...base, taskId: '1', field: 'figure', targetId: '7', after: '42' },
      { ...base, taskId: '9', field: 'done', targetId: null, after: '别处的' },
    ];
    expect(inputsOf(page, withDifferences(page, {}, differences))[0]).toMatchObject({
      done: '表里的',
      figures: [{ targetId: '7', reached: 42 }],
    });
  });

  it('names what somebody else wrote meanwhile, and where both did', () => {
    const theirs = pageOf({ ...saved, done: '对方', problems: '对方的' }, reported, carried);
    const drafts = { [entryKey(saved)]: { ...draftOf(saved), done: '我的' } };
    expect(otherChanges(page, theirs, drafts).map(({ field, both }) => [field, both])).toEqual([
      ['done', true],
      ['problems', false],
    ]);
  });
});
