import type { EntityManager } from 'typeorm';
import { dayInShanghai, type CalendarNotice } from '@app/domain';
import { announce, type NotificationDraft } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { CALENDAR_TEXTS as TEXTS } from './calendar-texts.zh.js';

interface Entered {
  readonly notice: CalendarNotice;
  readonly version: number;
  readonly movedTasks: number;
  readonly at: Date;
  readonly actorId: Id;
}

/** Tells every administrator and office, once each, wherever they work: the calendar is one for all. */
export async function tellOfCalendar(manager: EntityManager, entered: Entered): Promise<void> {
  const { notice, version, movedTasks, at, actorId } = entered;
  const people = await select<{ personId: Id; jurisdictionId: Id }>(
    manager,
    `SELECT DISTINCT ON (p.id) p.id AS "personId", m.jurisdiction_id AS "jurisdictionId"
     FROM membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.role IN ('admin', 'office') AND p.id <> $1 ORDER BY p.id, m.id`,
    [actorId],
  );
  const count = (kind: string): number => notice.days.filter((day) => day.kind === kind).length;
  const counts = TEXTS.counts(count('holiday'), count('workday'), notice.source);
  const drafts = people.map((person): NotificationDraft => ({
    ...person,
    businessKey: `calendar_changed|${notice.year}|${version}`,
    kind: 'calendar_changed',
    step: 'calendar_changed',
    slot: dayInShanghai(at.getTime()),
    subjectType: 'calendar',
    subjectId: String(notice.year),
    taskId: null,
    title: TEXTS.entered(notice.year),
    body: `${counts}${TEXTS.moved(movedTasks)}`,
    channels: ['inbox'],
    group: `calendar:${notice.year}:${version}`,
    groupKind: 'event',
  }));
  await announce(manager, drafts, at);
}
