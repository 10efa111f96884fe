import { DEFAULT_SMS_GATEWAY, headerLines, valueAt, type SmsGateway } from '@app/domain';
import { Liquid } from 'liquidjs';
import { webhookIdOf } from './webhook-sender.js';
import { callOut, parseAnswer, type HttpParts } from './http-call.js';
import { SendError, type OpenChannel, type Outgoing, type Sender } from './sender.js';

const PHONE = /^\+?\d[\d -]{4,18}\d$/;
const NOT_OF_NUMBER = /[ -]/g;
const DETAIL_CHARS = 60;
const LIMITS = { ownPropertyOnly: true, strictVariables: true, strictFilters: true, templates: {} } as const;
const CONTENT_TYPES = {
  json: 'application/json; charset=utf-8',
  form: 'application/x-www-form-urlencoded',
} as const;

/** Without the quotation marks, which the body has around it. */
const inJson = (value: unknown): string => JSON.stringify(String(value)).slice(1, -1);
const inForm = (value: unknown): string => encodeURIComponent(String(value));
/** A header is one line of printable ASCII. */
const inHeader = (value: unknown): string => String(value).replace(/[^\x20-\x7e]/g, '');

const engine = (outputEscape: (value: unknown) => string): Liquid => {
  const liquid = new Liquid({ ...LIMITS, outputEscape });
  // What is printed is escaped, whatever a setting says.
  liquid.registerFilter('raw', (value: unknown) => value);
  return liquid;
};
const ENGINES = { json: engine(inJson), form: engine(inForm), header: engine(inHeader) };

interface Values {
  readonly phone: string;
  readonly text: string;
  readonly id: string;
  readonly secret: string;
}

/** The request that a gateway is asked with. @throws Error where a setting cannot be used */
export function smsRequest(url: string, gateway: SmsGateway, values: Values) {
  const { method, format } = gateway;
  const headers = headerLines(gateway.headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(ENGINES.header.parseAndRenderSync(value, values)),
  ]);
  const asked = method === 'GET';
  return {
    url: asked ? String(ENGINES.form.parseAndRenderSync(url, values)) : url,
    request: {
      method,
      headers: { ...Object.fromEntries(headers), 'content-type': CONTENT_TYPES[format] },
      body: asked ? '' : String(ENGINES[format].parseAndRenderSync(gateway.body, values)),
    },
  };
}

function requestFor({ id, text, to }: Outgoing, channel: OpenChannel, gateway: SmsGateway) {
  const phone = to?.phone?.trim() ?? '';
  if (!PHONE.test(phone)) throw new SendError('refused', '没有可用的手机号');
  const values = {
    phone: phone.replace(NOT_OF_NUMBER, ''),
    text,
    id: webhookIdOf(id),
    secret: channel.secret,
  };
  try {
    return smsRequest(channel.url, gateway, values);
  } catch {
    throw new SendError('temporary', '短信网关的设置无法使用，请系统管理员检查请求头和请求内容');
  }
}

/** 短信, through whatever HTTP gateway the house has. */
export function createSmsSender(parts: HttpParts): Sender {
  return {
    send: async (message, channel) => {
      const gateway: SmsGateway = { ...DEFAULT_SMS_GATEWAY, ...channel.settings };
      const { url, request } = requestFor(message, channel, gateway);
      const answer = await callOut(url, request, parts);
      if (gateway.successPath === '') return;
      const value = valueAt(parseAnswer(answer), gateway.successPath);
      if (value === null) throw new SendError('unknown', '短信网关的回答无法识别，可能已经送达');
      if (value !== gateway.successValue)
        throw new SendError('refused', `短信网关没有接受（${value.slice(0, DETAIL_CHARS)}）`);
    },
    close: () => undefined,
  };
}
