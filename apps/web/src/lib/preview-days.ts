import type { PreviewItem } from '../api/policies';
import type { Day } from '../api/types';

/** One thing one person is told, on all channels on which they are told it. */
export interface PreviewLine extends Omit<PreviewItem, 'channel'> {
  channels: PreviewItem['channel'][];
}

/** A day with what it brings, or days one after another that bring nothing. */
export type PreviewDay =
  { kind: 'day'; day: Day; count: number; lines: PreviewLine[] } | { kind: 'empty'; from: Day; to: Day };

const DAY_MS = 86_400_000;

export function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Reports have no task; their title says whose they are. */
const sameLine = (a: PreviewLine, b: PreviewItem): boolean =>
  !a.channels.includes(b.channel) &&
  a.subject === b.subject &&
  a.step === b.step &&
  a.personId === b.personId &&
  a.channelId === b.channelId &&
  a.taskId === b.taskId &&
  a.taskTitle === b.taskTitle &&
  a.due === b.due &&
  a.reason === b.reason;

/** The items of one day, those of a person about one thing in one line. */
export function linesOf(items: readonly PreviewItem[]): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const { channel, ...item } of items) {
    const line = lines.find((each) => sameLine(each, { ...item, channel }));
    if (line === undefined) lines.push({ ...item, channels: [channel] });
    else line.channels.push(channel);
  }
  return lines;
}

export interface PreviewSpan {
  from: Day;
  to: Day;
  items: readonly PreviewItem[];
  counts: readonly { day: Day; count: number }[];
  /** Whether there are pages that are not loaded. */
  more: boolean;
}

/** Every day of the span up to where it is loaded, days without anything drawn together. */
export function previewDays({ from, to, items, counts, more }: PreviewSpan): PreviewDay[] {
  const countOf = new Map(counts.map(({ day, count }) => [day, count]));
  const last = more ? (items.at(-1)?.day ?? from) : to;
  const days: PreviewDay[] = [];
  for (let day = from; day <= last; day = dayAfter(day)) {
    const count = countOf.get(day) ?? 0;
    const before = days.at(-1);
    if (count > 0) {
      days.push({ kind: 'day', day, count, lines: linesOf(items.filter((item) => item.day === day)) });
    } else if (before?.kind === 'empty') {
      before.to = day;
    } else {
      days.push({ kind: 'empty', from: day, to: day });
    }
  }
  return days;
}
