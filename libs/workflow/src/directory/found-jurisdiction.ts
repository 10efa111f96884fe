import type { EntityManager } from 'typeorm';
import { normaliseUnitName } from '@app/domain';
import { Jurisdiction, Membership, Person, Unit, inTransaction } from '@app/persistence';
import { audit, SYSTEM } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { hashPassword } from '../sessions/password.js';
import { nowOf, type WorkflowContext } from '../shared/context.js';
import { insertOne, isUniqueViolation } from '../shared/database.js';

export interface Founding {
  /** 某市. */
  readonly name: string;
  /** Letters before task codes, such as CZ; in small letters also the jurisdiction's own code. */
  readonly taskPrefix: string;
  readonly officeName: string;
  /** Code of the jurisdiction right above, which sees sums of this one. */
  readonly parentCode?: string | undefined;
  readonly admin: { readonly login: string; readonly name: string; readonly password: string };
}

/**
 * The first step in an empty system: a jurisdiction with its office and an administrator, who creates everybody else.
 * @throws WorkflowError JURISDICTION_TAKEN, LOGIN_TAKEN, PARENT_UNKNOWN
 */
export async function foundJurisdiction(
  context: Pick<WorkflowContext, 'dataSource' | 'clock'>,
  founding: Founding,
): Promise<void> {
  const passwordHash = await hashPassword(founding.admin.password);
  try {
    await inTransaction(context.dataSource, (manager) =>
      found(manager, founding, passwordHash, nowOf(context)),
    );
  } catch (error) {
    const { taskPrefix, admin } = founding;
    if (isUniqueViolation(error, 'jurisdiction_code_key')) {
      throw new WorkflowError('JURISDICTION_TAKEN', { values: { prefix: taskPrefix }, place: 'prefix' });
    }
    if (isUniqueViolation(error, 'person_login_key')) {
      throw new WorkflowError('LOGIN_TAKEN', { values: { login: admin.login }, place: 'login' });
    }
    throw error;
  }
}

async function found(
  manager: EntityManager,
  founding: Founding,
  passwordHash: string,
  at: Date,
): Promise<void> {
  const { name, taskPrefix, officeName, admin } = founding;
  const code = taskPrefix.toLowerCase();
  const parent = await parentOf(manager, founding.parentCode);
  const path = `${parent?.path ?? '/'}${code}/`;
  const place = { code, name, taskPrefix, path, parentId: parent?.id ?? null };
  const jurisdictionId = await insertOne(manager, Jurisdiction, place);
  const office = { name: officeName, nameKey: normaliseUnitName(officeName), kind: 'office' as const };
  const unitId = await insertOne(manager, Unit, { jurisdictionId, ...office });
  const personId = await insertOne(manager, Person, { login: admin.login, name: admin.name, passwordHash });
  await insertOne(manager, Membership, { jurisdictionId, unitId, personId, role: 'admin' });
  const after = { code, name, parent: parent?.code ?? null, office: officeName, admin: admin.login };
  const entry = { jurisdictionId, action: 'jurisdiction.found', subjectId: jurisdictionId, after } as const;
  await audit(manager, SYSTEM, at, entry);
}

async function parentOf(manager: EntityManager, code: string | undefined): Promise<Jurisdiction | null> {
  if (code === undefined) return null;
  const parent = await manager.findOneBy(Jurisdiction, { code });
  if (parent === null)
    throw new WorkflowError('PARENT_UNKNOWN', { values: { parent: code }, place: 'parent' });
  return parent;
}
