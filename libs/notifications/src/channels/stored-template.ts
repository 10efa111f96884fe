import type { MessageTemplateKey, TemplateTexts } from '@app/domain';
import type { DataSource } from 'typeorm';

/** What the office has worded; null where it has worded nothing, or the message belongs to no single office. */
export async function storedTemplate(
  dataSource: DataSource,
  jurisdictionId: string | null,
  key: MessageTemplateKey,
): Promise<TemplateTexts | null> {
  if (jurisdictionId === null) return null;
  const [row] = await dataSource.query<TemplateTexts[]>(
    `SELECT subject, body FROM message_template WHERE jurisdiction_id = $1 AND key = $2 AND body <> ''`,
    [jurisdictionId, key],
  );
  return row ?? null;
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
