import type { StepSubject } from '@app/domain';

const leads = (more = ''): string => `
  SELECT h.seq, h.tells, 'duty' AS scope, a.unit_id AS address
  FROM hit h JOIN assignment a ON a.task_id = h.task_id AND a.role = 'lead' AND a.unit_id IS NOT NULL ${more}`;

const OWN_UNIT = `SELECT h.seq, h.tells, 'duty' AS scope, h.unit_id AS address FROM hit h WHERE h.unit_id IS NOT NULL`;

const COOPERATING = `
  SELECT h.seq, h.tells, 'cooperating', a.unit_id
  FROM hit h JOIN assignment a ON a.task_id = h.task_id AND a.role = 'cooperating' AND a.unit_id IS NOT NULL`;

const JURISDICTION = `SELECT h.seq, h.tells, 'jurisdiction', h.jurisdiction_id FROM hit h`;

/** About a whole plan the office answers itself. */
const INSTRUCTED = `${OWN_UNIT} UNION ALL ${leads('WHERE h.unit_id IS NULL')}
  UNION ALL SELECT h.seq, h.tells, 'desk', h.jurisdiction_id FROM hit h WHERE h.unit_id IS NULL AND h.task_id IS NULL`;

const AUTHOR = `SELECT h.seq, h.tells, 'author', i.author_id FROM hit h JOIN instruction i ON i.id = h.id`;

/** The units that have the duty, of every `hit`. */
export const DUTY_ADDRESSES: Readonly<Record<StepSubject, string>> = {
  milestone: leads(),
  acceptance: leads('AND a.accepted_at IS NULL'),
  report: OWN_UNIT,
  subtask: OWN_UNIT,
  instruction: INSTRUCTED,
  task: leads(),
};

/** All addresses of every `hit`: seq, tells, scope, address. */
export const addressesOf = (subject: StepSubject): string =>
  [
    DUTY_ADDRESSES[subject],
    JURISDICTION,
    ...(subject === 'report' ? [] : [COOPERATING]),
    ...(subject === 'instruction' ? [AUTHOR] : []),
  ].join(' UNION ALL ');
