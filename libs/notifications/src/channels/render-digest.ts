import type { CalendarDay, DigestContent, DigestKind, TemplateTexts } from '@app/domain';
import { renderDigestMail } from '../mail/digest-mail.js';
import type { WordedMail } from '../mail/worded.js';
import type { RenderInput } from './sender.js';

interface IssueRow {
  readonly issueId: string;
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly kind: DigestKind;
  readonly period: string;
  readonly asOf: CalendarDay;
  readonly content: DigestContent;
}

/** A digest as it was frozen; null where it is gone. */
export async function renderStoredDigest(
  { dataSource, rows, links }: RenderInput,
  personName: string,
  texts: TemplateTexts | null,
): Promise<WordedMail | null> {
  const [issue] = await dataSource.query<IssueRow[]>(
    `SELECT d.id AS "issueId", d.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", d.kind, d.period,
            d.as_of AS "asOf", d.content
     FROM digest_issue d JOIN jurisdiction j ON j.id = d.jurisdiction_id WHERE d.id = $1`,
    [rows[0]?.subjectId ?? null],
  );
  return issue === undefined ? null : renderDigestMail({ ...issue, personName, links, texts });
}
