import type { Id, Instant, SpanView } from './common.js';
import type { PlanRef } from './task.views.js';

export interface SnippetView {
  readonly text: string;
  /** Places in `text`. */
  readonly marks: readonly SpanView[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export type SearchKind = 'task' | 'clause' | 'report';

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: Id;
  /** The task to open; null of a clause that nobody was handed out. */
  readonly taskId: Id | null;
  readonly code: string | null;
  readonly title: SnippetView;
  /** Null of a task: its title says it all. */
  readonly text: SnippetView | null;
  readonly plan: PlanRef;
  /** Of a report: who and when. */
  readonly unit: string | null;
  readonly at: Instant | null;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly items: readonly SearchHit[];
  /** There are more than are shown. */
  readonly more: boolean;
}

export interface SearchResult {
  /** The words as they were looked for. */
  readonly words: readonly string[];
  readonly groups: readonly SearchGroup[];
}
