import type { AuditedCall } from './audit-calls.js';

const TEXT = '关于2027年部分节假日安排的通知 一、元旦：1月1日放假，与周末连休。';

/** 日历. */
export const CALENDAR_CALLS: readonly AuditedCall[] = [
  {
    route: 'POST /calendar/imports',
    by: 'admin',
    leaves: ['calendar.import'],
    ask: async () => ({ path: '/calendar/imports', version: 0, body: { text: TEXT } }),
  },
];
