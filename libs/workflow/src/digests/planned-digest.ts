import type { DigestContent, DigestSlot } from '@app/domain';
import type { Id } from '../views/index.js';

export interface DigestRecipient {
  readonly personId: Id;
  readonly name: string;
  readonly unitName: string;
  readonly email: string | null;
}

/** A jurisdiction's digest of a week or a month. */
export interface PlannedDigest extends DigestSlot {
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly content: DigestContent;
  readonly recipients: readonly DigestRecipient[];
}
