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
  /** A paragraph's marked first sentence without a pause: ——创新能力显著增强。 */
  readonly heading: boolean;
}

const STOP = /[。！？\n]/u;
const PAUSE = /[，；：]/u;
const LIST_MARK =
  /^(?:——?|·|※|●|◆|■|（□{1,3}）|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九十]是|其[一二三四五六七八九十]，)/u;
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
    if (this.segments.length === 0) this.marked = this.opensParagraph && mark > 0;
    this.segments.push({ from: Math.min(from + mark, to), to, mark: this.masked.charAt(to) });
  }

  sentence(stop: string): void {
    if (this.segments.length > 0) {
      const heading = this.marked && this.segments.length === 1;
      this.sentences.push({ segments: this.segments, heading });
    }
    this.segments = [];
    this.opensParagraph = stop === '\n';
  }
}

export function sentencesOf(masked: string): readonly Sentence[] {
  const cutter = new Cutter(masked);
  let from = 0;
  for (let i = 0; i <= masked.length; i++) {
    const unit = masked.charAt(i);
    const stops = i === masked.length || STOP.test(unit);
    if (!stops && !PAUSE.test(unit)) continue;
    if (i > from) cutter.segment(from, i);
    from = i + 1;
    if (stops) cutter.sentence(unit);
  }
  return cutter.sentences;
}
