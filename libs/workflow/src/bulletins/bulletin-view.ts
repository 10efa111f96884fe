import type { EntityManager } from 'typeorm';
import {
  BULLETIN_SECTIONS,
  BULLETIN_SECTION_LABELS,
  canManage,
  type BulletinData,
  type BulletinScope,
  type BulletinTexts,
} from '@app/domain';
import type { BulletinState } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { BulletinSectionView, BulletinSummary, BulletinView, Id } from '../views/index.js';
import { BULLETIN_TEXTS as TEXTS } from './bulletin-texts.zh.js';

interface HeadRow {
  readonly id: Id;
  readonly version: number;
  readonly state: BulletinState;
  readonly jurisdictionId: Id;
  readonly jurisdictionName: string;
  readonly title: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly asOf: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly issuedAt: Date | null;
  readonly total: number;
  readonly overdue: number;
}

export interface BulletinRow extends HeadRow {
  readonly scope: BulletinScope;
  readonly policyVersion: number;
  readonly data: BulletinData;
  readonly texts: BulletinTexts;
  readonly sha256: string | null;
  readonly at: Date;
  readonly createdBy: string;
  readonly issuedBy: string | null;
}

const HEAD = `b.id, b.version, b.state, b.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", b.title,
  b.year, b.number, b.as_of AS "asOf", b.period_from AS "periodFrom", b.period_to AS "periodTo",
  b.issued_at AS "issuedAt", (b.data #>> '{figures,total}')::int AS total,
  (b.data #>> '{figures,byClass,overdue}')::int AS overdue`;
const FROM = `FROM bulletin_issue b JOIN jurisdiction j ON j.id = b.jurisdiction_id`;

/** Heads of bulletins by a condition on `b`. */
export const bulletinHeads = (
  manager: EntityManager,
  conditionAndOrder: string,
  parameters: unknown[],
): Promise<HeadRow[]> => select(manager, `SELECT ${HEAD} ${FROM} WHERE ${conditionAndOrder}`, parameters);

/** Whole bulletins by a condition on `b`. */
export const bulletinRows = (
  manager: EntityManager,
  condition: string,
  parameters: unknown[],
): Promise<BulletinRow[]> =>
  select(
    manager,
    `SELECT ${HEAD}, b.scope, b.policy_version AS "policyVersion", b.data, b.texts, b.sha256, b.at,
            maker.name AS "createdBy", issuer.name AS "issuedBy"
     ${FROM} JOIN person maker ON maker.id = b.created_by_id LEFT JOIN person issuer ON issuer.id = b.issued_by_id
     WHERE ${condition}`,
    parameters,
  );

/** 〔2027〕第3期. */
export const numberTextOf = ({ year, number }: Pick<HeadRow, 'year' | 'number'>): string =>
  year === null || number === null ? TEXTS.draft : TEXTS.numbered(year, number);

export function toBulletinSummary({ jurisdictionId, jurisdictionName, ...row }: HeadRow): BulletinSummary {
  return {
    ...row,
    jurisdiction: { id: jurisdictionId, name: jurisdictionName },
    numberText: numberTextOf(row),
    issuedAt: toInstantOrNull(row.issuedAt),
  };
}

export const sectionsOf = ({ data, texts }: Pick<BulletinRow, 'data' | 'texts'>): BulletinSectionView[] =>
  BULLETIN_SECTIONS.map((section) => ({
    section,
    heading: BULLETIN_SECTION_LABELS[section],
    generated: data.generated[section],
    text: texts[section] ?? null,
  }));

export function toBulletinView(row: BulletinRow, actor: Actor): BulletinView {
  const { data, texts: _, at, ...head } = row;
  const { generated: _generated, ...facts } = data;
  const { scope, policyVersion, createdBy, issuedBy, sha256, ...summary } = head;
  return {
    ...toBulletinSummary(summary),
    ...{ scope, policyVersion, createdBy, issuedBy, sha256 },
    at: toInstant(at),
    sections: sectionsOf(row),
    data: facts,
    mayEdit: row.state === 'draft' && canManage(actor, row.jurisdictionId),
  };
}
