import { createHmac } from 'node:crypto';
import { systemClock } from '@app/config';
import { callOut, parseAnswer, type HttpParts } from './http-call.js';
import { requireTaken, type RobotCodes } from './robot-codes.js';
import { chatTextOf, cutBytes } from './robot-text.js';
import type { Sender } from './sender.js';

const MINUTE = 60_000;
const CODES: RobotCodes = {
  code: 'code',
  message: 'msg',
  limits: new Map([[11232, MINUTE]]),
  notTheMessage: new Set([19001, 19021, 19022, 19024]),
};
/** The whole request may have 20 kB; JSON doubles a quotation mark. */
const TEXT_BYTES = 9000;
const SECOND = 1000;
const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** Of nothing, with time and secret as the key: the other way round than 钉钉; for the body. */
export const feishuSign = (secret: string, timestampSeconds: number): string =>
  createHmac('sha256', `${timestampSeconds}\n${secret}`).update('').digest('base64');

function signature(secret: string): object {
  if (secret === '') return {};
  const timestamp = Math.floor(systemClock.now() / SECOND);
  return { timestamp: String(timestamp), sign: feishuSign(secret, timestamp) };
}

/** 飞书群机器人. */
export function createFeishuSender(parts: HttpParts): Sender {
  return {
    send: async (message, { url, secret }) => {
      const { title, markdown } = chatTextOf(message);
      const card = {
        config: { wide_screen_mode: true },
        header: { title: { tag: 'plain_text', content: title } },
        elements: [{ tag: 'markdown', content: cutBytes(markdown, TEXT_BYTES) }],
      };
      const body = JSON.stringify({ ...signature(secret), msg_type: 'interactive', card });
      requireTaken(parseAnswer(await callOut(url, { method: 'POST', headers: HEADERS, body }, parts)), CODES);
    },
    close: () => undefined,
  };
}
