/** What a notice is about. */
export interface NoticeSubject {
  readonly taskId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Path in the web client that shows it, for inbox and mail alike; the inbox where there is no page of its own. */
export function noticePath({ taskId, subjectType, subjectId }: NoticeSubject): string {
  if (taskId !== null) return `/tasks/${encodeURIComponent(taskId)}`;
  const id = encodeURIComponent(subjectId);
  switch (subjectType) {
    case 'report':
      return `/reports/pages/${id}`;
    case 'report_duty':
      return '/reports';
    case 'digest':
      return `/digests/${id}`;
    case 'instruction':
      return '/instructions';
    case 'plan':
      return `/plans/${id}`;
    case 'webhook':
      return '/interfaces';
    default:
      return '/inbox';
  }
}
