import type { DocumentBlock } from '@app/plan-import';
import type { ReadNoticeCode } from '../read-result.js';
import type { XmlPart } from '../xml/scan-xml.js';
import type { Numbering } from './numbering.js';
import type { Properties } from './properties.js';
import type { Styles } from './styles.js';

/** What a paragraph leaves to the next one where the mark between them is deleted or hidden. */
export interface Carried {
  readonly label: string | null;
  readonly level: number | null;
  readonly text: string;
}

/** Where blocks gather: the body, a cell, a text box, a note. */
export interface Story {
  readonly blocks: DocumentBlock[];
  /** Text boxes and notes that hang on the block under way. */
  readonly hanging: DocumentBlock[];
  /** Puts what hangs on a block behind it; a cell leaves that to the story around its table. */
  readonly settles: boolean;
  carried: Carried | null;
}

/** Shared by all parts of one document. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Blocks of foot- and endnotes that no paragraph has referred to yet, by kind and id. */
  readonly notes: Map<string, readonly DocumentBlock[]>;
  readonly notices: Set<ReadNoticeCode>;
  /** Reads what a story holds; here because cells and text boxes hold stories again. */
  readonly openStory: OpenStory;
}

export interface StoryEvents {
  /** Of a cell (`w:tcPr`). */
  readonly properties?: (properties: Properties) => void;
  readonly done?: () => void;
}

export type OpenStory = (story: Story, reading: Reading, events?: StoryEvents) => XmlPart;

export const newStory = (): Story => ({ blocks: [], hanging: [], settles: true, carried: null });
export const newCellStory = ({ hanging }: Story): Story => ({
  blocks: [],
  hanging,
  settles: false,
  carried: null,
});

/** Deleted or moved away by a change that was tracked and not yet accepted. */
const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

export function isRemoved(name: string, { notices }: Reading): boolean {
  const removed = REMOVED.has(name);
  if (removed) notices.add('tracked-deletions-left-out');
  return removed;
}

/** For lists of any length: `push(...items)` has a limit. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
