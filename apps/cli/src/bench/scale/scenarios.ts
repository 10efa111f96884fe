import { addDays, dayInShanghai } from '@app/domain';
import {
  Ledger,
  Matrix,
  Search,
  Statistics,
  type LedgerFilter,
  type LedgerQuery,
  type WorkflowContext,
} from '@app/workflow';
import type { Scenario } from './measure.js';
import type { ScaleWorld, Visitor } from './scale-world.js';

const PAGE = 50;
const DEEP_PAGES = 999;
const LONG_PAGE = 200;
const PAGE_AIM = 50;
const MATRIX_AIM = 150;
const TREND_MONTHS = 12;
const DUE_DAYS = 30;
const HITS = 20;
const WORDS = '充电设施';

interface Making {
  readonly ledger: Ledger;
  readonly context: WorkflowContext;
  readonly office: Visitor;
  readonly contact: Visitor;
  readonly supervisor: Visitor;
  readonly planId: string;
  readonly unitId: string;
  readonly today: string;
}

/** What people ask of a large ledger, as office of the largest place, as one of its units, and from above. */
export async function scaleScenarios(world: ScaleWorld): Promise<Scenario[]> {
  const making = await prepare(world);
  return [
    ...(await pages(making)),
    ...filters(making),
    ...others(making),
    ...sums(making),
    ...statistics(making),
    ...elsewhere(making),
  ];
}

async function prepare({ dataSource, clock, visitor }: ScaleWorld): Promise<Making> {
  const context: WorkflowContext = { dataSource, clock, onCommitted: () => undefined };
  const office = await visitor('s1-office-1');
  const contact = await visitor('s1-u-1-30');
  const [plan] = await dataSource.query<{ id: string }[]>(
    `SELECT plan_id AS id FROM task WHERE jurisdiction_id = $1 AND state <> 'draft' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [office.actor.reads.jurisdictionIds[0]],
  );
  return {
    ledger: new Ledger(context),
    context,
    office,
    contact,
    supervisor: await visitor('s1-supervisor'),
    planId: plan?.id ?? '0',
    unitId: contact.actor.reads.unitIds[0] ?? '0',
    today: dayInShanghai(clock.now()),
  };
}

function address(path: string, query: object): string {
  const named = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return `${path}?${new URLSearchParams(named).toString()}`;
}

function page({ ledger }: Making, name: string, visitor: Visitor, query: Partial<LedgerQuery>): Scenario {
  const asked: LedgerQuery = { sort: 'due', limit: PAGE, ...query };
  return {
    name,
    visitor,
    path: address('/tasks', asked),
    answer: () => ledger.page(visitor.actor, asked),
    aim: PAGE_AIM,
  };
}

async function pages(making: Making): Promise<Scenario[]> {
  const { ledger, office } = making;
  let cursor: string | undefined;
  for (let seen = 0; seen < DEEP_PAGES * PAGE; seen += LONG_PAGE) {
    const { nextCursor } = await ledger.page(office.actor, { sort: 'due', limit: LONG_PAGE, cursor });
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return [
    page(making, 'ledger, first page', office, {}),
    page(making, 'ledger, 1,000th page', office, cursor === undefined ? {} : { cursor }),
    page(making, 'ledger, by code', office, { sort: 'code' }),
  ];
}

function filters(making: Making): Scenario[] {
  const { office, planId, unitId, today } = making;
  const by: readonly (readonly [name: string, filter: LedgerFilter])[] = [
    ['class overdue', { class: 'overdue' }],
    ['class undated', { class: 'undated' }],
    ['light yellow', { light: 'yellow' }],
    ['state objected', { state: 'objected' }],
    ['plan', { planId }],
    ['unit', { unitId }],
    ['unit as first lead', { unitId, role: 'first-lead' }],
    ['due range', { dueFrom: today, dueTo: addDays(today, DUE_DAYS) }],
    ['text', { text: WORDS }],
  ];
  return by.map(([name, filter]) => page(making, `ledger, ${name}`, office, filter));
}

function others(making: Making): Scenario[] {
  const { contact, supervisor } = making;
  return [
    page(making, 'ledger of a unit', contact, {}),
    page(making, 'ledger of a unit, overdue', contact, { class: 'overdue' }),
    page(making, 'ledger of a supervisor', supervisor, {}),
  ];
}

function sums({ ledger, office, contact }: Making): Scenario[] {
  const summary = (name: string, visitor: Visitor, filter: LedgerFilter): Scenario => ({
    name,
    visitor,
    path: address('/tasks/summary', filter),
    answer: () => ledger.summary(visitor.actor, filter),
    aim: null,
  });
  return [summary('summary', office, {}), summary('summary of a unit', contact, {})];
}

function statistics({ context, ledger, office }: Making): Scenario[] {
  const figures = new Statistics(context, ledger);
  const by = (['unit', 'plan', 'chapter', 'month'] as const).map((dimension) => ({
    name: `statistics by ${dimension}`,
    visitor: office,
    path: address('/statistics', { by: dimension }),
    answer: () => figures.by(office.actor, dimension, {}),
    aim: null,
  }));
  const trend = {
    name: 'statistics, trend',
    visitor: office,
    path: '/statistics/trend',
    answer: () => figures.trend(office.actor, TREND_MONTHS, {}),
    aim: null,
  };
  return [...by, trend];
}

function elsewhere({ context, office, planId }: Making): Scenario[] {
  const search = new Search(context);
  const matrix = new Matrix(context);
  return [
    {
      name: 'search',
      visitor: office,
      path: address('/search', { q: WORDS, limit: HITS }),
      answer: () => search.find(office.actor, { q: WORDS, limit: HITS }),
      aim: null,
    },
    {
      name: 'matrix of one plan',
      visitor: office,
      path: address('/matrix', { planId }),
      answer: () => matrix.read(office.actor, { planId }),
      aim: MATRIX_AIM,
    },
  ];
}
