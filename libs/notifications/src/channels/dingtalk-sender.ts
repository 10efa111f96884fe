import { createHmac } from 'node:crypto';
import { systemClock } from '@app/config';
import { callOut, parseAnswer, type HttpParts } from './http-call.js';
import { requireTaken, type RobotCodes } from './robot-codes.js';
import { chatTextOf, cutBytes } from './robot-text.js';
import type { Sender } from './sender.js';

/** Whoever goes over 20 a minute is refused for the next ten. */
const BAN_MS = 600_000;
const CODES: RobotCodes = {
  code: 'errcode',
  message: 'errmsg',
  limits: new Map([
    [130101, BAN_MS],
    [410100, BAN_MS],
    [90030, BAN_MS],
  ]),
  notTheMessage: new Set([-1, 300001, 310000, 400101, 400102, 400106]),
};
const TEXT_BYTES = 18_000;
const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** Of time and secret, with the secret as the key; for the query. */
export const dingtalkSign = (secret: string, timestampMs: number): string =>
  createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64');

/** The address with time and signature, where the robot was given a secret. */
export function dingtalkUrl(address: string, secret: string, timestampMs: number): string {
  if (secret === '') return address;
  const url = new URL(address);
  url.searchParams.set('timestamp', String(timestampMs));
  url.searchParams.set('sign', dingtalkSign(secret, timestampMs));
  return url.href;
}

/** 钉钉群机器人. */
export function createDingtalkSender(parts: HttpParts): Sender {
  return {
    send: async (message, { url, secret }) => {
      const { title, markdown } = chatTextOf(message);
      const body = JSON.stringify({
        msgtype: 'markdown',
        markdown: { title, text: cutBytes(markdown, TEXT_BYTES) },
        at: { isAtAll: false },
      });
      // The robot compares it with its own time; a drill's clock would not pass there.
      const signed = dingtalkUrl(url, secret, systemClock.now());
      const answer = await callOut(signed, { method: 'POST', headers: HEADERS, body }, parts);
      requireTaken(parseAnswer(answer), CODES);
    },
    close: () => undefined,
  };
}
