/** What a notice is about. */
export interface NoticeSubject {
  readonly taskId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Path in the web client that shows it, for inbox and mail alike; the inbox where there is no page of its own. */
export function noticePath({ taskId, subjectType, subjectId }: NoticeSubject): string {
  // A paper has a page of its own, though it is about a task.
  if (subjectType === 'paper') return `/papers/${encodeURIComponent(subjectId)}`;
  if (taskId !== null) return `/tasks/${encodeURIComponent(taskId)}`;
  const id = encodeURIComponent(subjectId);
  switch (subjectType) {
    case 'report':
      return `/reports/pages/${id}`;
    case 'report_duty':
      return '/reports';
    case 'digest':
      return `/digests/${id}`;
    case 'bulletin':
      return `/bulletins/${id}`;
    case 'instruction':
      return '/instructions';
    case 'plan':
      return `/plans/${id}`;
    case 'calendar':
      return `/calendar?year=${id}`;
    case 'channel':
      return '/channels';
    case 'webhook':
      return '/interfaces';
    default:
      return '/inbox';
  }
}
