import { AUDIT_ACTIONS, auditSubject } from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';

const EVERYTHING = '*';
const SUBJECTS = new Set(AUDIT_ACTIONS.map(auditSubject));
const KNOWN: ReadonlySet<string> = new Set([
  EVERYTHING,
  ...AUDIT_ACTIONS,
  ...[...SUBJECTS].map((subject) => `${subject}.*`),
]);

/** @throws WEBHOOK_EVENT_UNKNOWN for what is neither an action, nor all of a subject, nor everything */
export function requireEvents(events: readonly string[]): string[] {
  const unknown = events.find((event) => !KNOWN.has(event));
  if (unknown !== undefined) throw new WorkflowError('WEBHOOK_EVENT_UNKNOWN', { values: { event: unknown } });
  return [...new Set(events)];
}
