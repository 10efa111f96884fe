import type { DraftTask } from '../api/types';
import { fieldsOf, isEmptyPatch, patchOf } from './clause-form';

const assignment = (id: string, role: string, printedName: string, unitId: string | null) => ({
  id,
  role,
  printedName,
  unit: unitId === null ? null : { id: unitId, name: `${printedName}（全称）` },
  basis: 'stated',
  rule: '',
  span: null,
});

const task = {
  title: '更新设备',
  assignments: [assignment('1', 'lead', '市工信局', '7'), assignment('2', 'cooperating', '市能源局', null)],
  milestones: [{ id: '3', name: '完成一半', due: '2025-12-31' }],
} as unknown as DraftTask;

describe('patchOf', () => {
  it('is empty where nothing changed', () => {
    expect(isEmptyPatch(patchOf(task, fieldsOf(task)))).toBe(true);
  });

  it('sends only the part that changed', () => {
    expect(patchOf(task, { ...fieldsOf(task), title: ' 更新老旧设备 ' })).toEqual({
      title: '更新老旧设备',
    });
  });

  it('keeps printed names with their units and lets the server learn a new one', () => {
    const fields = fieldsOf(task);
    fields.units[1] = { ...fields.units[1], role: 'cooperating', unit: 'id:9' };
    expect(patchOf(task, fields).assignments).toEqual([
      { unitId: '7', name: '市工信局', role: 'lead' },
      { unitId: '9', name: '市能源局', role: 'cooperating' },
    ]);
  });

  it('drops the printed name where a known unit was exchanged, and takes new names', () => {
    const fields = fieldsOf(task);
    fields.units[0] = { ...fields.units[0], role: 'lead', unit: 'id:8' };
    fields.units.push({ role: 'cooperating', unit: 'name:市新局' });
    expect(patchOf(task, fields).assignments).toEqual([
      { unitId: '8', role: 'lead' },
      { name: '市能源局', role: 'cooperating' },
      { name: '市新局', role: 'cooperating' },
    ]);
  });

  it('names kept milestones by their id', () => {
    const fields = fieldsOf(task);
    fields.milestones.push({ name: '全部完成', due: '2026-12-31' });
    expect(patchOf(task, fields).milestones).toEqual([
      { id: '3', name: '完成一半', due: '2025-12-31' },
      { name: '全部完成', due: '2026-12-31' },
    ]);
  });
});
