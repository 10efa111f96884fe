import type { Bindings } from '../shared/bindings.js';
import { likeLiteral } from '../shared/database.js';
import { isSearchable, searchWords, type SearchWord } from './search-words.js';

/** The expressions that the word indexes are built over; a query must say them in the same words. */
export const SEARCHED = {
  clause: (row: string) => `${row}.quote`,
  task: (row: string) => `${row}.title || ' ' || COALESCE(${row}.code, '')`,
  report: (row: string) => `${row}.done || ' ' || ${row}.problems || ' ' || ${row}.next_steps`,
  part: (row: string) => `${row}.printed_name`,
} as const;

/**
 * The text holds every word: the index finds the pairs, `position` leaves out where they stand apart. It stands there for
 * words of one pair, too: where the planner reads rows in order instead, it is what costs little.
 */
export function holdsWords(expression: string, words: readonly SearchWord[], bind: Bindings): string {
  const pairs = [...new Set(words.flatMap((word) => word.pairs))];
  const proofs = words.map(({ text }) => holdsWord(expression, bind.add(text)));
  const indexed = pairs.length === 0 ? [] : [`zh_bigrams(${expression}) @> ${bind.add(pairs)}::text[]`];
  return [...indexed, ...proofs].join(' AND ');
}

/** As it stands first: folding a text costs twenty times as much, and what is written as it is asked for is usual. */
const holdsWord = (expression: string, word: string): string =>
  `(position(${word} IN ${expression}) > 0 OR position(${word} IN zh_fold(${expression})) > 0)`;

/**
 * Task `t` holds the text in its title or code, its clause or the name of a unit in it: several words all in the same of
 * these. A single character is in no index; it is looked for in titles, codes and names alone.
 */
export function textCondition(text: string, bind: Bindings): string {
  const words = searchWords(text);
  const like = bind.add(likeLiteral(text.trim()));
  const named = `SELECT part.task_id FROM assignment part WHERE part.unit_id IN
      (SELECT named.id FROM unit named WHERE named.name ILIKE ${like})`;
  if (!isSearchable(words)) return `(t.title ILIKE ${like} OR t.code ILIKE ${like} OR t.id IN (${named}))`;
  const sources = [
    `SELECT titled.id FROM task titled WHERE ${holdsWords(SEARCHED.task('titled'), words, bind)}`,
    `SELECT worded.id FROM clause c JOIN task worded ON worded.clause_id = c.id
      WHERE ${holdsWords(SEARCHED.clause('c'), words, bind)}`,
    `SELECT printed.task_id FROM assignment printed WHERE ${holdsWords(SEARCHED.part('printed'), words, bind)}`,
    named,
  ];
  return `t.id IN (${sources.join('\n      UNION ')})`;
}
