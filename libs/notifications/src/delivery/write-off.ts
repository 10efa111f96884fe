import type { DataSource } from 'typeorm';

/** Puts aside everything that waits to be sent, such as the mails of an invented past; nobody is told. */
export async function writeOffPending(dataSource: DataSource, reason: string): Promise<void> {
  await dataSource.query(
    `WITH off AS (
       UPDATE outbound_message SET status = 'skipped', last_error = $1, version = version + 1, updated_at = now()
       WHERE status = 'pending' RETURNING id)
     UPDATE notification n SET status = 'skipped', status_reason = $1, updated_at = now()
     FROM off WHERE n.message_id = off.id AND n.status = 'pending'`,
    [reason],
  );
}
