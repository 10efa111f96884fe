import type { PlanItem, SweepResult } from '@app/notifications';
import type { PlannedDigest } from '@app/workflow';

/** What one person gets. */
export interface RecipientTotal {
  readonly name: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly inbox: number;
  /** Reminders in today's mail, which is one mail. */
  readonly mailed: number;
  /** For the next workday's mail, because today's has gone out. */
  readonly later: number;
}

/** What a sweep at an instant writes, or would write. */
export interface SweepReport {
  readonly at: string;
  readonly dryRun: boolean;
  readonly day: string;
  readonly rest: SweepResult['rest'];
  readonly reminders: readonly PlanItem[];
  readonly recipients: readonly RecipientTotal[];
  /** Steps whose time had passed unseen: written down, sent to nobody. */
  readonly missed: number;
  readonly unreachable: readonly { readonly code: string; readonly title: string; readonly due: string }[];
  readonly digests: readonly PlannedDigest[];
}

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const beijing = (instant: number): string =>
  `${new Date(instant + BEIJING_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;

const recipientOf = ({ personId, channelId }: PlanItem): string => personId ?? `channel:${channelId}`;

const byPerson = (a: PlanItem, b: PlanItem): number =>
  a.unitName.localeCompare(b.unitName, 'zh') ||
  a.personName.localeCompare(b.personName, 'zh') ||
  recipientOf(a).localeCompare(recipientOf(b)) ||
  a.channel.localeCompare(b.channel) ||
  (a.due ?? '').localeCompare(b.due ?? '');

function totals(items: readonly PlanItem[]): RecipientTotal[] {
  const found = new Map<string, RecipientTotal>();
  for (const item of items) {
    const { personName, unitName, email, channel, outcome } = item;
    const total = found.get(recipientOf(item)) ?? {
      name: personName,
      unitName,
      email,
      inbox: 0,
      mailed: 0,
      later: 0,
    };
    const counted = channel === 'inbox' ? 'inbox' : outcome === 'later' ? 'later' : 'mailed';
    found.set(recipientOf(item), { ...total, [counted]: total[counted] + 1 });
  }
  return [...found.values()];
}

export function reportOf(
  instant: number,
  dryRun: boolean,
  swept: SweepResult,
  { digests }: { readonly digests: readonly PlannedDigest[] },
): SweepReport {
  const reminders = swept.plan.filter((item) => item.outcome !== 'record').sort(byPerson);
  return {
    at: beijing(instant),
    dryRun,
    day: swept.day,
    rest: swept.rest,
    reminders,
    recipients: totals(reminders),
    missed: swept.plan.length - reminders.length,
    unreachable: swept.unreachable.map(({ code, title, due }) => ({ code, title, due })),
    digests,
  };
}
