import {
  noticePath,
  type CalendarDay,
  type LedgerClass,
  type NoticeSubject,
  type TaskState,
} from '@app/domain';

/** Addresses of pages, as mails print them; `publicUrl` has no slash at the end. */
export interface Links {
  task(taskId: string): string;
  /** What a notice is about. */
  notice(subject: NoticeSubject): string;
  /** The ledger with the filters that reproduce a number. */
  ledger(filter: LedgerFilter): string;
  /** A digest as it was sent; `anchor` is one of its lists. */
  digest(issueId: string, anchor?: string): string;
  inbox(): string;
  home(): string;
}

export interface LedgerFilter {
  readonly class?: LedgerClass;
  readonly jurisdictionId?: string;
  readonly unitId?: string;
  readonly role?: 'first-lead';
  readonly state?: TaskState;
  readonly lead?: 'none';
  readonly dueFrom?: CalendarDay;
  readonly dueTo?: CalendarDay;
}

export function createLinks(publicUrl: string): Links {
  return {
    task: (taskId) => `${publicUrl}/tasks/${encodeURIComponent(taskId)}`,
    notice: (subject) => `${publicUrl}${noticePath(subject)}`,
    ledger: (filter) => `${publicUrl}/ledger?${new URLSearchParams(Object.entries(filter))}`,
    digest: (issueId, anchor) =>
      `${publicUrl}/digests/${encodeURIComponent(issueId)}${anchor === undefined ? '' : `#${anchor}`}`,
    inbox: () => `${publicUrl}/inbox`,
    home: () => publicUrl,
  };
}
