import type { AssignmentRole, LedgerClass } from '../api/types';

export interface MatrixFilters {
  planId?: string | undefined;
  section?: string | undefined;
  unitId?: string | undefined;
  groupId?: string | undefined;
  role?: AssignmentRole | undefined;
  class?: LedgerClass | undefined;
  text?: string | undefined;
}

const KEYS = ['planId', 'section', 'unitId', 'groupId', 'role', 'class', 'text'] as const;
const ROLES: readonly string[] = ['lead', 'responsible', 'cooperating', 'implementing'];
const CLASSES: readonly string[] = ['completed', 'halted', 'overdue', 'due_soon', 'on_schedule', 'undated'];
const ID = /^[1-9]\d{0,17}$/;

const FITS: Readonly<Record<(typeof KEYS)[number], (value: string) => boolean>> = {
  planId: (value) => ID.test(value),
  section: (value) => value !== '',
  unitId: (value) => ID.test(value),
  groupId: (value) => ID.test(value),
  role: (value) => ROLES.includes(value),
  class: (value) => CLASSES.includes(value),
  text: (value) => value.trim() !== '',
};

/** The filters are the address; what is no filter of ours is left out. */
export function readMatrixFilters(params: URLSearchParams): MatrixFilters {
  const entries = KEYS.flatMap((key) => {
    const value = params.get(key);
    return value !== null && FITS[key](value) ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries) as MatrixFilters;
}

/** A chapter belongs to its plan: another plan, no chapter. */
export function changeMatrixFilters(filters: MatrixFilters, patch: Partial<MatrixFilters>): MatrixFilters {
  const changed = { ...filters, ...patch };
  const samePlan = !('planId' in patch) || patch.planId === filters.planId;
  return samePlan ? changed : { ...changed, section: patch.section };
}

export function writeMatrixFilters(filters: MatrixFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = filters[key];
    if (value !== undefined && value !== '') params.set(key, value);
  }
  return params;
}
