export const SMS_METHODS = ['POST', 'PUT', 'GET'] as const;
export const SMS_FORMATS = ['json', 'form'] as const;

/**
 * How an SMS gateway wants to be asked. `headers` (one `name: value` a line) and `body` are Liquid over phone, text, id
 * and secret; what is printed into the body is escaped as its format needs it.
 */
export interface SmsGateway {
  readonly method: (typeof SMS_METHODS)[number];
  readonly format: (typeof SMS_FORMATS)[number];
  readonly headers: string;
  readonly body: string;
  /** Place in the JSON answer that tells success, `result.code`; empty where the status of HTTP is enough. */
  readonly successPath: string;
  /** What stands there when it was taken. */
  readonly successValue: string;
}

export const DEFAULT_SMS_GATEWAY: SmsGateway = {
  method: 'POST',
  format: 'json',
  headers: 'Authorization: Bearer {{ secret }}',
  body: '{"phone":"{{ phone }}","content":"{{ text }}","id":"{{ id }}"}',
  successPath: '',
  successValue: '',
};

const HEADER_LINE = /^[A-Za-z0-9-]{1,60}:[^\r\n]{1,500}$/;
/** Belong to the connection, not to the gateway. */
const OWN_HEADERS = /^(?:host|content-length|transfer-encoding|connection|content-type|expect|upgrade)$/i;
const PATH = /^[A-Za-z0-9_]{1,40}(?:\.[A-Za-z0-9_]{1,40}){0,5}$/;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Name and value of each line. */
export const headerLines = (headers: string): (readonly [string, string])[] =>
  linesOf(headers).map((line) => [
    line.slice(0, line.indexOf(':')).trim(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);

function checkHeaders(headers: string): string[] {
  return linesOf(headers).flatMap((line) => {
    const name = line.slice(0, line.indexOf(':'));
    if (!HEADER_LINE.test(line)) return [`请求头“${line}”写法不对，应为“名称: 值”。`];
    return OWN_HEADERS.test(name) ? [`请求头“${name}”由系统填写，请删去。`] : [];
  });
}

function checkBody({ method, body }: SmsGateway): string[] {
  if (method === 'GET') return [];
  return [
    ...(body.includes('phone') ? [] : ['请求内容里没有号码，请写上 {{ phone }}。']),
    ...(body.includes('text') ? [] : ['请求内容里没有短信内容，请写上 {{ text }}。']),
  ];
}

/** Whole sentences about what is wrong; empty where the settings can be used. */
export function checkSmsGateway(gateway: SmsGateway): string[] {
  const { successPath, successValue } = gateway;
  const complaints = [...checkHeaders(gateway.headers), ...checkBody(gateway)];
  if (successPath !== '' && !PATH.test(successPath))
    complaints.push('成功标志的位置写法不对，应为用点隔开的名称，如 result.code。');
  if ((successPath === '') !== (successValue === ''))
    complaints.push('成功标志的位置和值须一同填写，或一同留空。');
  return complaints;
}

/** Found at a path like `result.code` in a parsed answer, as text; null where there is nothing. */
export function valueAt(answer: unknown, path: string): string | null {
  let value = answer;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
