import type { Response } from 'express';
import { WorkflowError, type WorkflowErrorCode } from '@app/workflow';
import { ApiError, type ApiErrorCode, type FieldError } from './api-error.js';

/** RFC 9457 problem details, with a stable code. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly place?: string;
  readonly errors?: readonly FieldError[];
  readonly requestId: string;
  readonly current?: unknown;
}

const API_TITLES: Readonly<Record<ApiErrorCode, string>> = {
  REQUEST_INVALID: '填写的内容有误，请按提示修改。',
  JSON_MALFORMED: '请求内容不是正确的 JSON。',
  PAYLOAD_TOO_LARGE: '上传的内容太大。',
  UPLOAD_INVALID: '上传的格式不对：请在 file 字段里放一个文件。',
  VERSION_REQUIRED: '缺少版本号（If-Match），请刷新后再操作。',
  ROUTE_NOT_FOUND: '没有这个地址。',
  ORIGIN_REFUSED: '请求来自别的网站，已拒绝。',
  TOO_MANY_REQUESTS: '操作太频繁，请稍后再试。',
  DATABASE_AWAY: '数据库暂时连不上，请稍后再试。',
  INTERNAL: '系统出错了，请稍后再试；若一直如此，请把编号告诉维护人员。',
};

function apiStatus(code: ApiErrorCode): number {
  switch (code) {
    case 'REQUEST_INVALID':
    case 'JSON_MALFORMED':
    case 'UPLOAD_INVALID':
      return 400;
    case 'ORIGIN_REFUSED':
      return 403;
    case 'ROUTE_NOT_FOUND':
      return 404;
    case 'PAYLOAD_TOO_LARGE':
      return 413;
    case 'VERSION_REQUIRED':
      return 428;
    case 'TOO_MANY_REQUESTS':
      return 429;
    case 'DATABASE_AWAY':
      return 503;
    case 'INTERNAL':
      return 500;
  }
}

/** The one place that knows how refusals of the use cases look in HTTP; a new code does not compile until it is here. */
function workflowStatus(code: WorkflowErrorCode): number {
  switch (code) {
    case 'SESSION_REQUIRED':
    case 'LOGIN_FAILED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'VERSION_CONFLICT':
    case 'ALREADY_IMPORTED':
    case 'PLAN_ALREADY_ISSUED':
    case 'PLAN_BLOCKED':
    case 'TASK_NOT_DRAFT':
    case 'TASK_MERGED':
    case 'UNDO_REFUSED':
    case 'TRANSITION_NOT_ALLOWED':
    case 'SECOND_PERSON_REQUIRED':
    case 'OPEN_MILESTONES':
    case 'REPORT_NOT_ALLOWED':
    case 'MILESTONE_STEP_NOT_ALLOWED':
    case 'JURISDICTION_TAKEN':
    case 'NAME_TAKEN':
    case 'LOGIN_TAKEN':
      return 409;
    case 'DOCUMENT_TOO_LARGE':
      return 413;
    case 'DOCUMENT_EMPTY':
    case 'DOCUMENT_UNREADABLE':
    case 'NO_CLAUSES_FOUND':
    case 'NOTE_REQUIRED':
    case 'UNIT_UNKNOWN':
    case 'ASSIGNMENT_INVALID':
    case 'MILESTONE_INVALID':
    case 'REVIEW_VALUE_UNKNOWN':
    case 'MERGE_INVALID':
    case 'SPLIT_INVALID':
    case 'PERIOD_INVALID':
    case 'VALUE_INVALID':
    case 'EXPORT_TOO_LARGE':
    case 'REISSUE_UNDECIDED':
    case 'REISSUE_BLOCKED':
      return 422;
    case 'CURSOR_INVALID':
      return 400;
    case 'LOGIN_BLOCKED':
      return 429;
  }
}

const TYPE = 'about:blank';

/** What the client is told. Nothing of an unexpected error leaves the house but the number of the request. */
export function toProblem(error: WorkflowError | ApiError, requestId: string): Problem {
  if (error instanceof ApiError) {
    const { code, errors } = error;
    const fields = errors.length > 0 ? { errors } : {};
    return { type: TYPE, title: API_TITLES[code], status: apiStatus(code), code, ...fields, requestId };
  }
  const { code, message: title, place, current } = error;
  return {
    type: TYPE,
    title,
    status: workflowStatus(code),
    code,
    ...(place === undefined ? {} : { place }),
    requestId,
    ...(current === undefined ? {} : { current }),
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
