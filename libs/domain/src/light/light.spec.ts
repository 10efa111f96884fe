import { calendar } from '../../test/holidays.js';
import type { MilestoneState } from '../milestone/milestone-state.js';
import { DEFAULT_LIGHTS } from '../policy/light-policy.js';
import { TASK_STATES } from '../task/task-state.js';
import type { TaskState } from '../task/task-state.js';
import { LEDGER_CLASSES, LEDGER_CLASS_LABELS, lightOf, overdueFrom, yellowLimit } from './light.js';
import type { LedgerClass, Light, LightTask, LightVerdict } from './light.js';

const policy = DEFAULT_LIGHTS;

const task = (due: string | null, change: Partial<LightTask> = {}): LightTask => ({
  state: 'active',
  issuedOn: '2026-01-05',
  milestones: due === null ? [] : [{ due, state: 'planned', name: '甲' }],
  ...change,
});

const judge = (subject: LightTask, today: string): LightVerdict => lightOf(subject, today, calendar, policy);

describe('yellowLimit', () => {
  it('counts workdays over 春节 and the worked Saturday', () => {
    expect(yellowLimit('2026-02-13', calendar, policy)).toBe('2026-02-25');
  });
});

describe('the light of a dated task', () => {
  it.each<[string, string, Light, LedgerClass, number, string]>([
    ['2026-06-30', '2026-03-02', 'green', 'on_schedule', 0, '节点“甲”时限2026-06-30，还有120天'],
    ['2026-02-26', '2026-02-13', 'green', 'on_schedule', 0, '节点“甲”时限2026-02-26，还有13天'],
    [
      '2026-02-25',
      '2026-02-13',
      'yellow',
      'due_soon',
      0,
      '节点“甲”时限2026-02-25，还有12天，不超过3个工作日',
    ],
    ['2026-02-18', '2026-02-13', 'yellow', 'due_soon', 0, '节点“甲”时限2026-02-18，还有5天，不超过3个工作日'],
    ['2026-03-02', '2026-03-02', 'yellow', 'due_soon', 0, '节点“甲”时限2026-03-02，今日到期'],
    ['2026-03-02', '2026-03-03', 'red', 'overdue', 1, '节点“甲”时限2026-03-02，已逾期1天'],
    ['2026-03-02', '2026-04-01', 'red', 'overdue', 30, '节点“甲”时限2026-03-02，已逾期30天'],
  ])('due %s on %s: %s, %s, %i days', (due, today, light, ledgerClass, overdueDays, reason) => {
    expect(judge(task(due), today)).toEqual({ light, class: ledgerClass, nextDue: due, overdueDays, reason });
  });

  it('is not red for time in which it was not yet issued', () => {
    const late = task('2025-12-31', { issuedOn: '2026-03-02' });
    expect(judge(late, '2026-03-02')).toMatchObject({ light: 'yellow', class: 'due_soon', overdueDays: 0 });
    expect(judge(late, '2026-02-01')).toMatchObject({ light: 'yellow', overdueDays: 0 });
    expect(judge(late, '2026-03-05')).toEqual({
      light: 'red',
      class: 'overdue',
      nextDue: '2025-12-31',
      overdueDays: 3,
      reason: '节点“甲”时限2025-12-31，自交办日2026-03-02起已逾期3天',
    });
    expect(overdueFrom('2025-12-31', '2026-03-02')).toBe('2026-03-02');
    expect(overdueFrom('2026-12-31', '2026-03-02')).toBe('2026-12-31');
  });

  it('is decided by the earliest milestone that waits for the unit', () => {
    const milestone = (due: string, state: MilestoneState, name: string) => ({ due, state, name });
    const milestones = [
      milestone('2026-12-31', 'planned', '末'),
      milestone('2026-01-31', 'confirmed', '初'),
      milestone('2026-02-28', 'reported', '次'),
      milestone('2026-03-31', 'returned', '三'),
    ];
    const verdict = judge(task(null, { milestones }), '2026-04-02');
    expect(verdict).toMatchObject({ light: 'red', nextDue: '2026-03-31', overdueDays: 2 });
    expect(verdict.reason).toContain('“三”');
  });
});

describe('the light of a task without a running date', () => {
  it.each<[TaskState, LedgerClass]>([
    ['completed', 'completed'],
    ['closed', 'completed'],
    ['archived', 'completed'],
    ['suspended', 'halted'],
    ['cancelled', 'halted'],
  ])('%s is %s and has no colour, however late', (state, ledgerClass) => {
    expect(judge(task('2026-01-31', { state }), '2026-04-01')).toMatchObject({
      light: null,
      class: ledgerClass,
      nextDue: null,
      overdueDays: 0,
    });
  });

  it('is undated without milestones', () => {
    expect(judge(task(null), '2026-04-01')).toMatchObject({ light: null, class: 'undated', nextDue: null });
  });

  it.each<MilestoneState>(['reported', 'confirmed'])('is green when every milestone is %s', (state) => {
    const milestones = [{ due: '2026-01-31', state, name: '甲' }];
    expect(judge(task(null, { milestones }), '2026-04-01')).toMatchObject({
      light: 'green',
      class: 'on_schedule',
      nextDue: null,
    });
  });

  it('does not run before it is issued', () => {
    const expected = { light: null, class: 'undated', nextDue: '2026-01-31', reason: '尚未交办，不计时限' };
    expect(judge(task('2026-01-31', { state: 'draft', issuedOn: null }), '2026-04-01')).toMatchObject(
      expected,
    );
    expect(judge(task('2026-01-31', { state: 'draft' }), '2026-04-01')).toMatchObject(expected);
  });

  it('gives every state a class with a label, and a reason', () => {
    expect(Object.keys(LEDGER_CLASS_LABELS)).toEqual([...LEDGER_CLASSES]);
    for (const state of TASK_STATES) {
      const verdict = judge(task('2026-01-31', { state }), '2026-04-01');
      expect(LEDGER_CLASSES).toContain(verdict.class);
      expect(verdict.reason).not.toBe('');
    }
  });
});
