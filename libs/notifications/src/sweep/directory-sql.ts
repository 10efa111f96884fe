/** What a group robot or a receiving system is, among the kinds of channels. */
const ROBOTS = `c.active AND c.kind IN ('dingtalk', 'wecom', 'feishu', 'webhook')`;
const UNIT_MEMBERS = `duty_membership ms JOIN unit u ON u.id = ms.unit_id AND u.active`;
/** A work group's lead unit, for each unit of the group. */
const GROUPS = `unit_member gm JOIN unit g ON g.id = gm.group_id AND g.active
      JOIN unit_member gl ON gl.group_id = gm.group_id AND gl.role = 'lead' JOIN unit lead ON lead.id = gl.unit_id AND lead.active`;

/**
 * Who answers to an address: a unit that has a duty or helps with it, a jurisdiction, the office where it has a duty
 * itself (`desk`), and whoever gave an instruction (`author`). A membership in a closed unit gives no rights either.
 */
const PEOPLE = `
    SELECT 'duty' AS scope, ms.unit_id AS address, ms.role AS audience, ms.person_id FROM ${UNIT_MEMBERS}
    WHERE ms.role IN ('contact', 'head')
    UNION SELECT 'cooperating', ms.unit_id, 'cooperating', ms.person_id FROM ${UNIT_MEMBERS} WHERE ms.role = 'contact'
    UNION SELECT 'duty', gm.unit_id, 'group', ms.person_id
      FROM ${GROUPS} JOIN membership ms ON ms.unit_id = lead.id AND ms.role IN ('contact', 'head')
    UNION SELECT 'jurisdiction', ms.jurisdiction_id, ms.role, ms.person_id
      FROM membership ms JOIN unit u ON u.id = ms.unit_id AND u.active WHERE ms.role IN ('office', 'supervisor')
    UNION SELECT 'desk', ms.jurisdiction_id, desk.audience, ms.person_id
      FROM membership ms JOIN unit u ON u.id = ms.unit_id AND u.active
      CROSS JOIN (VALUES ('contact'), ('head')) AS desk(audience) WHERE ms.role = 'office'
    UNION SELECT 'author', i.author_id, 'supervisor', i.author_id FROM instruction i`;

/** The group chats of the same addresses. */
const CHATS = `
    SELECT 'duty' AS scope, c.unit_id AS address, unit.audience, c.id, c.kind
      FROM channel c CROSS JOIN (VALUES ('contact'), ('head')) AS unit(audience) WHERE ${ROBOTS} AND c.unit_id IS NOT NULL
    UNION SELECT 'cooperating', c.unit_id, 'cooperating', c.id, c.kind FROM channel c
      WHERE ${ROBOTS} AND c.unit_id IS NOT NULL
    UNION SELECT 'duty', gm.unit_id, 'group', c.id, c.kind
      FROM ${GROUPS} JOIN channel c ON c.unit_id IN (g.id, lead.id) WHERE ${ROBOTS}
    UNION SELECT 'jurisdiction', c.jurisdiction_id, 'office', c.id, c.kind FROM channel c
      WHERE ${ROBOTS} AND c.unit_id IS NULL
    UNION SELECT 'desk', c.jurisdiction_id, desk.audience, c.id, c.kind
      FROM channel c CROSS JOIN (VALUES ('contact'), ('head')) AS desk(audience) WHERE ${ROBOTS} AND c.unit_id IS NULL`;

/** Every address with whom it reaches on which channel: scope, address, audience, line, channel, person_id or channel_id. */
export const DIRECTORY = `
  SELECT v.scope, v.address, v.audience, l.line, l.line AS channel, p.id AS person_id, NULL::bigint AS channel_id
  FROM (${PEOPLE}) v JOIN person p ON p.id = v.person_id AND p.active
  CROSS JOIN (VALUES ('inbox'), ('email'), ('sms')) AS l(line)
  WHERE l.line <> 'sms' OR coalesce(p.phone, '') <> ''
  UNION ALL
  SELECT v.scope, v.address, v.audience, 'robot', v.kind, NULL, v.id FROM (${CHATS}) v`;
