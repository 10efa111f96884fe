import { keys } from '../api/keys';

type Key = readonly unknown[];

/** What of a change decides which queries it makes stale. */
interface Change {
  readonly subject: { readonly type: string };
  readonly taskId: string | null;
}

/** Lists that hang on tasks: ledger, statistics, what waits for somebody. */
const TASK_LISTS: readonly Key[] = [keys.tasks, ['matrix'], ['approvals'], keys.inbox, keys.session];

/** Lists by what was changed in them. */
const BY_SUBJECT: Readonly<Record<string, readonly Key[]>> = {
  plan: [keys.plans, ['plan'], ['revisions']],
  unit: [['units']],
  group: [['units']],
  person: [keys.people, ['units']],
  policy: [['policy']],
  calendar: [keys.calendar],
  // Not the form: somebody may be writing on it.
  report: [
    ['reports', 'mine'],
    ['reports', 'standing'],
  ],
  extension: [['extensions']],
  instruction: [['instructions']],
  webhook: [['webhooks']],
  channel: [['channels']],
  template: [['templates']],
  measure: [['targets']],
};

/** The query keys that a change makes stale; a shorter key stands for all that begin with it. */
export function keysTouchedBy({ subject, taskId }: Change): Key[] {
  const own = BY_SUBJECT[subject.type] ?? [];
  return taskId === null ? [...own, keys.inbox, keys.session] : [...own, keys.task(taskId), ...TASK_LISTS];
}
