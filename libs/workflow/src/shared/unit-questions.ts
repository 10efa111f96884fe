import type { EntityManager } from 'typeorm';
import type { UnitCandidate } from '@app/domain';
import type { Id } from '../views/index.js';
import { select } from './database.js';
import { UnitDirectory } from './unit-directory.js';

/** A printed name of a draft that no rule makes certain; a person says which unit it is. */
export interface UnitQuestion {
  readonly printedName: string;
  readonly taskIds: readonly Id[];
  /** Best first; empty where nothing in the directory is near. */
  readonly candidates: readonly UnitCandidate[];
}

interface QuestionRow {
  readonly printedName: string;
  readonly jurisdictionId: Id;
  readonly taskIds: readonly Id[];
}

/** The names that a plan's drafts leave open, in the order of the plan. */
export async function unitQuestions(manager: EntityManager, planId: Id): Promise<UnitQuestion[]> {
  const rows = await select<QuestionRow>(
    manager,
    `SELECT a.printed_name AS "printedName", t.jurisdiction_id AS "jurisdictionId",
            array_agg(t.id::text ORDER BY t.sort, t.id) AS "taskIds"
     FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE t.plan_id = $1 AND a.unit_id IS NULL AND t.review <> 'rejected' AND t.merged_into_id IS NULL
     GROUP BY a.printed_name, t.jurisdiction_id ORDER BY min(t.sort), a.printed_name`,
    [planId],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const directory = await UnitDirectory.load(manager, first.jurisdictionId);
  return rows.map(({ printedName, taskIds }) => ({
    printedName,
    taskIds,
    candidates: directory.candidates(printedName),
  }));
}
