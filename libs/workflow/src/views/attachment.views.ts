import type { AttachmentSubject } from '@app/domain';
import type { ScanState } from '@app/persistence';
import type { Id, Instant } from './common.js';

export interface AttachmentView {
  readonly id: Id;
  readonly subjectType: AttachmentSubject;
  readonly subjectId: Id;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly scan: ScanState;
  readonly personId: Id;
  readonly person: string;
  readonly at: Instant;
}

export interface AttachmentList {
  readonly items: readonly AttachmentView[];
  /** Of one file, in bytes. */
  readonly maxBytes: number;
  /** Endings of names that are taken, without the dot. */
  readonly extensions: readonly string[];
}
