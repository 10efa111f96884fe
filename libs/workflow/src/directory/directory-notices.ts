import type { EntityManager } from 'typeorm';
import { dayInShanghai } from '@app/domain';
import { announce, type NotificationDraft } from '@app/persistence';
import { officePeople, unitPeopleOf } from '../notices/recipients.js';
import type { Id } from '../views/index.js';

export interface UnitNotice {
  /** What it is about. */
  readonly unit: { readonly id: Id; readonly jurisdictionId: Id };
  /** Whose contacts and heads are told. */
  readonly unitIds: readonly Id[];
  /** People who are told besides. */
  readonly personIds?: readonly Id[];
  readonly office?: boolean;
  /** Makes it unique. */
  readonly key: string;
  readonly at: Date;
  /** Whoever did it needs no telling. */
  readonly actorId: Id;
  readonly title: string;
  readonly body: string;
}

/** Tells people what changed in the directory: units by mail too, the office in its inbox. */
export async function tellOfUnit(manager: EntityManager, notice: UnitNotice): Promise<void> {
  const { unit, unitIds, personIds = [], office = false, key, at, actorId, title, body } = notice;
  const concerned = new Set([...(await unitPeopleOf(manager, unitIds)), ...personIds]);
  const others = office ? await officePeople(manager, unit.jurisdictionId) : [];
  const draft = (personId: Id, mail: boolean): NotificationDraft => ({
    businessKey: `unit_changed|${key}`,
    jurisdictionId: unit.jurisdictionId,
    personId,
    kind: 'unit_changed',
    step: 'unit_changed',
    slot: dayInShanghai(at.getTime()),
    subjectType: 'unit',
    subjectId: unit.id,
    taskId: null,
    title,
    body,
    channels: mail ? ['inbox', 'email'] : ['inbox'],
    group: `unit_changed:${key}`,
    groupKind: 'event',
  });
  const drafts = [...new Set([...concerned, ...others])]
    .filter((personId) => personId !== actorId)
    .map((personId) => draft(personId, concerned.has(personId)));
  await announce(manager, drafts, at);
}
