import { findRows, KEEPERS, type HealthCheck, type HealthScope } from './health-check.js';

/** Years up to the last open milestone that no notice is entered for; beside them what falls into them. */
const PROVISIONAL = (years: string): string => `
  SELECT y.year AS id, y.year || '年' AS text, '/calendar' AS link
  FROM generate_series(${years}) AS y(year)
  WHERE NOT EXISTS (SELECT FROM calendar_year known WHERE known.year = y.year)
    AND EXISTS (SELECT FROM milestone m JOIN task t ON t.id = m.task_id
                WHERE m.jurisdiction_id = ANY($1::bigint[]) AND m.due >= make_date(y.year, 1, 1)
                  AND m.due <= make_date(y.year, 12, 31) AND m.state IN ('planned', 'returned')
                  AND t.state IN ('issued', 'objected', 'active', 'completion_requested'))`;

/** The last day of each jurisdiction is one look into the index of its days. */
const LAST_YEAR = `coalesce((SELECT extract(year FROM max(last.due))::int FROM unnest($1::bigint[]) AS own(id)
  CROSS JOIN LATERAL (SELECT due FROM milestone WHERE jurisdiction_id = own.id ORDER BY due DESC LIMIT 1) last), $2)`;

const yearOf = ({ today }: HealthScope): number => Number(today.slice(0, 4));
/** 国务院办公厅 publishes the days of a year in the last months of the one before. */
const expectedYear = (scope: HealthScope): number =>
  yearOf(scope) + (scope.today.slice(5, 7) >= '12' ? 1 : 0);

export const CALENDAR_CHECKS: readonly HealthCheck[] = [
  {
    key: 'missing-calendar',
    roles: KEEPERS,
    severity: 'yellow',
    sentence: (count) => `${count}个年度的放假调休通知应已发布而未录入，工作日按周一至周五推算。`,
    advice: '请由管理员在“日历”中录入国务院办公厅的通知，录入后时限自动重算。',
    link: '/calendar',
    find: (scope) => findRows(scope, PROVISIONAL('$2::int, $3::int'), [yearOf(scope), expectedYear(scope)]),
  },
  {
    key: 'provisional-calendar',
    roles: KEEPERS,
    severity: 'note',
    sentence: (count) => `有时限落在${count}个尚未发布放假调休通知的年度，这些年度的工作日是推算的。`,
    advice: '通知发布后请由管理员在“日历”中录入，录入后时限自动重算。',
    link: '/calendar',
    find: (scope) => findRows(scope, PROVISIONAL(`$2::int, ${LAST_YEAR}`), [expectedYear(scope) + 1]),
  },
];
