import type { EntityManager } from 'typeorm';
import { normaliseUnitName } from '@app/domain';
import { select } from './database.js';

/** Looks printed names up in a jurisdiction's directory, by exact normalised name or confirmed alias. */
export class UnitDirectory {
  private constructor(private readonly ids: ReadonlyMap<string, string>) {}

  static async load(manager: EntityManager, jurisdictionId: string): Promise<UnitDirectory> {
    const rows = await select<{ key: string; id: string }>(
      manager,
      // Names come last, so that they win over an alias that spells another unit's name.
      `SELECT a.alias_key AS key, a.unit_id AS id FROM unit_alias a JOIN unit u ON u.id = a.unit_id
       WHERE a.jurisdiction_id = $1 AND u.active
       UNION ALL
       SELECT name_key, id FROM unit WHERE jurisdiction_id = $1 AND active`,
      [jurisdictionId],
    );
    return new UnitDirectory(new Map(rows.map((row) => [row.key, row.id])));
  }

  /** The unit's id, or null where the name is in no directory. */
  find(printedName: string): string | null {
    return this.ids.get(normaliseUnitName(printedName)) ?? null;
  }
}
