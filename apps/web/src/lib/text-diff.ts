/** A stretch of one version's text; `changed` where the other version has something else. */
export interface DiffPiece {
  readonly text: string;
  readonly changed: boolean;
}

export interface TextDiff {
  readonly before: readonly DiffPiece[];
  readonly after: readonly DiffPiece[];
}

/** Cells of the table that two texts may need; longer ones are marked as a whole between their common ends. */
const CELLS_MAX = 1_000_000;
/** Equal stretches of fewer characters between two differences are chance and would only flicker. */
const ISLAND = 2;
/** A number or a foreign word is one thing, a Chinese character is one. */
const TOKEN = /[0-9.]+|[A-Za-z]+|[^]/gu;

/** Marks in both texts what the other one has not; each side's pieces joined are its text again. */
export function diffTexts(before: string, after: string): TextDiff {
  const old = tokensOf(before);
  const fresh = tokensOf(after);
  const start = commonStart(old, fresh);
  const end = commonEnd(old, fresh, start);
  const [oldMiddle, freshMiddle] = [
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  ];
  const kept = withoutIslands(commonTokens(oldMiddle, freshMiddle), oldMiddle, freshMiddle);
  return {
    before: piecesOf(old, start, end, new Set(kept.map(([place]) => place))),
    after: piecesOf(fresh, start, end, new Set(kept.map(([, place]) => place))),
  };
}

type Tokens = readonly string[];
/** Places of one token in the old and in the new text. */
type Pair = readonly [before: number, after: number];

const tokensOf = (text: string): Tokens => text.match(TOKEN) ?? [];

function commonStart(a: Tokens, b: Tokens): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: Tokens, b: Tokens, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** The longest common subsequence. */
function commonTokens(a: Tokens, b: Tokens): Pair[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > CELLS_MAX) return [];
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function withoutIslands(pairs: readonly Pair[], a: Tokens, b: Tokens): Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  const touchesEnd = (run: readonly Pair[]): boolean => {
    const [first, last] = [run[0], run.at(-1)];
    return (first?.[0] === 0 && first[1] === 0) || (last?.[0] === a.length - 1 && last[1] === b.length - 1);
  };
  return runs.filter((run) => run.length >= ISLAND || touchesEnd(run)).flat();
}

function piecesOf(tokens: Tokens, start: number, end: number, kept: ReadonlySet<number>): DiffPiece[] {
  const pieces: { text: string; changed: boolean }[] = [];
  for (const [index, text] of tokens.entries()) {
    const changed = index >= start && index < tokens.length - end && !kept.has(index - start);
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  }
  return pieces;
}
