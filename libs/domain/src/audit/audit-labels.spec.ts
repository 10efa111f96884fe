import { AUDIT_ACTIONS, auditSubject } from './audit-actions.js';
import { AUDIT_SUBJECT_LABELS, auditChanges, auditLabel } from './audit-labels.js';

describe('the words of the audit trail', () => {
  it('has a name for everything that can be changed', () => {
    const unnamed = [...new Set(AUDIT_ACTIONS.map(auditSubject))].filter(
      (subject) => !(subject in AUDIT_SUBJECT_LABELS),
    );
    expect(unnamed).toEqual([]);
  });

  it.each([
    ['task.accept', '任务 · 签收'],
    ['plan.review.merge', '方案 · 合并'],
    ['person.sign-in', '人员 · 登录'],
    ['gone.away', 'gone · gone.away'],
  ])('%s is %s', (action, label) => expect(auditLabel(action)).toBe(label));

  it.each([
    [{ state: 'draft' }, { state: 'issued' }, ['状态', '待交办', '待签收']],
    [null, { active: false }, ['启用', '', '否']],
    [{ aliases: ['甲', '乙'] }, { aliases: [] }, ['别名', '甲\n乙', '']],
    [
      { assignments: [{ unitId: null, name: '市教育局', role: 'lead' }] },
      null,
      ['责任单位', '名称 市教育局，角色 牵头', ''],
    ],
    [{ tasks: [{ id: '7', review: 'accepted' }] }, {}, ['任务', '审核 已审，内部号 7', '']],
    [{ unknown: 3 }, { unknown: 4 }, ['unknown', '3', '4']],
  ])('reads %j → %j', (before, after, [label, was, is]) =>
    expect(auditChanges(before, after)).toMatchObject([{ label, before: was, after: is }]),
  );

  it('shows fields in one order, whatever the order they were stored in', () => {
    expect(auditChanges({ rows: 1, title: 'x' }, { due: 'y' }).map(({ field }) => field)).toEqual([
      'title',
      'due',
      'rows',
    ]);
  });
});
