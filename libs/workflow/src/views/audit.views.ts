import type { AuditChange } from '@app/domain';
import type { AuditVia } from '@app/persistence';
import type { Id, Instant, Ref } from './common.js';

/** A row of the audit trail. */
export interface AuditRow {
  readonly id: Id;
  /** Place in the jurisdiction's chain: 1, 2, 3 … */
  readonly seq: number;
  readonly at: Instant;
  /** Null for the system itself and for somebody who did not get in. */
  readonly actor: Ref | null;
  readonly via: AuditVia;
  readonly ip: string;
  readonly requestId: string;
  readonly action: string;
  readonly label: string;
  readonly subjectId: Id | null;
  /** What it is called now; '' where it is gone or has no name. */
  readonly subjectName: string;
  readonly taskId: Id | null;
  readonly taskCode: string | null;
  readonly note: string;
  readonly onBehalf: boolean;
}

/** The row with the changed values, as stored and as a person reads them. */
export interface AuditDetail extends AuditRow {
  readonly jurisdiction: Ref;
  readonly before: object | null;
  readonly after: object | null;
  readonly changes: readonly AuditChange[];
  readonly prevHash: string;
  readonly hash: string;
}

/** The end of a chain at one moment. */
export interface AuditHeadView {
  /** Code of the jurisdiction. */
  readonly jurisdiction: string;
  readonly name: string;
  readonly count: number;
  readonly hash: string;
}

/** Ends of chains to be kept elsewhere, so that nobody can cut or rewrite what lies before them unseen. */
export interface AuditAnchor {
  readonly format: 'qiantou-audit-anchor';
  readonly at: Instant;
  readonly heads: readonly AuditHeadView[];
}

/** What was done to a chain, and between which places. */
export interface ChainFinding {
  readonly code: 'changed' | 'missing' | 'inserted' | 'swapped' | 'cut' | 'unsealed' | 'rehashed';
  readonly seq: number;
  readonly through: number;
  readonly text: string;
}

/** What looking through a whole chain showed. */
export interface ChainReport {
  /** Code of the jurisdiction. */
  readonly jurisdiction: string;
  readonly name: string;
  readonly count: number;
  readonly hash: string;
  readonly intact: boolean;
  readonly finding: ChainFinding | null;
  /** The anchor that was compared; null for none. */
  readonly anchoredCount: number | null;
  /** The whole outcome as a sentence. */
  readonly text: string;
}
