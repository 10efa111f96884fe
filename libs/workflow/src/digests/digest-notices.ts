import { DIGEST_KIND_LABELS, digestPeriodLabel, type DigestContent, type DigestKind } from '@app/domain';
import type { NotificationDraft } from '@app/persistence';
import type { Id } from '../views/index.js';
import type { PlannedDigest } from './planned-digest.js';

const SPANS: Readonly<Record<DigestKind, string>> = { weekly: '本周', 'month-end': '本月' };

/** The digest in one sentence. */
export function digestLine(
  { total, byClass, newlyOverdue }: DigestContent,
  kind: DigestKind = 'weekly',
): string {
  if (byClass.overdue === 0) return `${SPANS[kind]}无逾期事项，在册任务共${total}项。`;
  return `在册任务共${total}项，逾期${byClass.overdue}项，其中新增逾期${newlyOverdue.total}项。`;
}

/** One notice a supervisor, in the inbox and by mail. */
export function digestDrafts(digest: PlannedDigest, issueId: Id): NotificationDraft[] {
  const { jurisdictionId, jurisdictionName, kind, period, asOf, content } = digest;
  const name = kind === 'weekly' ? '督查摘要' : `督查${DIGEST_KIND_LABELS[kind]}`;
  return digest.recipients.map(({ personId }) => ({
    businessKey: `digest|jurisdiction:${jurisdictionId}|${period}`,
    ...{ jurisdictionId, personId },
    kind: 'digest',
    step: 'digest',
    slot: asOf,
    subjectType: 'digest',
    subjectId: issueId,
    taskId: null,
    title: `${jurisdictionName}${name}（${digestPeriodLabel(period)}）`,
    body: digestLine(content, kind),
    channels: ['inbox', 'email'],
    group: `digest:${period}:${jurisdictionId}`,
    groupKind: 'digest',
  }));
}
