import {
  reminderDecision,
  type CalendarDay,
  type FiredStep,
  type Policy,
  type ReminderAudience,
  type ReminderDecision,
  type WorkCalendar,
} from '@app/domain';
import { businessKeyOf, type Announced } from './announced.js';
import type { AudienceOf, Candidate, OpenMilestone, Recipient } from './sweep.types.js';

/** A milestone with a step due. */
export interface DueSubject {
  readonly milestone: OpenMilestone;
  readonly decision: ReminderDecision & { readonly fire: FiredStep };
}

/** The milestones that have a step due by this workday, with the domain's decision. */
export function dueSubjects(
  milestones: readonly OpenMilestone[],
  context: { readonly today: CalendarDay; readonly calendar: WorkCalendar; readonly policy: Policy },
): DueSubject[] {
  return milestones.flatMap((milestone) => {
    const { due, issuedOn } = milestone;
    const { fire, skipped } = reminderDecision({ due, issuedOn, ...context });
    return fire === null ? [] : [{ milestone, decision: { fire, skipped } }];
  });
}

/** Every audience some due step speaks to. */
export function audiencesOf(subjects: readonly DueSubject[]): ReminderAudience[] {
  const steps = subjects.flatMap(({ decision }) => [decision.fire, ...decision.skipped]);
  return [...new Set(steps.flatMap((step) => step.audience))];
}

/** Each person once, on all channels on which any of the audiences is told. */
function recipientsOf(step: FiredStep, milestone: OpenMilestone, audienceOf: AudienceOf): Recipient[] {
  const people = new Map<string, Recipient>();
  for (const person of step.audience.flatMap((audience) => audienceOf(milestone, audience))) {
    const known = people.get(person.personId);
    const channels = new Set([...(known?.channels ?? []), ...person.channels]);
    people.set(person.personId, { ...(known ?? person), channels: [...channels] });
  }
  return [...people.values()];
}

/**
 * Who is to be told what. The newest step goes to everybody who has not had it, also to a contact appointed after
 * it was first sent. A missed step is recorded only where nobody had it.
 */
export function candidatesOf(
  { milestone, decision }: DueSubject,
  audienceOf: AudienceOf,
  announced: Announced,
): Candidate[] {
  const missed = decision.skipped.filter((step) => !announced.hasStep(businessKeyOf(step.key, milestone)));
  const place = (step: FiredStep, isMissed: boolean): Candidate[] =>
    recipientsOf(step, milestone, audienceOf).map((recipient) => ({
      milestone,
      step,
      recipient,
      missed: isMissed,
    }));
  return [...missed.flatMap((step) => place(step, true)), ...place(decision.fire, false)];
}
