import type { StepSubject } from '@app/domain';
import { REMINDER_SOURCES } from '@app/persistence';
import { addressesOf } from './address-sql.js';
import type { Place, Placed, TellRow } from './placement.js';
import { tableOf, type Parameters } from './parameters.js';
import type { ReportPeriodRow } from './report-periods.js';
import { DIRECTORY_TABLE } from './set-based.js';
import type { RuleRow, SubjectRules } from './sweep-rules.js';

/** The day to which an issue day is brought that lies too long before the due day to matter: so there are few pairs. */
export const ISSUED = 'greatest(s.issued_on, s.due - r.reach)';

/** The subjects of a kind with the rule that each follows; conditions may follow. */
export const ruledSource = ({ subject }: SubjectRules): string =>
  `(${REMINDER_SOURCES[subject]}) s JOIN rule r ON r.jurisdiction_id = s.jurisdiction_id AND r.ladder = coalesce(s.ladder, '')`;

/** What a source and its rules are read from: `rule`, and `periods` for reports. */
export function ruleTables(parameters: Parameters, { subject, rules, periods }: SubjectRules): string[] {
  const rule = tableOf<RuleRow>(parameters, rules, {
    jurisdiction_id: { type: 'bigint', of: (row) => row.jurisdictionId },
    ladder: { type: 'text', of: (row) => row.ladder },
    steps: { type: 'int', of: (row) => row.set },
    reach: { type: 'int', of: (row) => row.reach },
  });
  if (subject !== 'report') return [`rule AS MATERIALIZED (${rule})`];
  const period = tableOf<ReportPeriodRow>(parameters, periods, {
    jurisdiction_id: { type: 'bigint', of: (row) => row.jurisdictionId },
    period: { type: 'text', of: (row) => row.period },
    opens: { type: 'date', of: (row) => row.opens },
    due: { type: 'date', of: (row) => row.due },
    until: { type: 'timestamptz', of: (row) => row.until },
    name: { type: 'text', of: (row) => row.name },
  });
  return [`rule AS MATERIALIZED (${rule})`, `periods AS MATERIALIZED (${period})`];
}

/** Of the notifications of a kind of subject. */
const SUBJECT_TYPES: Readonly<Record<StepSubject, string>> = {
  milestone: 'milestone',
  acceptance: 'task',
  report: 'report_duty',
  subtask: 'subtask',
  instruction: 'instruction',
  task: 'task',
};

const placeTable = (parameters: Parameters, places: readonly Place[]): string =>
  tableOf<Place>(parameters, places, {
    place_set: { type: 'int', of: (row) => row.set },
    place_due: { type: 'date', of: (row) => row.due },
    place_issued: { type: 'date', of: (row) => row.issued },
    step: { type: 'text', of: (row) => row.step },
    step_name: { type: 'text', of: (row) => row.stepName },
    newest: { type: 'text', of: (row) => row.newest },
    slot: { type: 'date', of: (row) => row.slot },
    day: { type: 'date', of: (row) => row.day },
    since: { type: 'date', of: (row) => row.since },
    missed: { type: 'boolean', of: (row) => row.missed },
    late: { type: 'boolean', of: (row) => row.late },
    tells: { type: 'int', of: (row) => row.tells },
    kind: { type: 'text', of: (row) => row.kind },
    sentence: { type: 'text', of: (row) => row.sentence },
    paper: { type: 'text', of: (row) => row.paper },
  });

const tellTable = (parameters: Parameters, tells: readonly TellRow[]): string =>
  tableOf<TellRow>(parameters, tells, {
    tells: { type: 'int', of: (row) => row.tells },
    audience: { type: 'text', of: (row) => row.audience },
    line: { type: 'text', of: (row) => row.line },
  });

/** Who has reported since the step before is not asked again; a step that was missed was not yet answered when its day came. */
const UNANSWERED = `
  AND NOT EXISTS (SELECT 1 FROM progress_report pr WHERE pr.task_id = s.task_id AND pr.part = 'lead'
    AND (pr.at AT TIME ZONE 'Asia/Shanghai')::date >= p.since
    AND (NOT p.missed OR (pr.at AT TIME ZONE 'Asia/Shanghai')::date <= p.slot))`;

/**
 * How far the steps of each subject were looked at: whoever was told something, or had it recorded, was so on a day on
 * which all steps up to then were considered. What is placed later and not newest was missed.
 */
export const seenTable = ({ subject, rules }: SubjectRules, ids: string | null): string => `seen AS (
  SELECT split_part(n.key, '|', 2) AS subject, split_part(n.key, '|', 3)::date AS due, max(n.slot) AS slot
  FROM notification n
  WHERE n.subject_type = '${SUBJECT_TYPES[subject]}' ${ids === null ? '' : `AND n.subject_id = ANY(${ids}::bigint[])`} AND n.kind IN ('reminder', 'overdue')
    ${subject === 'report' ? `AND n.slot >= ${firstSlot(rules)}` : ''}
  GROUP BY 1, 2)`;

/** Of the periods that are asked for: a unit has been told of many others. */
const firstSlot = (rules: readonly RuleRow[]): string =>
  `(SELECT min(due) - ${Math.max(0, ...rules.map(({ reach }) => reach))} FROM periods)`;

/** Whom each hit tells: seq and person_id or channel_id, with the channel; each once. */
const WANTED = `
  SELECT DISTINCT a.seq, t.person_id, t.channel_id, t.channel
  FROM address a JOIN told t ON t.tells = a.tells AND t.scope = a.scope AND t.address = a.address`;

/** Business key of what one recipient is told; the recipient follows as a person's id or `channel:` and a channel's. */
const KEY = `h.business || '|' || coalesce(w.person_id::text, 'channel:' || w.channel_id) || '|' || w.channel`;

export interface HitOptions {
  readonly rules: SubjectRules;
  readonly placed: Placed;
  /** The subjects as the text of an array, `{1,2}`; all where it is left out. */
  readonly ids?: string | undefined;
  /** A condition on the source `s`. */
  readonly where?: string;
}

/**
 * The common part of every statement of the sweep, for a transaction that has the directory (`prepareDirectory`): `hit` is a subject with one of its steps, `address` where it has to be
 * heard, `told` who answers there, `fresh` what nobody has been told yet, with its key.
 */
export function hitTables(parameters: Parameters, { rules, placed, ids, where = '' }: HitOptions): string[] {
  const those = ids === undefined ? null : parameters.add(ids);
  const missed = placed.places.some((place) => place.missed || place.late);
  return [
    ...ruleTables(parameters, rules),
    ...(missed ? [seenTable(rules, those)] : []),
    `place AS MATERIALIZED (${placeTable(parameters, placed.places)})`,
    `tell AS MATERIALIZED (${tellTable(parameters, placed.tells)})`,
    `hit AS MATERIALIZED (
      SELECT row_number() OVER () AS seq, s.*, p.*, p.step || '|' || s.subject || '|' || s.due AS business
      FROM ${ruledSource(rules)}
      JOIN place p ON p.place_set = r.steps AND p.place_due = s.due AND p.place_issued = ${ISSUED}
      ${missed ? 'LEFT JOIN seen ON seen.subject = s.subject AND seen.due = s.due' : ''}
      WHERE true ${those === null ? '' : `AND s.id = ANY(${those}::bigint[])`} ${where}
        ${rules.subject === 'task' ? UNANSWERED : ''} ${missed ? 'AND (NOT (p.missed OR p.late) OR seen.slot IS NULL OR p.slot > seen.slot)' : ''})`,
    `told AS MATERIALIZED (
      SELECT t.tells, t.audience, d.scope, d.address, d.channel, d.person_id, d.channel_id
      FROM tell t JOIN ${DIRECTORY_TABLE} d ON d.audience = t.audience AND d.line = t.line)`,
    `address AS (${addressesOf(rules.subject)})`,
    `wanted AS (${WANTED})`,
    `candidate AS (SELECT w.*, ${KEY} AS key FROM wanted w JOIN hit h ON h.seq = w.seq)`,
    `fresh AS (SELECT c.* FROM candidate c WHERE NOT EXISTS (SELECT 1 FROM notification n WHERE n.key = c.key OFFSET 0))`,
  ];
}
