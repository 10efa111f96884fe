import {
  groupBy,
  type CalendarDay,
  type MessageTemplateKey,
  type TemplateTexts,
  type Worklist,
} from '@app/domain';
import type { DataSource } from 'typeorm';
import { storedTemplates } from '../channels/stored-template.js';
import { loadWorklist, NO_WORK, openPeriods, type OpenPeriods } from '../digest/worklist.js';
import { Batch } from './batch.js';
import { loadMessageRows, type MessageRow } from './message-rows.js';

/** What composing has to ask the database; messages composed at the same moment are asked for with one statement. */
export interface MessageReads {
  /** The rows of a message that nobody has been told yet. */
  rowsOf(messageId: string): Promise<readonly MessageRow[]>;
  /** What the office has worded; null where it has worded nothing, or the message belongs to no single office. */
  templateOf(jurisdictionId: string | null, key: MessageTemplateKey): Promise<TemplateTexts | null>;
  /** What waits for a person on a day. */
  worklistOf(personId: string, day: CalendarDay): Promise<Worklist>;
}

interface WorklistAsked {
  readonly personId: string;
  readonly day: CalendarDay;
}

/** For one look: which report periods are open is asked once, as are the other rules of sending. */
export function openReads(dataSource: DataSource): MessageReads {
  const periods = new Map<CalendarDay, Promise<OpenPeriods>>();
  const periodsOf = (day: CalendarDay): Promise<OpenPeriods> => {
    const asked = periods.get(day) ?? openPeriods(dataSource.manager, day);
    periods.set(day, asked);
    asked.catch(() => periods.delete(day));
    return asked;
  };
  const rows = new Batch(
    async (ids: readonly string[]) => {
      const found = groupBy(await loadMessageRows(dataSource, ids), ({ messageId }) => messageId);
      return ids.map((id) => found.get(id) ?? []);
    },
    { apart: true, gatherMs: 0 },
  );
  const templates = new Batch(
    (asked: readonly { readonly jurisdictionId: string; readonly key: MessageTemplateKey }[]) =>
      storedTemplates(dataSource, asked),
    { apart: true, gatherMs: 0 },
  );
  const worklists = new Batch(
    async (asked: readonly WorklistAsked[]) => {
      const found = new Map<CalendarDay, ReadonlyMap<string, Worklist>>();
      for (const [day, persons] of groupBy(asked, ({ day }) => day)) {
        const ids = persons.map(({ personId }) => personId);
        found.set(day, await loadWorklist(dataSource.manager, ids, day, await periodsOf(day)));
      }
      return asked.map(({ personId, day }) => found.get(day)?.get(personId) ?? NO_WORK);
    },
    { apart: true, gatherMs: 0 },
  );
  return {
    rowsOf: (messageId) => rows.do(messageId),
    templateOf: (jurisdictionId, key) =>
      jurisdictionId === null ? Promise.resolve(null) : templates.do({ jurisdictionId, key }),
    worklistOf: (personId, day) => worklists.do({ personId, day }),
  };
}
