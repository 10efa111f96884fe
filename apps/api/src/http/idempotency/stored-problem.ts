import type { Problem } from '../problem.js';

/** A refusal that was given before and is given again, as it was. */
export class StoredProblem extends Error {
  override readonly name = 'StoredProblem';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
