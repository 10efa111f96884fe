import { jurisdictionsWith, unitsWith, UNIT_ROLES, type TaskState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import type { Id } from '../views/index.js';

/** A change with what decides who may hear of it. */
export interface LiveChange {
  readonly action: string;
  readonly jurisdictionId: Id;
  readonly subjectType: string;
  /** Null where no task is concerned, or it is gone. */
  readonly taskState: TaskState | null;
  readonly taskId: Id | null;
  /** Units with a part in the task, and the one whose page of reports or instruction it is. */
  readonly unitIds: readonly Id[];
}

/** Whom the changes of a person's units, offices and so on concern. */
export interface LiveScope {
  readonly office: ReadonlySet<Id>;
  readonly supervisor: ReadonlySet<Id>;
  readonly admin: ReadonlySet<Id>;
  readonly auditor: ReadonlySet<Id>;
  readonly units: ReadonlySet<Id>;
}

/** Besides what hangs on a task: what the office works on. */
const OFFICE_SUBJECTS: ReadonlySet<string> = new Set([
  ...['plan', 'task', 'milestone', 'subtask', 'objection', 'extension', 'report', 'instruction'],
  ...[
    'attachment',
    'policy',
    'measure',
    'target',
    'unit',
    'group',
    'digest',
    'channel',
    'template',
    'calendar',
  ],
]);
/** What a supervisor reads of it. */
const SUPERVISOR_SUBJECTS: ReadonlySet<string> = new Set([
  ...['report', 'instruction', 'digest', 'measure', 'target'],
]);
/** What a unit is asked for that hangs on no task. */
const UNIT_SUBJECTS: ReadonlySet<string> = new Set(['report', 'instruction']);
/** Happens all day and changes no list. */
const QUIET: ReadonlySet<string> = new Set(['person.sign-in', 'person.sign-out', 'person.sign-in-refused']);
const ADMIN_SUBJECTS: ReadonlySet<string> = new Set([
  ...['unit', 'group', 'person', 'webhook', 'jurisdiction', 'channel', 'calendar'],
]);

export function liveScopeOf(actor: Actor): LiveScope {
  const places = (role: 'office' | 'supervisor' | 'admin' | 'auditor') =>
    new Set(jurisdictionsWith(actor, [role]));
  return {
    office: places('office'),
    supervisor: places('supervisor'),
    admin: places('admin'),
    auditor: places('auditor'),
    units: new Set(unitsWith(actor, UNIT_ROLES)),
  };
}

type Hearing = (scope: LiveScope, change: LiveChange) => boolean;

const isIssued = ({ taskState }: LiveChange): boolean => taskState !== null && taskState !== 'draft';

/** Who hears of what; nobody hears of anything else. Drafts are the office's. */
const HEARINGS: readonly Hearing[] = [
  // The auditor reads the whole trail.
  ({ auditor }, { jurisdictionId }) => auditor.has(jurisdictionId),
  ({ admin }, { jurisdictionId, taskId, subjectType }) =>
    admin.has(jurisdictionId) && taskId === null && ADMIN_SUBJECTS.has(subjectType),
  ({ office }, { jurisdictionId, taskId, subjectType }) =>
    office.has(jurisdictionId) && (taskId !== null || OFFICE_SUBJECTS.has(subjectType)),
  ({ supervisor }, change) =>
    supervisor.has(change.jurisdictionId) &&
    (change.taskId === null ? SUPERVISOR_SUBJECTS.has(change.subjectType) : isIssued(change)),
  // Units with a part in the task, wherever they are; and what they are asked for apart from tasks.
  ({ units }, change) =>
    (change.taskId === null ? UNIT_SUBJECTS.has(change.subjectType) : isIssued(change)) &&
    change.unitIds.some((unit) => units.has(unit)),
];

/** May hear of a change. */
export const hears: Hearing = (scope, change) =>
  !QUIET.has(change.action) && HEARINGS.some((hearing) => hearing(scope, change));
