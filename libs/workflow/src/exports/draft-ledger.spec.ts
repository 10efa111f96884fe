import { importPlan } from '@app/plan-import';
import { draftLedger, draftMatrix } from './draft-ledger.js';

const TEXT = `甲市设备更新工作方案

一、总体要求
到2027年，更新设备100台。
二、主要任务
（一）更新电梯。到2025年，更新电梯20台。（责任单位：市住建局、市财政局）
（二）宣传引导。长期坚持宣传。（牵头单位：市委宣传部；配合单位：市商务局）
（三）建立台账。建立项目台账。
`;

describe('draftLedger', () => {
  const { title, entries } = draftLedger(importPlan(TEXT), TEXT);

  it('has a row a task, without the goals that are nobody’s', () => {
    expect(title).toBe('甲市设备更新工作方案任务台账');
    expect(entries.map(({ number, chapter }) => [number, chapter])).toEqual([
      ['二/（一）', '二、主要任务'],
      ['二/（二）', '二、主要任务'],
      ['二/（三）', '二、主要任务'],
    ]);
  });

  it('tells what is proposed from what the document says', () => {
    expect(entries[0]).toMatchObject({ lead: ['市住建局'], responsible: ['市财政局'], due: '2025-12-31' });
    expect(entries[0]?.remark).toContain('推定');
    expect(entries[1]).toMatchObject({ lead: ['市委宣传部'], cooperating: ['市商务局'], remark: '' });
    expect(entries[2]).toMatchObject({ lead: [], remark: '文件未列责任单位', due: null });
  });

  it('gives each goal with its day', () => expect(entries[0]?.goals[0]).toContain('（2025-12-31）'));
});

describe('draftMatrix', () => {
  it('has the parts of each task', () => {
    const { entries } = draftMatrix(importPlan(TEXT), TEXT);
    expect(entries[1]?.parts.map(({ name, role }) => [name, role])).toEqual([
      ['市委宣传部', 'lead'],
      ['市商务局', 'cooperating'],
    ]);
  });

  it('names a plan without a title', () => {
    const text = '（一）建立台账。（责任单位：市商务局）';
    expect(draftMatrix(importPlan(text), text).title).toBe('未命名方案');
  });
});
