import type { LedgerClass, LedgerLead, LedgerRole, Light, TaskState } from '../api/types';

/** What narrows the ledger; each one is a parameter of the page's address, so a view can be sent to somebody. */
export interface LedgerFilters {
  jurisdictionId?: string;
  planId?: string;
  unitId?: string;
  role?: LedgerRole;
  light?: Light;
  class?: LedgerClass;
  state?: LedgerState;
  acceptance?: 'overdue';
  lead?: LedgerLead;
  /** Empty for clauses that stand in no section. */
  section?: string;
  /** Month of 交办, `YYYY-MM`. */
  issuedMonth?: string;
  dueFrom?: string;
  dueTo?: string;
  text?: string;
  sort?: 'due' | 'code';
}

export const LEDGER_CLASSES: readonly LedgerClass[] = [
  'overdue',
  'due_soon',
  'on_schedule',
  'undated',
  'completed',
  'halted',
];

export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green'];

/** In the order of a task's life; drafts are not in the ledger. */
export const LEDGER_STATES = [
  'issued',
  'objected',
  'active',
  'completion_requested',
  'completed',
  'closed',
  'archived',
  'suspended',
  'cancelled',
] as const satisfies readonly TaskState[];

export type LedgerState = (typeof LEDGER_STATES)[number];

const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): T | undefined =>
    allowed.find((item) => item === value);

export const LEDGER_ROLES = [
  'lead',
  'first-lead',
  'cooperating',
  'responsible',
  'implementing',
] as const satisfies readonly LedgerRole[];

const day = (value: string): string | undefined => (DAY.test(value) ? value : undefined);
const text = (value: string): string | undefined => value.trim() || undefined;

type Reader<K extends keyof LedgerFilters> = (value: string) => LedgerFilters[K];

const READERS: { readonly [K in keyof Required<LedgerFilters>]: Reader<K> } = {
  jurisdictionId: text,
  planId: text,
  unitId: text,
  role: oneOf(LEDGER_ROLES),
  light: oneOf(LIGHTS),
  class: oneOf(LEDGER_CLASSES),
  state: oneOf(LEDGER_STATES),
  acceptance: oneOf(['overdue'] as const),
  lead: oneOf(['none', 'outside-groups'] as const),
  section: (value) => value,
  issuedMonth: (value) => (MONTH.test(value) ? value : undefined),
  dueFrom: day,
  dueTo: day,
  text,
  sort: oneOf(['due', 'code'] as const),
};

const NAMES = Object.keys(READERS) as (keyof LedgerFilters)[];

/** Reads an address; what is unknown or misspelt is dropped rather than sent on. */
export function readFilters(params: URLSearchParams): LedgerFilters {
  const entries = NAMES.flatMap((name) => {
    const raw = params.get(name);
    const value = raw === null ? undefined : READERS[name](raw);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as LedgerFilters;
}

/** Nothing typed is no filter; but 不分章节 is one. */
const says = (name: string, value: string): boolean => value !== '' || name === 'section';

/** Always in the same order, so that equal filters have equal addresses. */
export function writeFilters(filters: LedgerFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = filters[name];
    if (value !== undefined && says(name, value)) params.set(name, value);
  }
  return params;
}

export function ledgerLink(filters: LedgerFilters): string {
  const query = writeFilters(filters).toString();
  return query === '' ? '/ledger' : `/ledger?${query}`;
}

export function toTaskQuery(filters: LedgerFilters): LedgerFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name, value]) => value !== undefined && says(name, value)),
  ) as LedgerFilters;
}

/** How many filters are on, besides the order. */
export function countFilters(filters: LedgerFilters): number {
  return Object.keys(toTaskQuery({ ...filters, sort: undefined })).length;
}
