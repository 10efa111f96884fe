import type { OpenAPIObject } from '@nestjs/swagger';
import { ROUTES } from '../access/routes.js';
import type { RouteRule } from '../access/route-rule.js';
import { IDEMPOTENCY_KEY } from '../http/idempotency/idempotency.interceptor.js';
import { SUMMARIES } from './summaries.js';

type PathItem = NonNullable<OpenAPIObject['paths'][string]>;
type Operation = NonNullable<PathItem['get']>;

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const COOKIE = 'cookie';
export const BEARER = 'bearer';

const KEY_HEADER = {
  name: IDEMPOTENCY_KEY,
  in: 'header',
  required: false,
  description:
    '重复提交同一请求时用同一个值（1 至 255 个可见的 ASCII 字符，保留 24 小时）：只办一次，再次提交得到原来的回答。',
  schema: { type: 'string', minLength: 1, maxLength: 255, example: '8e03978e-40d5-43e8-bc93-6894a57f9324' },
} as const;

/** Adds what the tables of routes know: what it does, who opens it with what, and that a POST may be repeated. */
export function addAccessNotes(document: OpenAPIObject, prefix: string): void {
  const rules: Readonly<Record<string, RouteRule>> = ROUTES;
  const summaries: Readonly<Record<string, string>> = SUMMARIES;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of VERBS) {
      const operation = item[verb];
      const route = path.slice(prefix.length).replace(/\{(\w+)\}/g, ':$1');
      const key = `${verb.toUpperCase()} ${route}`;
      const rule = rules[key];
      if (operation === undefined || rule === undefined) continue;
      operation.summary = summaries[key] ?? '';
      addNotes(operation, rule, verb === 'post');
    }
  }
}

function addNotes(operation: Operation, { allow, token }: RouteRule, repeatable: boolean): void {
  Object.assign(operation, { 'x-roles': allow });
  if (allow === 'public') {
    operation.security = [];
    return;
  }
  operation.security = [{ [COOKIE]: [] }, ...(token === null ? [] : [{ [BEARER]: [] }])];
  if (token !== null) Object.assign(operation, { 'x-token-scope': token });
  if (repeatable) operation.parameters = [...(operation.parameters ?? []), KEY_HEADER];
}
