import { maskNumbers } from '@app/domain';
import type { Outgoing } from './sender.js';

/** Cut at the border of a character so that the text has at most so many bytes. */
export function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let size = 0;
  let end = 0;
  for (const char of text) {
    size += Buffer.byteLength(char);
    if (size > most) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** What a group reads: nobody knows who is in it, so numbers of persons are hidden. */
export interface ChatText {
  readonly title: string;
  readonly markdown: string;
  readonly text: string;
}

const TITLE_BYTES = 200;

export const chatTextOf = ({ subject, markdown, text }: Outgoing): ChatText => ({
  title: cutBytes(maskNumbers(subject), TITLE_BYTES),
  markdown: maskNumbers(markdown ?? text),
  text: maskNumbers(text),
});
