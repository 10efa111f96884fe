import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';

/**
 * What somebody who leaves a unit has not read or not been sent about its tasks goes to their successor, unless they
 * still see those tasks by another part of theirs. What the successor was told already is not told twice: it is marked
 * as done for the one who leaves.
 * @returns how many went over
 */
export async function moveNotifications(
  manager: EntityManager,
  unitId: Id,
  fromPersonId: Id,
  toPersonId: Id,
  at: Date,
): Promise<number> {
  const parameters = [unitId, fromPersonId, toPersonId];
  const waiting = `
    SELECT n.id, left(n.key, -length('|' || $2::text || '|' || n.channel)) || '|' || $3::text || '|' || n.channel AS new_key
    FROM notification n
    WHERE n.person_id = $2::bigint AND n.kind <> 'digest'
      AND (n.channel = 'inbox' AND n.status = 'sent' AND n.read_at IS NULL OR n.channel = 'email' AND n.status = 'pending'
           AND NOT EXISTS (SELECT 1 FROM outbound_message m WHERE m.id = n.message_id AND m.status = 'sending'))
      AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = n.task_id AND a.unit_id = $1::bigint)
      AND NOT EXISTS (
        SELECT 1 FROM assignment a JOIN duty_membership d ON d.unit_id = a.unit_id AND d.person_id = $2::bigint
        WHERE a.task_id = n.task_id AND d.role IN ('contact', 'head'))`;
  const moved = await select<{ ids: Id[] }>(
    manager,
    `WITH waiting AS (${waiting}),
     moved AS (
       UPDATE notification n SET person_id = $3::bigint, key = w.new_key, message_id = NULL, updated_at = now()
       FROM waiting w WHERE n.id = w.id AND w.new_key <> n.key
         AND NOT EXISTS (SELECT 1 FROM notification known WHERE known.key = w.new_key)
       RETURNING n.id)
     SELECT COALESCE(array_agg(id::text), '{}') AS ids FROM moved`,
    parameters,
  );
  await manager.query(
    `WITH waiting AS (${waiting})
     UPDATE notification n SET updated_at = now(), read_at = CASE n.channel WHEN 'inbox' THEN $4 ELSE n.read_at END,
            status = CASE n.channel WHEN 'email' THEN 'skipped' ELSE n.status END,
            status_reason = $5
     FROM waiting w WHERE n.id = w.id`,
    [...parameters, at, TEXTS.handoverMoved],
  );
  return moved[0]?.ids.length ?? 0;
}
