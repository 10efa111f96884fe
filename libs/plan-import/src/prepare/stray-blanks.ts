/**
 * Blanks that a converter put between the characters of running text.
 *
 *     结合我市 实际 ,制定本行 动计划。
 *             ^    ^           ^
 * Leaves alone: every text in which they are rare, where a blank separates names or stands after a number.
 */
const STRAY = /(?<=[\u3400-\u9fff,.。;:、()《》“”%\d]) (?=[\u3400-\u9fff,.。;:、()《》“”\d])/g;
const HAN = /[\u3400-\u9fff]/g;
/** One blank in so many characters tells such a text. */
const ONE_IN = 40;
const FEWEST = 20;

/** A tab is the seam of two cells. */
const PLAIN_BLANK = /[ \u00a0]/;

/** Places of the stray blanks of a text, found in its folded view; none for a text that was converted well. */
export function strayBlanks(text: string, view: string): number[] {
  const places = [...view.matchAll(STRAY)]
    .map(({ index }) => index)
    .filter((at) => PLAIN_BLANK.test(text.charAt(at)));
  if (places.length < FEWEST) return [];
  const characters = [...view.matchAll(HAN)].length;
  return places.length * ONE_IN >= characters ? places : [];
}
