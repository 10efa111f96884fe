import { itemAt } from '../prepare/item-at.js';
import type { Line } from '../prepare/source.js';
import { opensWithNote } from '../recognise/note-lines.js';
import { closesInNote } from '../recognise/notes.js';
import type { BodyLines } from './body-lines.js';
import { heads, preambleStart } from './page-lines.js';
import type { Part } from './parts.js';
import { SENTENCE_END } from './vocabulary.js';

/**
 * The body of a plan without numbers: its paragraphs name who is responsible.
 *
 *     稳投资方面                                        ← outline starts
 *     加快项目建设。开工项目50个。(责任单位:县发改局)
 *     强化要素保障。保障用地1000亩。(责任单位:县自然资源局)   ← body ends
 *     某县人民政府办公室
 */
/** First line of the outline: the first such paragraph, or the heading above it. */
function outlineStart(lines: readonly Line[], noted: number, floor: number): number {
  const textOf = (index: number): string => (index < floor ? '' : itemAt(lines, index).text);
  const paragraph = opensWithNote(textOf(noted)) && textOf(noted - 1) !== '' ? noted - 1 : noted;
  return textOf(paragraph - 1) !== '' && heads(lines[paragraph - 1]) ? paragraph - 1 : paragraph;
}

/** A part without numbers whose paragraphs name who is responsible; null when fewer than two do. */
export function notedBody(lines: readonly Line[], part: Part): BodyLines | null {
  const inside = lines.slice(part.first, part.end);
  const noted = inside.flatMap(({ text }, i) => (closesInNote(text) ? [part.first + i] : []));
  const [first, last] = [noted[0], noted.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const outline = outlineStart(lines, first, part.first);
  const stop = lines.findIndex(({ text }, i) => i > last && (i >= part.end || !SENTENCE_END.test(text)));
  const end = stop < 0 ? part.end : stop;
  return { first: preambleStart(lines, outline, part.first), outline, end, holes: part.holes };
}
