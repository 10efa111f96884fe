import type { EntityManager } from 'typeorm';
import type { Policy } from '@app/domain';
import { readPolicy } from '@app/persistence';
import type { Id } from '../views/index.js';

/** The rules in force in a jurisdiction: the newest its office has laid down, or the preset. */
export const policyFor = (manager: EntityManager, jurisdictionId: Id): Promise<Policy> =>
  readPolicy(manager, jurisdictionId);
