import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { splitOutside } from './brackets.js';
import { namesIn } from './unit-names.js';

/**
 * Persons named by a note or a cell.
 *
 *     责任领导:李建国、王 芳        牵头领导:李建国 王海涛
 *             ^^^^^^ ^^^^ two             ^^^^^^ ^^^^^^ two
 * Leaves alone: the blank inside a name of two characters.
 */
export function personsIn(view: string, region: Span): Span[] {
  return namesIn(view, region).flatMap((name) => {
    const parts = splitOutside(view, name, ' ')
      .map((part) => trimSpan(view, part))
      .filter(({ from, to }) => from < to);
    return parts.length > 1 && parts.every(({ from, to }) => to - from > 1) ? parts : [name];
  });
}
