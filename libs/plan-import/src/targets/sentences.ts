import { CLOSE_ASIDE, OPEN_ASIDE } from './view.js';

/**
 * Cuts the view into sentences and these into segments at the pauses a reader makes.
 *
 *     到2025年，建成5座；新增10个。
 *     ^^^^^^^ ^^^^^ ^^^^^^      three segments, one sentence
 *
 * Leaves alone: pauses inside brackets and quotation marks (they are blanked in the masked view).
 */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The mark it ends with, '' at the end of the text. */
  readonly mark: string;
}

export interface Sentence {
  readonly segments: readonly Segment[];
  /** A paragraph's first sentence without a pause, marked or short: ——创新能力显著增强。 产业能级更高。 */
  readonly heading: boolean;
}

const STOP = /[。！？\n]/u;
const PAUSE = new RegExp(`[，；：${OPEN_ASIDE}${CLOSE_ASIDE}]`, 'u');
const LIST_MARK =
  /^(?:——?|·|※|●|◆|■|（□{1,3}）|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九十]是|其[一二三四五六七八九十]，)/u;
/** No clause is longer; what follows from a segment's length stays bounded for any text. */
const LONGEST_SEGMENT = 400;
const LONGEST_HEADING = 16;
const LONGEST_LIST_MARK = 6;

function markLength(masked: string, from: number, to: number): number {
  return LIST_MARK.exec(masked.slice(from, Math.min(to, from + LONGEST_LIST_MARK)))?.[0].length ?? 0;
}

class Cutter {
  readonly sentences: Sentence[] = [];
  private segments: Segment[] = [];
  private opensParagraph = true;
  private marked = false;

  constructor(private readonly masked: string) {}

  segment(from: number, to: number): void {
    const mark = markLength(this.masked, from, to);
    if (this.segments.length === 0) this.marked = mark > 0;
    this.segments.push({ from: Math.min(from + mark, to), to, mark: this.masked.charAt(to) });
  }

  /** `goesOn`: its paragraph does not end here. */
  sentence(stop: string, goesOn: boolean): void {
    if (this.segments.length > 0) {
      const [first] = this.segments;
      const brief = first !== undefined && first.to - first.from <= LONGEST_HEADING && stop === '。';
      const opens = this.opensParagraph && this.segments.length === 1;
      const heading = opens && (this.marked || (brief && goesOn));
      this.sentences.push({ segments: this.segments, heading });
    }
    this.segments = [];
    this.opensParagraph = stop === '\n';
  }
}

/** Where a segment ends: at a mark, which belongs to neither side, or where it grows too long. */
function isMark(unit: string): boolean {
  return unit === '' || STOP.test(unit) || PAUSE.test(unit);
}

export function sentencesOf(masked: string): readonly Sentence[] {
  const cutter = new Cutter(masked);
  let from = 0;
  for (let i = 0; i <= masked.length; i++) {
    const unit = masked.charAt(i);
    const mark = isMark(unit);
    if (!mark && i - from < LONGEST_SEGMENT) continue;
    if (i > from) cutter.segment(from, i);
    from = mark ? i + 1 : i;
    if (unit === '' || STOP.test(unit)) cutter.sentence(unit, masked.charAt(i + 1) !== '\n');
  }
  return cutter.sentences;
}
