import type { EntityManager } from 'typeorm';
import { dayInShanghai, type DigestUnitRow } from '@app/domain';
import { announce, type NotificationDraft } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { BULLETIN_TEXTS } from './bulletin-texts.zh.js';
import { numberTextOf, type BulletinRow } from './bulletin-view.js';

const { told: TOLD } = BULLETIN_TEXTS;

export interface BulletinNotice {
  readonly actorId: Id;
  readonly at: Date;
  /** Lead units are told of their own numbers; what the bulletin says of others is not theirs to read here. */
  readonly toUnits: boolean;
}

/** Tells the supervisors, and the lead units where the office wants that, but not whoever issued it. */
export async function tellOfBulletin(
  manager: EntityManager,
  bulletin: BulletinRow,
  notice: BulletinNotice,
): Promise<void> {
  const supervisors = await supervisorsOf(manager, bulletin.jurisdictionId);
  const units = notice.toUnits ? await unitDrafts(manager, bulletin, notice) : [];
  const drafts = [...supervisors.map((personId) => supervisorDraft(bulletin, notice, personId)), ...units];
  // Whoever is told of the whole is not told of a part as well.
  const seen = new Set([notice.actorId]);
  const once = drafts.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
  await announce(manager, once, notice.at);
}

async function supervisorsOf(manager: EntityManager, jurisdictionId: Id): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT DISTINCT p.id FROM membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.jurisdiction_id = $1 AND m.role = 'supervisor' ORDER BY p.id`,
    [jurisdictionId],
  );
  return rows.map(({ id }) => id);
}

async function unitDrafts(
  manager: EntityManager,
  bulletin: BulletinRow,
  notice: BulletinNotice,
): Promise<NotificationDraft[]> {
  const named = bulletin.data.figures.byUnit.filter(({ unit }) => unit !== null);
  const byId = new Map(named.map((row) => [row.unit?.id ?? '', row]));
  const people = await select<{ unitId: Id; personId: Id }>(
    manager,
    `SELECT m.unit_id AS "unitId", p.id AS "personId" FROM duty_membership m
     JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.unit_id = ANY($1::bigint[]) AND m.role IN ('contact', 'head') ORDER BY m.unit_id, p.id`,
    [[...byId.keys()]],
  );
  return people.flatMap(({ unitId, personId }) => {
    const row = byId.get(unitId);
    return row === undefined ? [] : [unitDraft(bulletin, notice, personId, row)];
  });
}

const common = (
  { id, jurisdictionId }: BulletinRow,
  { at }: BulletinNotice,
  personId: Id,
): Omit<NotificationDraft, 'title' | 'body' | 'subjectType' | 'subjectId'> => ({
  businessKey: `bulletin|bulletin:${id}`,
  ...{ jurisdictionId, personId },
  kind: 'bulletin',
  step: 'bulletin',
  slot: dayInShanghai(at.getTime()),
  taskId: null,
  channels: ['inbox', 'email'],
  group: `bulletin:${id}`,
  groupKind: 'event',
});

function supervisorDraft(bulletin: BulletinRow, notice: BulletinNotice, personId: Id): NotificationDraft {
  const { total, byClass } = bulletin.data.figures;
  return {
    ...common(bulletin, notice, personId),
    ...{ subjectType: 'bulletin', subjectId: bulletin.id },
    title: TOLD.supervisor(bulletin.jurisdictionName, numberTextOf(bulletin)),
    body: TOLD.supervisorBody(bulletin.title, total, byClass.overdue),
  };
}

function unitDraft(
  bulletin: BulletinRow,
  notice: BulletinNotice,
  personId: Id,
  { unit, name, total, byClass }: DigestUnitRow,
): NotificationDraft {
  return {
    ...common(bulletin, notice, personId),
    ...{ subjectType: 'unit', subjectId: unit?.id ?? bulletin.id },
    title: TOLD.unit(numberTextOf(bulletin)),
    body: TOLD.unitBody(name, total, byClass.overdue, bulletin.asOf),
  };
}
