import { WORKFLOW_ERROR_CODES, WorkflowError, type WorkflowErrorCode } from '@app/workflow';
import { ApiError } from './api-error.js';
import { toProblem } from './problem.js';

/** Not the asker's doing: the same request may go through in a while. */
const LATER: readonly WorkflowErrorCode[] = ['ATTACHMENT_NOT_SCANNED'];

describe('toProblem', () => {
  it.each(WORKFLOW_ERROR_CODES)('gives %s a status a client can act on', (code) => {
    const problem = toProblem(new WorkflowError(code), 'r-1');
    expect(problem).toMatchObject({ code, requestId: 'r-1', type: 'about:blank' });
    if (LATER.includes(code)) return expect(problem.status).toBe(503);
    expect(problem.status).toBeGreaterThanOrEqual(400);
    return expect(problem.status).toBeLessThan(500);
  });

  it('carries place and current, and leaves out what there is not', () => {
    const full = toProblem(
      new WorkflowError('VERSION_CONFLICT', { place: 'x', current: { version: 3 } }),
      'r-1',
    );
    expect(full).toMatchObject({ status: 409, place: 'x', current: { version: 3 } });
    expect(Object.keys(toProblem(new WorkflowError('NOT_FOUND'), 'r-1'))).toEqual([
      'type',
      'title',
      'status',
      'code',
      'requestId',
    ]);
  });

  it('carries the fields of an invalid request', () => {
    const errors = [{ place: 'name', message: '字数不对' }];
    expect(toProblem(new ApiError('REQUEST_INVALID', errors), 'r-1')).toMatchObject({ status: 400, errors });
  });
});
