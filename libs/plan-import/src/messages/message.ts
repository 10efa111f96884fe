import type { ImportMessage, Span } from '../types.js';
import type { MessageCode } from './codes.js';
import { MESSAGE_TEXTS } from './texts.zh.js';

const LONGEST_QUOTE = 40;

/** Makes a message; `quote` fills the placeholder of its text. */
export function message(code: MessageCode, span: Span | null, quote = ''): ImportMessage {
  const { severity, text } = MESSAGE_TEXTS[code];
  const shown = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
  return { code, severity, span, text: text.replace('{quote}', () => shown.replace(/\s+/g, '')) };
}
