import type { Role } from '@app/domain';
import type { Day, Id, Instant, Ref } from './common.js';

export interface MyMembership {
  readonly unitId: Id;
  readonly unitName: string;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly role: Role;
}

/** Who is signed in. */
export interface Me {
  readonly person: { readonly id: Id; readonly name: string; readonly login: string };
  readonly roles: readonly Role[];
  readonly memberships: readonly MyMembership[];
  readonly jurisdictions: readonly Ref[];
  readonly today: Day;
  readonly unread: number;
}

export interface UnitView {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly jurisdictionId: Id;
  readonly contacts: readonly Ref[];
}

export interface PersonView {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly memberships: readonly { readonly unitId: Id; readonly unitName: string; readonly role: Role }[];
}

export interface InboxItem {
  readonly id: Id;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly taskId: Id | null;
  /** Path in the web client. */
  readonly link: string;
}

export interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

export interface DigestSummary {
  readonly id: Id;
  readonly week: string;
  readonly asOf: Day;
  readonly jurisdiction: Ref;
  readonly overdue: number;
  readonly total: number;
  readonly at: Instant;
}

export interface DigestView {
  readonly id: Id;
  readonly week: string;
  readonly asOf: Day;
  readonly at: Instant;
  readonly jurisdiction: Ref;
  /** The domain's DigestContent, frozen as it was sent. */
  readonly content: object;
}
