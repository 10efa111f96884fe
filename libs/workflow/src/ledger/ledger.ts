import { LEDGER_CLASSES, LEDGER_STATES, isCalendarDay, type LedgerClass, type TaskState } from '@app/domain';
import { readCalendar, readLights } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import { todayOf, type WorkflowContext } from '../shared/context.js';
import type { Id, LedgerRow, LedgerSummary, Page } from '../views/index.js';
import { cutPage, decodeCursor } from '../shared/cursor.js';
import type { LedgerFilter, LedgerQuery, LedgerSort } from './ledger-query.js';
import { loadLedgerRows, type LightRules } from './ledger-rows.js';
import { Bindings } from '../shared/bindings.js';
import { ledgerPage, ledgerTasks } from './ledger-scope.js';
import { daysOf } from './ledger-days.js';
import { classCase } from './ledger-sql.js';

interface KeyRow {
  readonly id: Id;
  readonly sortKey: string;
}

/** 台账: every issued task that the reader may see, paged by key. */
export class Ledger {
  constructor(private readonly context: WorkflowContext) {}

  async page(actor: Actor, query: LedgerQuery): Promise<Page<LedgerRow>> {
    const rules = await this.rules();
    const bind = new Bindings();
    const { column } = KEYS[query.sort];
    const after = query.cursor === undefined ? null : afterPlace(query.sort, query.cursor, bind);
    const place = { column, after, limit: query.limit + 1 };
    const statement = ledgerPage(actor.reads, query, daysOf(rules), place, bind);
    const found = await select<KeyRow>(this.context.dataSource.manager, statement, bind.values);
    const placeOf = ({ sortKey: key, id }: KeyRow) => ({ key, id });
    const { shown, nextCursor } = cutPage(found, query.limit, query.sort, placeOf);
    const ids = shown.map((row) => row.id);
    return {
      items: await loadLedgerRows(this.context.dataSource.manager, actor, ids, rules),
      nextCursor,
    };
  }

  /** Counts over the whole filtered ledger; every task is in exactly one class and one state. */
  async summary(actor: Actor, filter: LedgerFilter): Promise<LedgerSummary> {
    const bind = new Bindings();
    const days = daysOf(await this.rules());
    const counts = await select<{ class: LedgerClass; state: TaskState; count: number }>(
      this.context.dataSource.manager,
      `SELECT ${classCase(days, bind)} AS class, t.state, count(*)::int AS count
       ${ledgerTasks(actor.reads, filter, days, bind)} GROUP BY 1, 2`,
      bind.values,
    );
    const byClass = zeroes(LEDGER_CLASSES);
    const byState = zeroes(LEDGER_STATES);
    for (const row of counts) {
      byClass[row.class] += row.count;
      byState[row.state] += row.count;
    }
    return {
      total: counts.reduce((sum, row) => sum + row.count, 0),
      byClass,
      byState,
      awaitingAcceptance: byState.issued,
      awaitingReview: byState.completion_requested,
    };
  }

  /** The rules of today, for whoever shows ledger rows. */
  async rules(): Promise<LightRules> {
    const { manager } = this.context.dataSource;
    const [calendar, laidDown] = [await readCalendar(manager), await readLights(manager)];
    return { today: todayOf(this.context), calendar, laidDown };
  }
}

/** A forged key must not reach the database as a date that it is not. */
const KEYS = {
  due: { column: 'due_key', type: 'date', fits: isCalendarDay },
  code: { column: 'code_key', type: 'text', fits: (key: string) => !key.includes('\u0000') },
} as const satisfies Record<LedgerSort, object>;

function afterPlace(sort: LedgerSort, cursor: string, bind: Bindings): string {
  const place = decodeCursor(sort, cursor);
  const { column, type, fits } = KEYS[sort];
  if (!fits(place.key)) throw new WorkflowError('CURSOR_INVALID', { place: 'cursor' });
  return `(t.${column}, t.id) > (${bind.add(place.key)}::${type}, ${bind.add(place.id)}::bigint)`;
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
