import type { MessageTemplateKey, TemplateTexts } from '@app/domain';
import type { DataSource } from 'typeorm';

interface TemplateRow extends TemplateTexts {
  readonly place: number;
}

/** What the offices have worded, in the order of what is asked for; null where one has worded nothing. */
export async function storedTemplates(
  dataSource: DataSource,
  asked: readonly { readonly jurisdictionId: string; readonly key: MessageTemplateKey }[],
): Promise<(TemplateTexts | null)[]> {
  const rows = await dataSource.query<TemplateRow[]>(
    `SELECT asked.place::int, t.subject, t.body
     FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS asked(jurisdiction_id, key, place)
     JOIN message_template t ON t.jurisdiction_id = asked.jurisdiction_id AND t.key = asked.key AND t.body <> ''`,
    [asked.map(({ jurisdictionId }) => jurisdictionId), asked.map(({ key }) => key)],
  );
  const found = new Map(rows.map(({ place, subject, body }) => [place, { subject, body }]));
  return asked.map((_, index) => found.get(index + 1) ?? null);
}

/** Remembers that the office's words could not be used, for the office to see; saving them anew forgets it. */
export async function markBroken(
  dataSource: DataSource,
  jurisdictionId: string | null,
  key: MessageTemplateKey,
  reason: string,
): Promise<void> {
  await dataSource.query(
    `UPDATE message_template SET broken = $3, updated_at = now()
     WHERE jurisdiction_id = $1 AND key = $2 AND broken <> $3`,
    [jurisdictionId, key, reason],
  );
}
