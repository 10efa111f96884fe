import type { DigestContent, DigestKind, Role } from '@app/domain';
import type { Day, Id, Instant, Ref } from './common.js';

export interface MyMembership {
  readonly unitId: Id;
  readonly unitName: string;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly role: Role;
  /** The unit of theirs that leads this work group; null where they are of the unit themselves. */
  readonly via: string | null;
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
  readonly version: number;
  readonly active: boolean;
  readonly parent: Ref | null;
  /** What the directory says the unit is for; empty where only the name says it. */
  readonly functionCodes: readonly string[];
  /** The functions in words, read from the name where the directory says none. */
  readonly functions: readonly string[];
  readonly aliases: readonly Ref[];
  /** As printed in the directory; accounts are `contacts`. */
  readonly printedContact: PrintedContact;
  readonly contacts: readonly Ref[];
}

export interface PrintedContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What a row of a directory file does, or would do. */
export interface UnitImportRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'error';
  readonly changes: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  readonly errors: readonly { readonly column: string; readonly text: string }[];
  readonly note: string;
}

export interface UnitImportReport {
  readonly applied: boolean;
  readonly counts: Readonly<Record<UnitImportRow['outcome'], number>>;
  readonly rows: readonly UnitImportRow[];
}

export interface PersonMembershipView {
  readonly id: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly role: Role;
}

export interface PersonView {
  readonly id: Id;
  readonly version: number;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  /** 手机 or 座机, whole: the account's admin keeps it; everybody else gets it masked. */
  readonly phone: string | null;
  readonly active: boolean;
  readonly memberships: readonly PersonMembershipView[];
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
  readonly kind: DigestKind;
  /** ISO week or month. */
  readonly period: string;
  /** As people say it. */
  readonly label: string;
  readonly asOf: Day;
  readonly jurisdiction: Ref;
  readonly overdue: number;
  readonly total: number;
  readonly at: Instant;
}

export interface DigestView {
  readonly id: Id;
  readonly kind: DigestKind;
  readonly period: string;
  readonly label: string;
  /** Version of the rules by which it was counted. */
  readonly policyVersion: number;
  readonly asOf: Day;
  readonly at: Instant;
  readonly jurisdiction: Ref;
  /** Frozen as it was sent. */
  readonly content: DigestContent;
}
