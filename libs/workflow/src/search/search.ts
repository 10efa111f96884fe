import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { Bindings } from '../shared/bindings.js';
import type { WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { Id, SearchGroup, SearchHit, SearchKind, SearchResult } from '../views/index.js';
import { STATEMENTS, titledTasks, type FoundRow, type Sought } from './search-sql.js';
import { foldText, isSearchable, searchWords } from './search-words.js';
import { snippetOf } from './snippet.js';

export const SEARCH_KINDS = ['task', 'clause', 'report'] as const satisfies readonly SearchKind[];

export interface SearchQuery {
  readonly q: string;
  readonly kind?: SearchKind | undefined;
  readonly planId?: Id | undefined;
  /** Most hits of a kind. */
  readonly limit: number;
}

/**
 * 查找: words in tasks, clauses and reports, within what the reader may read. Bounded: the newest hits of each kind, with
 * a word on whether there are more; nothing is counted.
 */
export class Search {
  constructor(private readonly context: WorkflowContext) {}

  async find(actor: Actor, { q, kind, planId, limit }: SearchQuery): Promise<SearchResult> {
    const words = searchWords(q);
    if (!isSearchable(words)) throw new WorkflowError('SEARCH_TOO_SHORT', { place: 'q' });
    const texts = words.map(({ text }) => text);
    const sought: Sought = { actor, words, planId, limit: limit + 1 };
    const groups: SearchGroup[] = [];
    for (const each of kind === undefined ? SEARCH_KINDS : [kind]) {
      const rows = await this.rowsOf(each, sought, foldText(q.trim()));
      const items = rows.slice(0, limit).map((row) => toHit(each, row, texts));
      groups.push({ kind: each, items, more: rows.length > limit });
    }
    return { words: texts, groups };
  }

  private async rowsOf(kind: SearchKind, sought: Sought, title: string): Promise<FoundRow[]> {
    const { manager } = this.context.dataSource;
    const newest = await found(manager, (bind) => STATEMENTS[kind](sought, bind));
    if (kind !== 'task') return newest;
    const titled = await found(manager, (bind) => titledTasks(sought, title, bind));
    const first = new Set(titled.map(({ id }) => id));
    return [...titled, ...newest.filter(({ id }) => !first.has(id))];
  }
}

function found(manager: EntityManager, statement: (bind: Bindings) => string): Promise<FoundRow[]> {
  const bind = new Bindings();
  return select<FoundRow>(manager, statement(bind), bind.values);
}

function toHit(kind: SearchKind, row: FoundRow, words: readonly string[]): SearchHit {
  return {
    kind,
    id: row.id,
    taskId: row.taskId,
    code: row.code,
    title: snippetOf(row.title, words),
    text: row.text === null ? null : snippetOf(row.text, words),
    plan: { id: row.planId, title: row.planTitle },
    unit: row.unit,
    at: toInstantOrNull(row.at),
  };
}
