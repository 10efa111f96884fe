import type { EntityManager } from 'typeorm';
import { dayInShanghai, type Role } from '@app/domain';
import { announce, type NotificationDraft, type NotificationKind } from '@app/persistence';
import { officePeople } from '../notices/recipients.js';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** Something that happened to a page, to be told to people. */
export interface PageNotice {
  readonly kind: NotificationKind;
  readonly pageId: Id;
  readonly jurisdictionId: Id;
  /** The page's version after it happened; makes the notice unique. */
  readonly version: number;
  readonly actorId: Id;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
}

export interface UnitPerson {
  readonly unitId: Id;
  readonly personId: Id;
}

/** Active people who act for the units in one of the roles. */
export function peopleOfUnits(
  manager: EntityManager,
  unitIds: readonly Id[],
  roles: readonly Role[],
): Promise<UnitPerson[]> {
  return select(
    manager,
    `SELECT DISTINCT m.unit_id AS "unitId", p.id AS "personId"
     FROM duty_membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.unit_id = ANY($1::bigint[]) AND m.role = ANY($2::text[]) ORDER BY m.unit_id, p.id`,
    [unitIds, roles],
  );
}

/** Tells the unit's people of these roles, by mail too: they have to act. */
export async function tellUnit(
  manager: EntityManager,
  unitId: Id,
  roles: readonly Role[],
  notice: PageNotice,
): Promise<void> {
  const people = await peopleOfUnits(manager, [unitId], roles);
  await tell(
    manager,
    notice,
    people.map(({ personId }) => personId),
    ['inbox', 'email'],
  );
}

/** Tells the office, in its inbox only. */
export async function tellReportOffice(manager: EntityManager, notice: PageNotice): Promise<void> {
  await tell(manager, notice, await officePeople(manager, notice.jurisdictionId), ['inbox']);
}

async function tell(
  manager: EntityManager,
  notice: PageNotice,
  personIds: readonly Id[],
  channels: NotificationDraft['channels'],
): Promise<void> {
  const { kind, pageId, jurisdictionId, version, actorId, at, title, body } = notice;
  const key = `report:${pageId}:${version}`;
  const drafts = personIds
    .filter((personId) => personId !== actorId)
    .map((personId): NotificationDraft => ({
      businessKey: `${kind}|${key}`,
      ...{ jurisdictionId, personId, kind, title, body, channels },
      step: kind,
      slot: dayInShanghai(at.getTime()),
      subjectType: 'report',
      subjectId: pageId,
      taskId: null,
      group: `${kind}:${key}`,
      groupKind: 'event',
    }));
  await announce(manager, drafts, at);
}
