import type { StepSubject } from '@app/domain';
import type { PlanItem } from './sweep.types.js';

/** A line as the database gives it; the key is null where there is none. */
export type ItemRow = Omit<PlanItem, 'key'> & { readonly key: string | null };

const UNIT_OF_PERSON = `SELECT u.name FROM membership ms JOIN unit u ON u.id = ms.unit_id
  WHERE ms.person_id = w.person_id ORDER BY ms.id LIMIT 1`;
const UNIT_OF_CHAT = 'SELECT u.name FROM channel c JOIN unit u ON u.id = c.unit_id WHERE c.id = w.channel_id';

/** The columns of a line but its outcome, over a `hit` h and who is told, w. */
export const itemColumns = (subject: StepSubject): string => `
  w.key, h.kind, w.channel, w.person_id AS "personId", w.channel_id AS "channelId",
  coalesce((SELECT name FROM person WHERE id = w.person_id), (SELECT name FROM channel WHERE id = w.channel_id)) AS "personName",
  coalesce((${UNIT_OF_PERSON}), (${UNIT_OF_CHAT}), '') AS "unitName",
  (SELECT email FROM person WHERE id = w.person_id) AS email, '${subject}' AS subject, h.step, h.task_id AS "taskId",
  coalesce(h.code, '') AS "taskCode", h.title AS "taskTitle",
  CASE WHEN h.subject_type = 'milestone' THEN h.subject_id END AS "milestoneId", h.name AS "milestoneName", h.due, h.sentence`;

export function toItem({ key, ...row }: ItemRow): PlanItem {
  const { outcome, kind, channel, personId, channelId, personName, unitName, email, subject, step } = row;
  const { taskId, taskCode, taskTitle, milestoneId, milestoneName, due, sentence } = row;
  return {
    ...{
      key: key ?? '',
      outcome,
      kind,
      channel,
      personId,
      channelId,
      personName,
      unitName,
      email,
      subject,
      step,
    },
    ...{ taskId, taskCode, taskTitle, milestoneId, milestoneName, due, sentence },
  };
}

/** In the order of the recipients, so that a plan and what was written of it can be compared. */
export const inOrder = (items: readonly PlanItem[]): PlanItem[] =>
  [...items].sort((a, b) => compare(recipientOf(a), recipientOf(b)) || compare(a.key, b.key));

export const recipientOf = ({ personId, channelId }: Pick<PlanItem, 'personId' | 'channelId'>): string =>
  personId ?? `channel:${channelId}`;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
