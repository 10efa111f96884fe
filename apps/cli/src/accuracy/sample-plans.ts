import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.js';
import type { ScoredDocument } from './score.js';

const PLANS = path.join('seeds', 'plans');
const LABELS = path.join('test', 'accuracy', 'gold');

export interface SamplePlan {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Null where nobody has labelled the plan. */
  readonly label: ScoredDocument | null;
}

function readLabel(file: string): ScoredDocument | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ScoredDocument) : null;
}

/** The plans that come with the project, in order of name, with their labels. */
export function samplePlans(root = projectRoot()): SamplePlan[] {
  const files = readdirSync(path.join(root, PLANS)).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const name = path.basename(file, '.txt');
    const place = path.join(root, PLANS, file);
    const label = readLabel(path.join(root, LABELS, `${name}.json`));
    return { name, file: place, bytes: readFileSync(place), label };
  });
}
