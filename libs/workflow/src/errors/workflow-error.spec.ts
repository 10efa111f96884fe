import { WORKFLOW_ERROR_CODES } from './codes.js';
import { ERROR_TEXTS } from './texts.zh.js';
import { WorkflowError } from './workflow-error.js';

describe('WorkflowError', () => {
  it('speaks in whole Chinese sentences for every code', () => {
    expect(Object.keys(ERROR_TEXTS).sort()).toEqual([...WORKFLOW_ERROR_CODES].sort());
    for (const text of Object.values(ERROR_TEXTS)) expect(text).toMatch(/^[\p{Script=Han}{].*[。}]$/u);
  });

  it('fills the places of its sentence and carries place and current', () => {
    const error = new WorkflowError('NAME_TAKEN', {
      values: { name: '市工信局' },
      place: 'name',
      current: { id: '1' },
    });
    expect(error).toMatchObject({ message: '单位库里已有“市工信局”。', place: 'name', current: { id: '1' } });
  });
});
