import { groupBy, UNIT_ROLES, type AssignmentRole, type ReminderAudience, type Role } from '@app/domain';
import type { NotificationChannel } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { AudienceOf, OpenMilestone, Recipient } from './sweep.types.js';

/** `group` is the task id for audiences that come from its units, else the jurisdiction id. */
interface PersonRow extends Omit<Recipient, 'channels'> {
  readonly group: string;
}

type Directory = ReadonlyMap<string, readonly Recipient[]>;

/** Where an audience is found and how it is told. Offices and cooperating units see it in the inbox; mail is for those who must act. */
const AUDIENCES: Readonly<Record<ReminderAudience, Source>> = {
  lead: { assignment: 'lead', channels: ['inbox', 'email'] },
  cooperating: { assignment: 'cooperating', channels: ['inbox'] },
  office: { role: 'office', channels: ['inbox'] },
  supervisor: { role: 'supervisor', channels: ['inbox', 'email'] },
};

type Source = { readonly channels: readonly NotificationChannel[] } & (
  { readonly assignment: AssignmentRole } | { readonly role: Role }
);

/**
 * Active contacts and heads of the tasks' units in this role, of a work group those of its lead unit; a membership in
 * a closed unit gives no rights either.
 */
function peopleOfUnits(
  manager: EntityManager,
  taskIds: string[],
  role: AssignmentRole,
): Promise<PersonRow[]> {
  return manager.query<PersonRow[]>(
    `SELECT DISTINCT ON (a.task_id, p.id) a.task_id AS "group", p.id AS "personId", p.name, p.email, u.name AS "unitName"
     FROM assignment a
     JOIN unit u ON u.id = a.unit_id AND u.active
     JOIN duty_membership ms ON ms.unit_id = u.id AND ms.role = ANY($3)
     JOIN person p ON p.id = ms.person_id AND p.active
     WHERE a.task_id = ANY($1) AND a.role = $2
     ORDER BY a.task_id, p.id, a.sort, u.id, ms.via_unit_id NULLS FIRST`,
    [taskIds, role, UNIT_ROLES],
  );
}

/** Active people with this role in the jurisdictions. */
function peopleOfJurisdictions(manager: EntityManager, ids: string[], role: Role): Promise<PersonRow[]> {
  return manager.query<PersonRow[]>(
    `SELECT DISTINCT ON (ms.jurisdiction_id, p.id) ms.jurisdiction_id AS "group", p.id AS "personId", p.name, p.email,
            u.name AS "unitName"
     FROM membership ms
     JOIN unit u ON u.id = ms.unit_id AND u.active
     JOIN person p ON p.id = ms.person_id AND p.active
     WHERE ms.jurisdiction_id = ANY($1) AND ms.role = $2
     ORDER BY ms.jurisdiction_id, p.id, u.id`,
    [ids, role],
  );
}

function directoryOf(rows: readonly PersonRow[], channels: readonly NotificationChannel[]): Directory {
  const told = ({ group: _, ...person }: PersonRow): Recipient => ({ ...person, channels });
  const groups = groupBy(rows, ({ group }) => group);
  return new Map([...groups].map(([group, people]) => [group, people.map(told)]));
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

async function load(
  manager: EntityManager,
  source: Source,
  milestones: readonly OpenMilestone[],
): Promise<Directory> {
  const rows =
    'assignment' in source
      ? await peopleOfUnits(manager, unique(milestones.map((m) => m.taskId)), source.assignment)
      : await peopleOfJurisdictions(manager, unique(milestones.map((m) => m.jurisdictionId)), source.role);
  return directoryOf(rows, source.channels);
}

/** The people of these audiences for all the milestones, one query an audience. */
export async function loadAudiences(
  manager: EntityManager,
  milestones: readonly OpenMilestone[],
  audiences: readonly ReminderAudience[],
): Promise<AudienceOf> {
  const directories = new Map<ReminderAudience, Directory>();
  for (const audience of audiences) {
    directories.set(audience, await load(manager, AUDIENCES[audience], milestones));
  }
  return (milestone, audience) => {
    const group = 'assignment' in AUDIENCES[audience] ? milestone.taskId : milestone.jurisdictionId;
    return directories.get(audience)?.get(group) ?? [];
  };
}
