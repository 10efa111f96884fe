import { labelAtStart } from './labels.js';

/** Whether a folded line opens with a responsibility label, with or without a bracket around it. */
export function opensWithNote(line: string): boolean {
  return labelAtStart(line) !== null;
}
