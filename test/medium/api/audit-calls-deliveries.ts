import type { AuditedCall } from './audit-calls.js';

const path = '/deliveries/decisions';

/** A message to the contact that the other side has refused. */
const failed = async (dataSource: {
  query<T>(sql: string): Promise<T>;
}): Promise<{ id: string; version: number }> => {
  const [row] = await dataSource.query<{ id: string; version: number }[]>(
    `INSERT INTO outbound_message (key, jurisdiction_id, person_id, kind, day, status)
     SELECT 'refused:' || gen_random_uuid(), m.jurisdiction_id, m.person_id, 'daily', '2026-03-02', 'failed'
     FROM person p JOIN membership m ON m.person_id = p.id WHERE p.login = 'gongxin' LIMIT 1 RETURNING id, version`,
  );
  if (row === undefined) throw new Error('nobody to write to');
  return row;
};

export const DELIVERY_CALLS: readonly AuditedCall[] = (['resend', 'drop'] as const).map((decision) => ({
  route: 'POST /deliveries/decisions',
  by: 'office',
  leaves: [`delivery.${decision}`],
  refused: 'admin',
  ask: async ({ world }) => ({ path, body: { decision, items: [await failed(world.dataSource)] } }),
}));
