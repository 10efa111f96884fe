import type { EntityManager } from 'typeorm';
import {
  DEFAULT_LADDERS,
  LADDER_KEYS,
  completePolicy,
  policyChanges,
  stepSentence,
  type Ladders,
  type Policy as PolicyRules,
  type StoredPolicy,
} from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import type { Id, LadderSentences, PolicyRevisionView, PolicyView, Ref } from '../views/index.js';

/** Versions shown; the one before the oldest of them is read too, to compare with. */
const HISTORY = 100;

interface RevisionRow {
  readonly revision: number;
  readonly rules: StoredPolicy;
  readonly note: string;
  readonly person: string;
  readonly at: Date;
}

interface Revision extends Omit<RevisionRow, 'rules'> {
  readonly rules: PolicyRules;
}

/** The rules in force in a jurisdiction with their history. */
export async function readPolicyView(manager: EntityManager, jurisdictionId: Id): Promise<PolicyView> {
  const jurisdiction = await selectOne<Ref>(manager, 'SELECT id, name FROM jurisdiction WHERE id = $1', [
    jurisdictionId,
  ]);
  if (jurisdiction === undefined) throw new WorkflowError('NOT_FOUND');
  const revisions = await loadRevisions(manager, jurisdictionId);
  const preset = completePolicy({});
  const { version, duties, lights, ladder, ladders, digest, sendTime, quiet } = revisions[0]?.rules ?? preset;
  return {
    ...{ jurisdiction, revision: version, duties, lights, ladder, ladders, digest, sendTime, quiet },
    sentences: sentencesOf(ladders),
    presets: DEFAULT_LADDERS,
    history: revisions
      .slice(0, HISTORY)
      .map((revision, place) => toView(revision, revisions[place + 1]?.rules ?? preset)),
  };
}

/** Every step of every ladder as a sentence. */
export const sentencesOf = (ladders: Ladders): LadderSentences =>
  Object.fromEntries(
    LADDER_KEYS.map((key) => [key, ladders[key].steps.map(stepSentence)]),
  ) as unknown as LadderSentences;

async function loadRevisions(manager: EntityManager, jurisdictionId: Id): Promise<Revision[]> {
  const rows = await select<RevisionRow>(
    manager,
    `SELECT p.revision, p.rules, p.note, p.at, who.name AS person FROM policy p JOIN person who ON who.id = p.person_id
     WHERE p.jurisdiction_id = $1 ORDER BY p.revision DESC LIMIT $2`,
    [jurisdictionId, HISTORY + 1],
  );
  return rows.map((row) => ({ ...row, rules: { ...completePolicy(row.rules), version: row.revision } }));
}

const toView = (
  { revision, at, person, note, rules }: Revision,
  before: PolicyRules,
): PolicyRevisionView => ({
  ...{ revision, at: toInstant(at), person, note },
  changes: policyChanges(before, rules),
});
