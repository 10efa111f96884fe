import type { EntityManager } from 'typeorm';
import {
  unitFunctions,
  unitMatcher,
  type DirectoryName,
  type FunctionUnit,
  type UnitCandidate,
  type UnitMatcher,
} from '@app/domain';
import { select } from './database.js';

interface UnitRow extends DirectoryName {
  readonly county: boolean;
  readonly functionCodes: readonly string[];
}

/** What a printed name stands for; `rule` says why if the name itself is in no directory. */
export interface ResolvedUnit {
  readonly unitId: string | null;
  readonly rule: string;
}

/** Looks printed names up in a jurisdiction's directory: by name, by confirmed alias, by rule. */
export class UnitDirectory {
  private readonly match: UnitMatcher;

  private constructor(
    private readonly rows: readonly UnitRow[],
    place: string,
  ) {
    this.match = unitMatcher(rows, place);
  }

  static async load(manager: EntityManager, jurisdictionId: string): Promise<UnitDirectory> {
    const rows = await select<UnitRow & { readonly place: string }>(
      manager,
      `SELECT u.id AS "unitId", u.name, u.kind = 'county' AS county, u.function_codes AS "functionCodes",
              j.name AS place, array_remove(array_agg(a.alias ORDER BY a.id), NULL) AS aliases
       FROM unit u JOIN jurisdiction j ON j.id = u.jurisdiction_id LEFT JOIN unit_alias a ON a.unit_id = u.id
       WHERE u.jurisdiction_id = $1 AND u.active GROUP BY u.id, j.name ORDER BY u.id`,
      [jurisdictionId],
    );
    return new UnitDirectory(rows, rows[0]?.place ?? '');
  }

  /** The unit's id, or null where the name is a question. */
  find(printedName: string): string | null {
    return this.match(printedName).unitId ?? null;
  }

  resolve(printedName: string): ResolvedUnit {
    const { kind, unitId, candidates } = this.match(printedName);
    return { unitId: unitId ?? null, rule: kind === 'rule' ? (candidates[0]?.reason ?? '') : '' };
  }

  /** Units that a name may stand for, best first. */
  candidates(printedName: string): readonly UnitCandidate[] {
    return this.match(printedName).candidates;
  }

  get counties(): readonly DirectoryName[] {
    return this.rows.filter(({ county }) => county);
  }

  /** The units with what they are for, as the directory or else their names say. */
  get functionUnits(): readonly FunctionUnit[] {
    return this.rows.map(({ unitId, name, functionCodes }) => ({
      unitId,
      name,
      functions: unitFunctions(name, functionCodes),
    }));
  }
}
