import type { Span } from '../types.js';

/**
 * Areas that share one head: a list inside a name.
 *
 *     市财政局,各市、县、区人民政府        各县、区
 *              ^^^^^^^^^^^^^^^^ one name    ^^^^^ one name
 * Leaves alone: 各乡镇人民政府、街道办事处 (each has its own head), 各区、县级市.
 */
const AREA = '[市县区旗州盟]';
const STARTS = new RegExp(`各${AREA}$`);
const GOES_ON = new RegExp(`^${AREA}(?:\\([^()]*\\))?(?:$|人民政府|政府|党委|管委会)`);

/** Puts the pieces of such a list together again. */
export function joinAreas(view: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let open = false;
  for (const piece of pieces) {
    const text = view.slice(piece.from, piece.to).trim();
    const last = joined.at(-1);
    if (last && open && view[last.to] === '、' && GOES_ON.test(text)) {
      joined[joined.length - 1] = { from: last.from, to: piece.to };
      open = text.length === 1;
      continue;
    }
    joined.push(piece);
    open = STARTS.test(text);
  }
  return joined;
}
