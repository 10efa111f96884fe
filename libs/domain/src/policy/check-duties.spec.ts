import { checkDuties, dueDayLabel, dutyChanges } from './check-duties.js';
import { DEFAULT_DUTIES, type DutyPolicy } from './duty-policy.js';

const report = (part: Partial<DutyPolicy['report']>): DutyPolicy => ({
  ...DEFAULT_DUTIES,
  report: { ...DEFAULT_DUTIES.report, ...part },
});

describe('rules that somebody lays down', () => {
  it.each([
    [DEFAULT_DUTIES, 0],
    [report({ cadence: 'weekly', dueDay: 7 }), 0],
    [report({ cadence: 'weekly', dueDay: 8 }), 1],
    [report({ dueDay: 31 }), 0],
    [report({ dueDay: 0 }), 1],
    [report({ dueDay: 2.5 }), 1],
    [report({ dueDay: Number.NaN }), 1],
    [report({ cadence: 'daily' as never }), 1],
    [{ ...DEFAULT_DUTIES, acceptance: { workdays: 0 } }, 1],
    [{ ...DEFAULT_DUTIES, extension: { maxPerMilestone: -1, beforeDueOnly: true } }, 1],
    [{ ...report({ dueDay: 99 }), acceptance: { workdays: 31 } }, 2],
  ] as const)('%j: %i complaints', (duties, count) => {
    const complaints = checkDuties(duties);
    expect(complaints).toHaveLength(count);
    for (const complaint of complaints) expect(complaint).toMatch(/^\p{Script=Han}.*。$/u);
  });

  it('says what changed, and nothing where nothing did', () => {
    expect(dutyChanges(DEFAULT_DUTIES, DEFAULT_DUTIES)).toEqual([]);
    expect(dutyChanges(DEFAULT_DUTIES, report({ cadence: 'weekly', dueDay: 5, headSignOff: false }))).toEqual(
      [
        { label: '报送周期', from: '每月', to: '每周' },
        { label: '报送截止日', from: '每月25日', to: '每周五' },
        { label: '单位负责人审签', from: '是', to: '否' },
      ],
    );
    expect(dueDayLabel({ cadence: 'quarterly', dueDay: 20, headSignOff: true })).toBe('每季度最后一个月20日');
    expect(dueDayLabel({ cadence: 'none', dueDay: 20, headSignOff: true })).toBe('不要求');
  });
});
