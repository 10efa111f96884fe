import { readMarker, type Marker } from '../segment/markers.js';
import type { Line, Source } from './source.js';

/**
 * Line breaks that a conversion has lost between numbered paragraphs.
 *
 *     (一)加强组织领导。建立机制。(二)强化保障。统筹资金。(三)加强宣传。及时解读。
 *                             ^ a paragraph          ^ a paragraph
 * Leaves alone: items of one sentence ((一)…;(二)…), numbers that do not follow on, numbers of another kind, and
 * 1.…。2.…。, which stands in cells of tables.
 */
const STOP = /[。)]/;
const BLANK = / /;
/** A printed number is no longer than this. */
const REACH = 8;
const KINDS: readonly Marker['kind'][] = ['han', 'paren'];

/** Where the number that follows on stands behind a full stop, -1 when it does not. */
function nextNumber(text: string, after: number, { kind, value }: Marker): number {
  for (let at = after; at < text.length; at += 1) {
    if (!STOP.test(text.charAt(at - 1))) continue;
    let from = at;
    while (BLANK.test(text.charAt(from))) from += 1;
    const marker = readMarker(text.slice(from, from + REACH));
    if (marker?.kind === kind && marker.value === value + 1) return from;
  }
  return -1;
}

function breaksIn({ text, from }: Line): number[] {
  const places: number[] = [];
  let marker = readMarker(text);
  if (!marker || !KINDS.includes(marker.kind)) return places;
  for (let at = nextNumber(text, marker.length + 1, marker); at > 0; at = nextNumber(text, at + 1, marker)) {
    places.push(from + at);
    marker = { ...marker, value: marker.value + 1 };
  }
  return places;
}

/** Places before which a line should begin. */
export const lostBreaks = ({ lines }: Source): number[] => lines.flatMap(breaksIn);
