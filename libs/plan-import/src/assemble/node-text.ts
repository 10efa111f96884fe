import { trimSpan, type Source } from '../prepare/source.js';
import type { NotePlace } from '../recognise/note-place.js';
import { ownSpan, type Node } from '../segment/outline.js';
import type { Span } from '../types.js';

/** What follows the number on the heading's line. */
export const headingSpan = ({ view }: Source, node: Node): Span =>
  trimSpan(view, { from: node.heading.from + (node.marker?.length ?? 0), to: node.heading.to });

/** All that a number says itself, without the number. */
export const proseSpan = (source: Source, node: Node): Span => ({
  from: headingSpan(source, node).from,
  to: ownSpan(node).to,
});

/** Whether the heading's line holds nothing but the heading. */
export const isBareHeading = ({ view }: Source, node: Node, title: Span): boolean =>
  /^[。:; ]*$/.test(view.slice(title.to, node.heading.to));

/** What a number says behind its heading and outside its notes, without blanks and stops. */
export function ownProse({ view }: Source, node: Node, title: Span, notes: readonly NotePlace[]): string {
  const parts: string[] = [];
  let at = title.to;
  for (const { outer } of notes) {
    parts.push(view.slice(at, Math.max(at, outer.from)));
    at = Math.max(at, outer.to);
  }
  parts.push(view.slice(at, ownSpan(node).to));
  return parts.join('').replace(/[\s。:;]/g, '');
}
