import type { PlanSnapshot } from '@app/domain';
import type { PlanDraft } from '@app/plan-import';
import type { EntityManager } from 'typeorm';
import { planSnapshot } from '../review/plan-snapshot.js';
import type { Id } from '../views/index.js';

const FIELDS = [
  'title',
  'docNumber',
  'issuer',
  'issuedOn',
] as const satisfies readonly (keyof PlanSnapshot)[];

/** Title, number, issuer and day of the new version, where a person has not set them to something else. */
export async function followedFields(
  manager: EntityManager,
  planId: Id,
  before: PlanDraft,
  after: PlanDraft,
): Promise<Partial<Record<(typeof FIELDS)[number], string>>> {
  const now = await planSnapshot(manager, planId);
  const followed = FIELDS.flatMap((field) => {
    const value = after[field];
    return value !== null && now[field] === before[field] ? [[field, value] as const] : [];
  });
  return Object.fromEntries(followed);
}
