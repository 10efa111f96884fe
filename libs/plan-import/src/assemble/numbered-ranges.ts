import { itemAt } from '../prepare/item-at.js';
import type { Line, Source } from '../prepare/source.js';
import { trimSpan } from '../prepare/source.js';
import { looksLikeUnit } from '../recognise/unit-names.js';
import { readNote } from '../recognise/units.js';
import type { Clause, Span } from '../types.js';
import { toMention } from './clauses.js';
import type { RuleBook } from './rules.js';

/**
 * A sentence that names units for clauses by their numbers.
 *
 *     第(一)至(三)项由市生态环境局牵头,第(四)项由市住房城乡建设局牵头。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ from (一) to (三)
 * Leaves alone: numbers that no clause has or that several have, 共3项由市教育局牵头.
 */
const NUMBER = '(\\(?[一二三四五六七八九十\\d]{1,4}\\)?)';
const RANGE = new RegExp(
  `(?:第|(?=\\())${NUMBER} ?(?:([至到—~、和及-])第?${NUMBER} ?)?[项条款点](?:任务|工作|措施|内容)?(?:均|都|分别)?(?=由|(?:牵头|责任)单位:)`,
  'g',
);
const LIST = /[、和及]/;
const HINT = /[项条款点][任务工作措施内容均都]{0,6}(?:由|(?:牵头|责任)单位:)/;

/** What a number reads as, whatever the shape of its brackets and without its 、. */
const bare = (number: string): string =>
  number
    .replace(/[（〔［]/g, '(')
    .replace(/[）〕］]/g, ')')
    .replace(/[、.．\s]/g, '');

interface Found {
  readonly first: string;
  readonly last: string;
  readonly note: Span;
}

/** The ranges of a line; each one's units end where the next range or the sentence begins. */
function rangesIn(line: Line): Found[] {
  if (!HINT.test(line.text)) return [];
  const matches = [...line.text.matchAll(RANGE)];
  return matches.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const limit = matches[i + 1]?.index ?? line.text.length;
    const stop = line.text.slice(from, limit).search(/[。;]/);
    const to = stop < 0 ? limit : from + stop;
    const told = line.text.slice(from, to).replace(/[, ]+$/, '').length;
    const note = { from: line.from + from, to: line.from + from + told };
    return pairsOf(match).map(([first, last]) => ({ first, last, note }));
  });
}

/** 第一至三项 is one range, 第一、三项 are two. */
function pairsOf(match: RegExpMatchArray): (readonly [string, string])[] {
  const first = itemAt(match, 1);
  const [, , joint, last] = match;
  if (joint === undefined || last === undefined) return [[first, first]];
  return LIST.test(joint)
    ? [
        [first, first],
        [last, last],
      ]
    : [[first, last]];
}

/** Ids by number; a number that several clauses have says nothing. */
function uniqueNumbers(clauses: readonly Clause[]): Map<string, string> {
  const all = clauses.flatMap(({ id, number }) => (number === null ? [] : [[bare(number), id] as const]));
  const counts = new Map<string, number>();
  for (const [number] of all) counts.set(number, (counts.get(number) ?? 0) + 1);
  return new Map(all.filter(([number]) => counts.get(number) === 1));
}

/** Takes such sentences down as rules of the clauses they name. */
export function numberedRanges(
  source: Source,
  lines: readonly Line[],
  clauses: readonly Clause[],
  rules: RuleBook,
): void {
  const places = uniqueNumbers(clauses);
  const placeOf = (number: string): string | undefined =>
    places.get(bare(number)) ?? places.get(`(${bare(number)})`);
  for (const { first, last, note } of lines.flatMap(rangesIn)) {
    const from = placeOf(first);
    const to = placeOf(last);
    const { mentions } = readNote(source.view, trimSpan(source.view, note), rules.noteRules);
    const named = mentions.filter(({ span }) => looksLikeUnit(source.view.slice(span.from, span.to)));
    if (from === undefined || to === undefined || named.length === 0) continue;
    const units = named.map((mention) => toMention(source, mention));
    rules.addSection(source, note, units, from, to);
  }
}
