import type { EntityManager } from 'typeorm';
import { DEFAULT_LIGHTS, OPEN_MILESTONE_STATES, paceDays, type PaceTarget } from '@app/domain';
import { readLights } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

const OPEN = OPEN_MILESTONE_STATES.map((state) => `'${state}'`).join(', ');

/** The targets of task `t` that may be behind 序时, as one JSON list: a value was reported, the milestone waits for the unit. */
export const PACE_TARGETS = `
    SELECT COALESCE(jsonb_agg(jsonb_build_object('name', tg.quote, 'value', tg.value, 'unit', tg.unit,
             'comparator', tg.comparator, 'recurring', tg.recurring, 'due', m.due, 'reached', mt.reached, 'state', m.state)
             ORDER BY m.due, m.sort, m.id, tg.sort, tg.id), '[]') AS list
    FROM milestone m JOIN milestone_target mt ON mt.milestone_id = m.id AND mt.reached IS NOT NULL
    JOIN target tg ON tg.id = mt.target_id
    WHERE m.task_id = t.id AND m.state IN (${OPEN})`;

/** So many tasks at a time: a jurisdiction may have a hundred thousand. */
const PORTION = 5000;

interface PacedTask {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly issuedOn: string | null;
  readonly targets: readonly PaceTarget[];
}

/**
 * Stores anew on which days these tasks turn yellow and red by 序时. Called in the transaction of whatever changes what
 * the days follow from: values, days and states of milestones, targets, the day of 交办, the rules. The tasks are locked
 * before anything is read, so of two changes at once the later sees the other's.
 */
export async function keepPaceDays(manager: EntityManager, taskIds: readonly Id[]): Promise<void> {
  if (taskIds.length === 0) return;
  await manager.query('SELECT FROM task WHERE id = ANY($1::bigint[]) ORDER BY id FOR NO KEY UPDATE', [
    taskIds,
  ]);
  const lights = await readLights(manager);
  for (let start = 0; start < taskIds.length; start += PORTION) {
    const tasks = await pacedTasks(manager, taskIds.slice(start, start + PORTION));
    const days = tasks.map(({ id, jurisdictionId, issuedOn, targets }) => {
      const { schedule } = lights.get(jurisdictionId) ?? DEFAULT_LIGHTS;
      return { id, ...paceDays(targets, issuedOn, schedule) };
    });
    if (days.length > 0) await manager.query(STORE, [JSON.stringify(days)]);
  }
}

/** The same for every task of a jurisdiction that is measured by anything, after its rules have changed. */
export async function keepPaceDaysOf(manager: EntityManager, jurisdictionId: Id): Promise<void> {
  const tasks = await select<{ id: Id }>(
    manager,
    `SELECT t.id FROM task t WHERE t.jurisdiction_id = $1 AND EXISTS (
       SELECT FROM milestone m JOIN milestone_target mt ON mt.milestone_id = m.id WHERE m.task_id = t.id)`,
    [jurisdictionId],
  );
  await keepPaceDays(
    manager,
    tasks.map(({ id }) => id),
  );
}

/** Those with days now or before. */
const pacedTasks = (manager: EntityManager, taskIds: readonly Id[]): Promise<PacedTask[]> =>
  select(
    manager,
    `SELECT t.id, t.jurisdiction_id AS "jurisdictionId", t.issued_on AS "issuedOn", targets.list AS targets
     FROM task t CROSS JOIN LATERAL (${PACE_TARGETS}) targets
     WHERE t.id = ANY($1::bigint[]) AND (t.pace_yellow_on IS NOT NULL OR targets.list <> '[]')`,
    [taskIds],
  );

/** No new version: nobody's edit of the task is out of date by it. */
const STORE = `
  UPDATE task t SET pace_yellow_on = days."yellowOn", pace_red_on = days."redOn"
  FROM jsonb_to_recordset($1::jsonb) AS days(id bigint, "yellowOn" date, "redOn" date)
  WHERE t.id = days.id AND (t.pace_yellow_on, t.pace_red_on) IS DISTINCT FROM (days."yellowOn", days."redOn")`;
