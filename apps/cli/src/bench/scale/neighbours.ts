import type { WorkflowContext } from '@app/workflow';
import { auditLines, auditSpeed, type AuditSpeed } from '../audit-speed.js';
import { matrixSpeed, plantMatrix, type MatrixSpeed } from '../matrix-speed.js';
import { searchSpeed, type SearchSpeed } from '../search-speed.js';
import type { ScaleWorld } from './scale-world.js';

/** What else is measured in the scaled data, by the use cases alone. */
export interface NeighbourSpeeds {
  readonly search: readonly SearchSpeed[];
  /** Null in a database that is not the bench's own: these leave rows behind. */
  readonly matrix: MatrixSpeed | null;
  readonly audit: AuditSpeed | null;
}

const MATRIX = { tasks: 500, units: 80, partsPerTask: 8 };
const AUDIT_ROWS_PER_TASK = 5;

export async function neighbourSpeeds(world: ScaleWorld, rounds: number): Promise<NeighbourSpeeds> {
  const { dataSource, clock } = world;
  const context: WorkflowContext = { dataSource, clock, onCommitted: () => undefined };
  const { actor } = await world.visitor('s1-office-1');
  const search = await searchSpeed(context, actor, rounds);
  if (!world.own) return { search, matrix: null, audit: null };
  const planId = await plantMatrix(dataSource, actor.reads.jurisdictionIds[0] ?? '0', MATRIX);
  return {
    search,
    matrix: await matrixSpeed(context, actor, planId, rounds),
    audit: await auditSpeed(dataSource, world.tasks * AUDIT_ROWS_PER_TASK),
  };
}

export function neighbourLines({ search, matrix, audit }: NeighbourSpeeds): string[] {
  return [
    ...search.map(
      ({ name, hits, p50, p95 }) =>
        `${name}: ${hits} hits, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    ),
    ...(matrix === null
      ? []
      : [
          `matrix ${matrix.tasks} × ${matrix.units}, ${matrix.signs} signs: p50 ${matrix.p50.toFixed(1)} ms, p95 ${matrix.p95.toFixed(1)} ms`,
        ]),
    ...(audit === null ? [] : auditLines(audit)),
  ];
}
