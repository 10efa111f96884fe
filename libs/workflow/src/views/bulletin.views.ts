import type { BulletinData, BulletinDifference, BulletinScope, BulletinSection } from '@app/domain';
import type { BulletinState } from '@app/persistence';
import type { Day, Id, Instant, Ref } from './common.js';

export interface BulletinSummary {
  readonly id: Id;
  readonly version: number;
  readonly state: BulletinState;
  readonly jurisdiction: Ref;
  readonly title: string;
  /** Null until it is issued. */
  readonly year: number | null;
  readonly number: number | null;
  /** 〔2027〕第3期, or （草稿）. */
  readonly numberText: string;
  readonly asOf: Day;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly total: number;
  readonly overdue: number;
  readonly issuedAt: Instant | null;
}

export interface BulletinSectionView {
  readonly section: BulletinSection;
  readonly heading: string;
  /** Made of the numbers. */
  readonly generated: string;
  /** What the office wrote in its place; null where the generated text stands. */
  readonly text: string | null;
}

export interface BulletinView extends BulletinSummary {
  readonly scope: BulletinScope;
  /** Version of the rules by which it was counted. */
  readonly policyVersion: number;
  /** When its data was read. */
  readonly at: Instant;
  readonly createdBy: string;
  readonly issuedBy: string | null;
  readonly sections: readonly BulletinSectionView[];
  readonly data: Omit<BulletinData, 'generated'>;
  /** Of the .docx as issued. */
  readonly sha256: string | null;
  /** What the reader may do now. */
  readonly mayEdit: boolean;
}

export interface BulletinVerificationView {
  readonly identical: boolean;
  readonly tasks: number;
  readonly asOf: Day;
  readonly policyVersion: number;
  readonly differences: readonly BulletinDifference[];
  /** Whether the stored .docx still has the hash it was issued with; null for a draft. */
  readonly file: boolean | null;
}
