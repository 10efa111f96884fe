import type { StatedRole } from '../plan/propose-assignments.js';

export interface RevisionUnit {
  /** Key by which two printed names are the same unit. */
  readonly key: string;
  readonly name: string;
  readonly role: StatedRole;
}

export interface RevisionTarget {
  readonly quote: string;
  readonly due: string | null;
  readonly dueText: string | null;
  readonly recurring: string | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly baseline: number | null;
}

/** A clause of one version of a plan, as far as versions are compared. */
export interface RevisionClause {
  /** Path of printed numbers; unique within a version. */
  readonly path: string;
  readonly title: string | null;
  /** The clause's own words. */
  readonly quote: string;
  readonly units: readonly RevisionUnit[];
  readonly targets: readonly RevisionTarget[];
}
