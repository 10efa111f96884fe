import { itemAt } from '../prepare/item-at.js';
import { append } from '../prepare/lists.js';
import { message } from '../messages/message.js';
import type { Source } from '../prepare/source.js';
import { slice } from '../prepare/source.js';
import { readMarker } from '../segment/markers.js';
import type { Part } from '../segment/parts.js';
import { isReference } from '../segment/parts.js';
import type { Table } from '../segment/columns.js';
import { readTable } from '../segment/table.js';
import type { Clause, ImportMessage, Section } from '../types.js';
import type { YearContext } from '../targets/period.js';
import { readTableClauses } from './table-clauses.js';

export interface Annexes {
  readonly sections: Section[];
  readonly clauses: Clause[];
  readonly messages: ImportMessage[];
  /** Where the last annex that was read ends. */
  readonly end: number;
}

function findTable(source: Source, part: Part): Table | null {
  for (let first = part.first; first < part.end;) {
    const table = readTable(source, first, part.end);
    if (table && table.rows.length > 0) return table;
    first = Math.max(first + 1, table?.end ?? 0);
  }
  return null;
}

function sectionOf(source: Source, part: Part, table: Table, count: number): Section {
  const named = part.annex || part.first < table.first ? part.first : Math.max(0, part.first - 1);
  const lines = source.lines
    .slice(named, table.first)
    .filter(({ text }) => text.length < 60 && !/[:。]/.test(text) && !readMarker(text));
  const title = lines
    .map((line) => slice(source, line))
    .join('')
    .replace(/\s+/g, '');
  const { from, to } = part.annex ?? itemAt(source.lines, table.first);
  return {
    id: count === 0 ? '附件' : `附件~${count + 1}`,
    number: part.annex ? '附件' : null,
    title,
    span: { from, to },
  };
}

/** A part that announces an annex and holds something we cannot read. */
function unread(source: Source, part: Part): ImportMessage[] {
  if (!part.annex || isReference(part.annex) || part.end === part.first) return [];
  const { from, to } = part.annex;
  return [message('annex-unread', { from, to }, slice(source, part.annex))];
}

/** A part behind the plan, or a table inside it. */
const standsApart = ({ first }: Part, main: Part): boolean =>
  first >= main.end || main.holes.some((hole) => hole.first === first);

/** Reads the task tables of the parts after the plan. */
export function readAnnexes(
  source: Source,
  parts: readonly Part[],
  main: Part,
  context: YearContext,
): Annexes {
  const sections: Section[] = [];
  const clauses: Clause[] = [];
  const messages: ImportMessage[] = [];
  for (const part of parts.filter((other) => standsApart(other, main))) {
    const table = findTable(source, part);
    if (!table) {
      append(messages, unread(source, part));
      continue;
    }
    const read = readTableClauses(source, table, clauses.length + 1, context);
    sections.push(sectionOf(source, part, table, sections.length));
    append(clauses, read.clauses);
    append(messages, read.messages);
  }
  return { sections, clauses, messages, end: clauses.at(-1)?.span.to ?? 0 };
}
