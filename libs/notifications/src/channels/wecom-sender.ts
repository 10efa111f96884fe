import { callOut, parseAnswer, type HttpParts } from './http-call.js';
import { requireTaken, type RobotCodes } from './robot-codes.js';
import { chatTextOf, cutBytes } from './robot-text.js';
import type { Sender } from './sender.js';

const MINUTE = 60_000;
const CODES: RobotCodes = {
  code: 'errcode',
  message: 'errmsg',
  limits: new Map([
    [45009, MINUTE],
    [45033, MINUTE],
  ]),
  notTheMessage: new Set([-1, 93000]),
};
const MARKDOWN_BYTES = 4096;
const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** 企业微信群机器人; its key is in its address, there is no signature. */
export function createWecomSender(parts: HttpParts): Sender {
  return {
    send: async (message, { url }) => {
      const content = cutBytes(chatTextOf(message).markdown, MARKDOWN_BYTES);
      const body = JSON.stringify({ msgtype: 'markdown', markdown: { content } });
      requireTaken(parseAnswer(await callOut(url, { method: 'POST', headers: HEADERS, body }, parts)), CODES);
    },
    close: () => undefined,
  };
}
