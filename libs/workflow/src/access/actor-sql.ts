import { JURISDICTION_READERS, UNIT_ROLES, type Role } from '@app/domain';

const inRoles = (roles: readonly Role[]): string =>
  `role IN (${roles.map((role) => `'${role}'`).join(', ')})`;

/**
 * A person with everything that decides what they may see and do, in one statement: every request waits for it.
 * @param signed a SELECT over `person p` that gives at least `id`, `name` and `login` of one person; whatever else it
 *   gives comes through
 */
export const actorSql = (signed: string): string => `
  WITH signed AS MATERIALIZED (${signed}),
  duty AS MATERIALIZED (
    SELECT m.membership_id, m.via_unit_id, m.role, m.unit_id, u.name AS unit, m.jurisdiction_id, j.name AS jurisdiction,
           via.name AS via
    FROM duty_membership m JOIN unit u ON u.id = m.unit_id AND u.active
    JOIN jurisdiction j ON j.id = m.jurisdiction_id LEFT JOIN unit via ON via.id = m.via_unit_id
    WHERE m.person_id = (SELECT id FROM signed)),
  whole AS MATERIALIZED (
    SELECT j.id, j.path FROM jurisdiction j
    WHERE j.id IN (SELECT jurisdiction_id FROM duty WHERE ${inRoles(JURISDICTION_READERS)}))
  SELECT signed.*,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'unitId', unit_id::text, 'unitName', unit, 'jurisdictionId', jurisdiction_id::text,
            'jurisdictionName', jurisdiction, 'role', role, 'via', via)
            ORDER BY via_unit_id NULLS FIRST, membership_id), '[]') FROM duty) AS memberships,
         ARRAY(SELECT DISTINCT m.group_id::text FROM unit_member m JOIN unit g ON g.id = m.group_id AND g.active
               WHERE m.unit_id IN (SELECT unit_id FROM duty WHERE ${inRoles(UNIT_ROLES)})) AS "groupIds",
         ARRAY(SELECT DISTINCT below.id::text FROM whole
               JOIN jurisdiction below ON starts_with(below.path, whole.path)
               WHERE below.id NOT IN (SELECT id FROM whole)) AS "sumsBelow"
  FROM signed`;
