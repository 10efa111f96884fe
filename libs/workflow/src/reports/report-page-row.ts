import type { EntityManager } from 'typeorm';
import {
  UNIT_ROLES,
  canManage,
  unitsWith,
  type PeriodCadence,
  type ReportPageActor,
  type ReportPageState,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { selectOne } from '../shared/database.js';
import type { Day, Id } from '../views/index.js';

/** A stored page. */
export interface PageRow {
  readonly id: Id;
  readonly version: number;
  readonly jurisdictionId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly period: string;
  readonly cadence: PeriodCadence;
  readonly due: Day;
  readonly state: ReportPageState;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly submittedAt: Date | null;
  readonly submittedById: Id | null;
  readonly submittedBy: string | null;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly filedAt: Date | null;
  readonly firstFiledAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnedBy: string | null;
  readonly returnReason: string;
  readonly acknowledgedAt: Date | null;
}

const PAGE = `
  SELECT p.id, p.version, p.jurisdiction_id AS "jurisdictionId", p.unit_id AS "unitId", u.name AS "unitName", p.period,
         p.cadence, p.due, p.state, p.saved_at AS "savedAt", saved.name AS "savedBy", p.submitted_at AS "submittedAt",
         p.submitted_by_id AS "submittedById", submitted.name AS "submittedBy", p.signed_at AS "signedAt",
         signed.name AS "signedBy", p.filed_at AS "filedAt", p.first_filed_at AS "firstFiledAt",
         p.returned_at AS "returnedAt", returned.name AS "returnedBy", p.return_reason AS "returnReason",
         p.acknowledged_at AS "acknowledgedAt"
  FROM report_page p JOIN unit u ON u.id = p.unit_id JOIN person saved ON saved.id = p.saved_by_id
  LEFT JOIN person submitted ON submitted.id = p.submitted_by_id
  LEFT JOIN person signed ON signed.id = p.signed_by_id
  LEFT JOIN person returned ON returned.id = p.returned_by_id`;

export const findPage = (manager: EntityManager, id: Id): Promise<PageRow | undefined> =>
  selectOne(manager, `${PAGE} WHERE p.id = $1`, [id]);

/** The page is locked behind its tasks, everywhere. */
export const lockPage = (manager: EntityManager, id: Id): Promise<PageRow | undefined> =>
  selectOne(manager, `${PAGE} WHERE p.id = $1 FOR UPDATE OF p`, [id]);

export const findPageOf = (
  manager: EntityManager,
  { jurisdictionId, unitId, period }: { jurisdictionId: Id; unitId: Id; period: string },
): Promise<PageRow | undefined> =>
  selectOne(manager, `${PAGE} WHERE p.jurisdiction_id = $1 AND p.unit_id = $2 AND p.period = $3`, [
    jurisdictionId,
    unitId,
    period,
  ]);

/** In which capacities the person meets a page. */
export function pageActors(
  actor: Actor,
  page: { readonly jurisdictionId: Id; readonly unitId: Id },
): ReportPageActor[] {
  const actors: ReportPageActor[] = UNIT_ROLES.filter((role) =>
    unitsWith(actor, [role]).includes(page.unitId),
  ).map((role) => (role === 'head' ? 'head' : 'contact'));
  return canManage(actor, page.jurisdictionId) ? [...actors, 'office'] : actors;
}
