import { Logger } from '@nestjs/common';
import type { BulkRow, Id } from '@app/workflow';
import { ApiError } from './api-error.js';
import { describe, knownError } from './problem.filter.js';
import { toProblem } from './problem.js';
import { currentRequestId } from './request-id.js';

/** Why one of several changes was refused; the same codes and sentences as for one alone. */
export interface BulkProblem {
  readonly code: string;
  readonly title: string;
  readonly current?: unknown;
}

export interface BulkItemResult {
  readonly id: Id;
  readonly ok: boolean;
  readonly version?: number;
  readonly problem?: BulkProblem;
}

export interface BulkResult {
  readonly items: readonly BulkItemResult[];
}

const logger = new Logger('api');

/** What became of each row, in the order of the request. */
export const toBulkResult = (rows: readonly BulkRow[]): BulkResult => ({
  items: rows.map((row) =>
    row.ok
      ? { id: row.id, ok: true, version: row.version }
      : { id: row.id, ok: false, problem: problemOf(row.error) },
  ),
});

function problemOf(error: unknown): BulkProblem {
  const known = knownError(error);
  if (known instanceof ApiError) logger.error(describe(error));
  const { code, title, current } = toProblem(known, currentRequestId());
  return { code, title, ...(current === undefined ? {} : { current }) };
}
