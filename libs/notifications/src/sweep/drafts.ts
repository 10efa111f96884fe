import { reminderSentence, type CalendarDay } from '@app/domain';
import type { NotificationChannel, NotificationDraft } from '@app/persistence';
import { businessKeyOf, type Announced } from './announced.js';
import type { Candidate, PlanItem, PlanOutcome } from './sweep.types.js';

/** A notification to write, with the lines that say so in the plan. */
export interface PlannedDraft {
  readonly draft: NotificationDraft;
  readonly items: readonly PlanItem[];
}

const MISSED = '错过发送时间，已由更新的提醒代替';

const kindOf = ({ step }: Candidate): 'reminder' | 'overdue' => (step.offset > 0 ? 'overdue' : 'reminder');

const sentenceOf = ({ step, milestone }: Candidate, day: CalendarDay): string =>
  reminderSentence(step, milestone.due, day);

/** All sweeps of a day put their mails for a person into one message. */
export const dailyGroup = (day: CalendarDay): string => `daily:${day}`;

function draftOf(
  candidate: Candidate,
  channels: readonly NotificationChannel[],
  day: CalendarDay,
): NotificationDraft {
  const { milestone, step, recipient, missed } = candidate;
  return {
    businessKey: businessKeyOf(step.key, milestone),
    jurisdictionId: milestone.jurisdictionId,
    personId: recipient.personId,
    kind: kindOf(candidate),
    step: step.key,
    // A missed step keeps the day it was meant for; what is sent belongs to the day it is sent.
    slot: missed ? step.slot : day,
    subjectType: 'milestone',
    subjectId: milestone.id,
    taskId: milestone.taskId,
    title: `${milestone.code} ${milestone.title}`,
    body: `节点“${milestone.name}”${sentenceOf(candidate, day)}`,
    channels,
    group: dailyGroup(day),
    groupKind: 'daily',
    ...(missed ? { skipped: MISSED } : {}),
  };
}

function itemOf(
  candidate: Candidate,
  channel: NotificationChannel,
  key: string,
  outcome: PlanOutcome,
  day: CalendarDay,
): PlanItem {
  const { milestone, step, recipient } = candidate;
  return {
    key,
    outcome,
    kind: kindOf(candidate),
    channel,
    personId: recipient.personId,
    personName: recipient.name,
    unitName: recipient.unitName,
    email: recipient.email,
    step: step.key,
    taskId: milestone.taskId,
    taskCode: milestone.code,
    taskTitle: milestone.title,
    milestoneId: milestone.id,
    milestoneName: milestone.name,
    due: milestone.due,
    sentence: sentenceOf(candidate, day),
  };
}

/** The draft of a candidate on the channels on which it was not announced yet; null where none is left. */
export function planCandidate(
  candidate: Candidate,
  announced: Announced,
  mailed: ReadonlySet<string>,
  day: CalendarDay,
): PlannedDraft | null {
  const { milestone, step, recipient, missed } = candidate;
  const keyOn = (channel: NotificationChannel): string =>
    `${businessKeyOf(step.key, milestone)}|${recipient.personId}|${channel}`;
  const outcomeOn = (channel: NotificationChannel): PlanOutcome => {
    if (missed) return 'record';
    return channel === 'email' && mailed.has(recipient.personId) ? 'later' : 'send';
  };
  const channels = recipient.channels.filter((channel) => !announced.hasKey(keyOn(channel)));
  if (channels.length === 0) return null;
  const items = channels.map((channel) =>
    itemOf(candidate, channel, keyOn(channel), outcomeOn(channel), day),
  );
  return { draft: draftOf(candidate, channels, day), items };
}
