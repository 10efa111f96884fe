import { matchTargets } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { Id } from '../views/index.js';
import type { Change, ClauseTask } from './reissue-changes.js';
import type { StoredClause } from './revision-facts.js';

/** A task whose clause has a successor in the new version. */
interface Carried {
  readonly task: ClauseTask;
  readonly before: StoredClause;
  readonly after: StoredClause;
}

/**
 * Ties tasks to the clauses of the new version: the source shown, the places of unit names and the targets measured.
 * What was reached and decided stays. A task that stands for a part of its clause moves only if the words are the same
 * to the letter; else it keeps the version it was cut from.
 */
export async function carryTasks(manager: EntityManager, changes: readonly Change[]): Promise<void> {
  const carried = changes.flatMap(({ before, after, tasks }): Carried[] =>
    before === null || after === null ? [] : tasks.map((task) => ({ task, before, after })),
  );
  const movable = carried.filter(
    ({ task, before, after }) => task.spanFrom === null || before.quote === after.quote,
  );
  await moveTasks(manager, movable);
  await moveNames(manager, movable);
  await moveTargets(manager, movable);
}

async function moveTasks(manager: EntityManager, carried: readonly Carried[]): Promise<void> {
  await manager.query(
    `UPDATE task t SET clause_id = moved.clause_id, sort = moved.sort, span_from = t.span_from + moved.shift,
            span_to = t.span_to + moved.shift, version = t.version + 1, updated_at = now()
     FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[]) AS moved(id, clause_id, sort, shift)
     WHERE t.id = moved.id`,
    [
      carried.map(({ task }) => task.id),
      carried.map(({ after }) => after.id),
      carried.map(({ after }) => after.place),
      carried.map(({ before, after }) => after.span.from - before.span.from),
    ],
  );
}

/** Where a unit's name stands now; nowhere, if the new version does not print it. */
async function moveNames(manager: EntityManager, carried: readonly Carried[]): Promise<void> {
  const places = carried.flatMap(({ task, after }) =>
    after.facts.map(({ name, span }) => ({ taskId: task.id, name, from: span.from, to: span.to })),
  );
  await manager.query(
    `UPDATE assignment SET span_from = NULL, span_to = NULL WHERE task_id = ANY($1::bigint[])`,
    [carried.map(({ task }) => task.id)],
  );
  await manager.query(
    `UPDATE assignment a SET span_from = place."from", span_to = place."to"
     FROM jsonb_to_recordset($1::jsonb) AS place("taskId" bigint, name text, "from" int, "to" int)
     WHERE a.task_id = place."taskId" AND a.printed_name = place.name`,
    [JSON.stringify(places)],
  );
}

async function moveTargets(manager: EntityManager, carried: readonly Carried[]): Promise<void> {
  const pairs = carried.flatMap(({ task, before, after }) =>
    matchTargets(before.targets, after.targets).flatMap((place, index) => {
      const [old, fresh] = [before.targets[index]?.id, place === null ? undefined : after.targets[place]?.id];
      return old === undefined || fresh === undefined ? [] : [{ taskId: task.id, old, fresh }];
    }),
  );
  await manager.query(
    `UPDATE milestone_target mt SET target_id = pair.fresh
     FROM jsonb_to_recordset($1::jsonb) AS pair("taskId" bigint, old bigint, fresh bigint), milestone m
     WHERE m.id = mt.milestone_id AND m.task_id = pair."taskId" AND mt.target_id = pair.old`,
    [JSON.stringify(pairs satisfies { taskId: Id; old: Id; fresh: Id }[])],
  );
}
