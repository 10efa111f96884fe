import type { AuditedCall } from './audit-calls.js';

/** The table of figures as a file. */
export const STATISTICS_CALLS: readonly AuditedCall[] = [
  {
    route: 'GET /statistics/export',
    by: 'office',
    leaves: ['export.statistics'],
    ask: () => ({ path: '/statistics/export?by=plan' }),
    refused: 'gongxin',
  },
];
