import type { EntityManager } from 'typeorm';
import { PAPER_KIND_LABELS, dayInShanghai, officialDate, type PaperContent } from '@app/domain';
import { announce, type NotificationDraft } from '@app/persistence';
import { unitPeopleOf } from '../notices/recipients.js';
import type { Id } from '../views/index.js';
import type { PaperRow } from './paper-rows.js';
import { PAPER_TEXTS } from './paper-texts.zh.js';

interface PaperNotice {
  /** Makes it unique: `issued` or `voided`. */
  readonly cause: string;
  readonly at: Date;
  readonly actorId: Id;
  readonly title: string;
  readonly body: string;
}

/** Contact and head of the addressed unit have a paper to read, by mail too. */
export async function tellOfIssue(
  manager: EntityManager,
  row: PaperRow,
  content: PaperContent,
  by: { readonly at: Date; readonly actorId: Id },
): Promise<void> {
  const { title, body } = PAPER_TEXTS.issued(PAPER_KIND_LABELS[row.kind], content.numberText, row.taskTitle);
  const answer = PAPER_TEXTS.answerBy(officialDate(content.answerDue));
  await tell(manager, row, { cause: 'issued', ...by, title, body: `${body}${answer}` });
}

export async function tellOfVoid(
  manager: EntityManager,
  row: PaperRow,
  reason: string,
  by: { readonly at: Date; readonly actorId: Id },
): Promise<void> {
  const words = PAPER_TEXTS.voided(PAPER_KIND_LABELS[row.kind], row.content?.numberText ?? '', reason);
  await tell(manager, row, { cause: 'voided', ...by, ...words });
}

async function tell(
  manager: EntityManager,
  { id, jurisdictionId, taskId, unitId }: PaperRow,
  { cause, at, actorId, title, body }: PaperNotice,
): Promise<void> {
  const key = `paper|paper:${id}|${cause}`;
  const people = await unitPeopleOf(manager, [unitId]);
  const drafts = people
    .filter((personId) => personId !== actorId)
    .map((personId): NotificationDraft => ({
      ...{ jurisdictionId, personId, taskId, title, body },
      kind: 'paper',
      businessKey: key,
      step: 'paper',
      slot: dayInShanghai(at.getTime()),
      subjectType: 'paper',
      subjectId: id,
      channels: ['inbox', 'email'],
      group: key,
      groupKind: 'event',
    }));
  await announce(manager, drafts, at);
}
