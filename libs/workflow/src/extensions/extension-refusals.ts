import {
  EXTENSION_ACTION_LABELS,
  EXTENSION_STATE_LABELS,
  type ExtensionAction,
  type ExtensionObstacle,
} from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { OBSTACLE_TEXTS } from './extension-texts.zh.js';
import type { LockedExtension } from './lock-extension.js';

const DAY_OBSTACLES: readonly ExtensionObstacle[] = ['no-such-day', 'not-later'];

export function refusedFor(obstacle: ExtensionObstacle, max: number): WorkflowError {
  const reason = OBSTACLE_TEXTS[obstacle].replace('{max}', `${max}`);
  return DAY_OBSTACLES.includes(obstacle) ? refused(reason, 'newDue') : refused(reason);
}

export const refused = (reason: string, place?: string): WorkflowError =>
  new WorkflowError('EXTENSION_REFUSED', { values: { reason }, ...(place === undefined ? {} : { place }) });

export function decided({ state }: LockedExtension, action: ExtensionAction): WorkflowError {
  const values = { state: EXTENSION_STATE_LABELS[state], action: EXTENSION_ACTION_LABELS[action] };
  return new WorkflowError('EXTENSION_DECIDED', { values });
}

export function required(given: string, action: string, place: string): string {
  const text = given.trim();
  if (text === '') throw new WorkflowError('NOTE_REQUIRED', { values: { action }, place });
  return text;
}
