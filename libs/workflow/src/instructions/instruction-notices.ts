import type { EntityManager } from 'typeorm';
import { dayInShanghai } from '@app/domain';
import {
  announce,
  type PersonalChannel,
  type NotificationDraft,
  type NotificationKind,
} from '@app/persistence';
import { officePeople, unitPeopleOf } from '../notices/recipients.js';
import type { Id } from '../views/index.js';
import type { InstructionRow } from './instruction-rows.js';

export interface InstructionNotice {
  readonly kind: Extract<NotificationKind, 'instructed' | 'instruction_answered'>;
  /** Makes it unique: `given`, or the step's id. */
  readonly cause: string;
  readonly at: Date;
  readonly actorId: Id;
  readonly title: string;
  readonly body: string;
  /** Who must act now and is told by mail too; the others read it in their inbox. */
  readonly mailTo: 'addressees' | 'author' | 'nobody';
}

/** What it is about, in a few words. */
export const subjectOf = ({ taskCode, taskTitle, planTitle }: InstructionRow): string =>
  taskTitle === null ? `《${planTitle}》` : `${taskCode ?? ''} ${taskTitle}`.trim();

/** Tells everybody whom an instruction concerns: its units, its author and the office, but for whoever acted. */
export async function tellOfInstruction(
  manager: EntityManager,
  row: InstructionRow,
  notice: InstructionNotice,
): Promise<void> {
  const units = await unitPeopleOf(
    manager,
    row.addressees.map(({ id }) => id),
  );
  const office = await officePeople(manager, row.jurisdictionId);
  // Where no unit is asked, the office is.
  const addressees = row.addressees.length === 0 ? office : units;
  const mailed = new Set({ addressees, author: [row.authorId], nobody: [] }[notice.mailTo]);
  const everybody = new Set([...units, ...office, row.authorId]);
  const drafts = [...everybody]
    .filter((personId) => personId !== notice.actorId)
    .map((personId) => draftOf(row, notice, personId, mailed.has(personId) ? ['inbox', 'email'] : ['inbox']));
  await announce(manager, drafts, notice.at);
}

function draftOf(
  { id, jurisdictionId, taskId }: InstructionRow,
  { kind, cause, at, title, body }: InstructionNotice,
  personId: Id,
  channels: readonly PersonalChannel[],
): NotificationDraft {
  const key = `${kind}|instruction:${id}|${cause}`;
  return {
    ...{ jurisdictionId, personId, kind, title, body, channels, taskId },
    businessKey: key,
    step: kind,
    slot: dayInShanghai(at.getTime()),
    subjectType: 'instruction',
    subjectId: id,
    group: key,
    groupKind: 'event',
  };
}
