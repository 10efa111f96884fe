import { STEP_SUBJECTS, type StepSubject } from '@app/domain';
import { REMINDER_SOURCES } from './reminder-sources.js';

const kindOf = (row: string): string => `split_part(split_part(${row}.key, '|', 2), ':', 1)`;
const announcedDue = (row: string): string => `split_part(${row}.key, '|', 3)::date`;

/** The page of the duty named in the key, `report:<jurisdiction>:<unit>:<period>`. */
const reportDue = (row: string): string => `
  CASE WHEN EXISTS (SELECT 1 FROM report_page page WHERE page.state = 'filed'
      AND page.jurisdiction_id = split_part(split_part(${row}.key, '|', 2), ':', 2)::bigint
      AND page.unit_id = split_part(split_part(${row}.key, '|', 2), ':', 3)::bigint
      AND page.period = split_part(split_part(${row}.key, '|', 2), ':', 4))
    THEN NULL ELSE ${announcedDue(row)} END`;

const dueOf = (subject: StepSubject, row: string): string =>
  subject === 'report'
    ? reportDue(row)
    : `(SELECT s.due FROM (${REMINDER_SOURCES[subject]}) s WHERE s.id = ${row}.subject_id)`;

/**
 * The day that the subject of a reminder still has, as SQL: null where it has been met, has ended or rests.
 * @param row alias of a notification of kind `reminder` or `overdue`
 */
export const openDueSql = (row: string): string =>
  `CASE ${kindOf(row)}${STEP_SUBJECTS.map((subject) => ` WHEN '${subject}' THEN ${dueOf(subject, row)}`).join('')} END`;
