import type { Response } from 'express';
import { WorkflowError } from '@app/workflow';
import { ApiError, type ApiErrorCode, type FieldError } from './api-error.js';
import { API_STATUS, WORKFLOW_STATUS } from './problem-status.js';

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
  TOO_MANY_STREAMS: '同时打开的页面或连接太多，这一页不再自动更新。',
  TOKEN_INVALID: '令牌不对、已过期或已撤销，请换一个。',
  TOKEN_SCOPE: '这个令牌不能用于此处：令牌没有所需的范围，或此处只许登录后使用。',
  IDEMPOTENCY_KEY_INVALID: 'Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。',
  IDEMPOTENCY_MISMATCH: '这个 Idempotency-Key 已用于另一个请求，请换一个。',
  IDEMPOTENCY_RUNNING: '同一个请求还在办理，请稍后再问。',
  IDEMPOTENCY_ANSWER_LOST: '这个请求先前已经生效，但回答没有保存下来；没有再办一次，请查询结果。',
  DATABASE_AWAY: '数据库暂时连不上，请稍后再试。',
  INTERNAL: '系统出错了，请稍后再试；若一直如此，请把编号告诉维护人员。',
};

const TYPE = 'about:blank';

/** What the client is told. Nothing of an unexpected error leaves the house but the number of the request. */
export function toProblem(error: WorkflowError | ApiError, requestId: string): Problem {
  if (error instanceof ApiError) {
    const { code, errors } = error;
    const fields = errors.length > 0 ? { errors } : {};
    return { type: TYPE, title: API_TITLES[code], status: API_STATUS[code], code, ...fields, requestId };
  }
  const { code, message: title, place, current } = error;
  return {
    type: TYPE,
    title,
    status: WORKFLOW_STATUS[code],
    code,
    ...(place === undefined ? {} : { place }),
    requestId,
    ...(current === undefined ? {} : { current }),
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
