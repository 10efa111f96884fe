import { dingtalkSign, dingtalkUrl } from './dingtalk-sender.js';
import { feishuSign } from './feishu-sender.js';
import { cutBytes } from './robot-text.js';
import { requireTaken } from './robot-codes.js';
import { smsRequest } from './sms-sender.js';
import { DEFAULT_SMS_GATEWAY } from '@app/domain';

/** Computed with `openssl dgst -sha256 -hmac`. */
describe('signatures of robots', () => {
  it('钉钉: time and secret under the secret, milliseconds', () => {
    expect(dingtalkSign('SECabc', 1_577_262_236_757)).toBe('I5TKCOTTj6fad4sJ4q9RsIffw0PAChVQZQGTdtRbNEQ=');
    const url = new URL(
      dingtalkUrl('https://oapi.example/robot/send?access_token=k', 'SECabc', 1_577_262_236_757),
    );
    expect([
      url.searchParams.get('access_token'),
      url.searchParams.get('timestamp'),
      url.searchParams.get('sign'),
    ]).toEqual(['k', '1577262236757', 'I5TKCOTTj6fad4sJ4q9RsIffw0PAChVQZQGTdtRbNEQ=']);
    expect(dingtalkUrl('https://oapi.example/robot/send?access_token=k', '', 1)).not.toContain('sign');
  });

  it('飞书: nothing under time and secret, seconds', () => {
    expect(feishuSign('SECabc', 1_577_262_236)).toBe('q2gXNEBXxlTnDhtueiaYbDZXsdS9BBTQ7EINcn+o6gw=');
  });
});

describe('a text cut by bytes', () => {
  it.each([
    ['任务', 6, '任务'],
    ['任务', 5, '任'],
    ['a任', 3, 'a'],
    ['😀😀', 7, '😀'],
    ['任务', 0, ''],
  ])('%s to %i', (text, most, cut) => expect(cutBytes(text, most)).toBe(cut));
});

describe('what a robot answers', () => {
  const codes = {
    code: 'errcode',
    message: 'errmsg',
    limits: new Map([[130101, 600_000]]),
    notTheMessage: new Set([310000]),
  };
  it.each([
    [{ errcode: 130101 }, 'throttled', 600_000],
    [{ errcode: 310000, errmsg: 'sign not match' }, 'temporary', null],
    [{ errcode: 40035 }, 'refused', null],
    [{}, 'unknown', null],
    [{ errcode: '0' }, 'unknown', null],
  ])('%j', (answer, kind, pauseMs) => {
    expect(() => requireTaken(answer, codes)).toThrow(expect.objectContaining({ kind, pauseMs }));
  });

  it('is repeated without addresses and keys', () => {
    const errmsg =
      'bad https://oapi.example/robot?access_token=0123456789abcdef0123456789abcdef token 0123456789abcdef0123456789abcdef';
    expect(() => requireTaken({ errcode: 1, errmsg }, codes)).toThrow(
      expect.objectContaining({ message: '机器人回答 1，bad … token …' }),
    );
    expect(() => requireTaken({ errcode: 0 }, codes)).not.toThrow();
  });
});

describe('the request to an SMS gateway', () => {
  const values = { phone: '13812345678', text: '他说"好"\n\\u', id: 'msg_1', secret: 'k&y' };
  it('escapes what it prints as the format needs it', () => {
    const { request } = smsRequest('https://sms.example/send', DEFAULT_SMS_GATEWAY, values);
    expect(JSON.parse(request.body)).toEqual({ phone: '13812345678', content: values.text, id: 'msg_1' });
    const form = {
      ...DEFAULT_SMS_GATEWAY,
      format: 'form',
      body: 'm={{ phone }}&t={{ text | raw }}',
    } as const;
    expect(new URLSearchParams(smsRequest('https://sms.example', form, values).request.body).get('t')).toBe(
      values.text,
    );
  });

  it('has no header that was smuggled in', () => {
    const gateway = { ...DEFAULT_SMS_GATEWAY, headers: 'X-Text: {{ text }}\nX-Key: {{ secret }}' };
    const { headers } = smsRequest('https://sms.example', gateway, {
      ...values,
      text: 'a\r\nX-Evil: 1',
    }).request;
    expect(headers).toEqual({
      'x-text': 'aX-Evil: 1',
      'x-key': 'k&y',
      'content-type': 'application/json; charset=utf-8',
    });
  });
});
