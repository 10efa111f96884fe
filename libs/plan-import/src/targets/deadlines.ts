import type { Period } from './period.js';
import { LEADING_INTRO, LEADING_SCOPE, peelStart, STARTS_WITH_DOING } from './patterns.js';
import type { Segment } from './sentences.js';

/**
 * Decides which printed times of a segment are deadlines, and joins those that share one (2025年和2027年).
 *
 *     到2025年和2027年，…    新能源汽车2025年达到20万辆    力争2024年更新400辆
 *     ^^^^^^^^^^^^^^^^              ^^^^^^                      ^^^^^^
 *
 * Leaves alone: 对2015年前建成的管廊 (the time describes), 较2023年, 2024年版, 2024年以来.
 */
export interface Deadline {
  readonly from: number;
  readonly to: number;
  readonly periods: readonly Period[];
  /** It opens the segment: only scope and auxiliary words stand before it. */
  readonly opens: boolean;
}

const JOINT = /^(?:、|和|及|与|以及|，)$/u;
const DESCRIBES_AFTER =
  /^[^，。；、]{0,10}?(?:建成|建设|投用|投产|竣工|投入使用|印发|出台|注册|取得|登记|交付|实施|备案|发布|认定|开工|购买|购置|毕业|成立|生产|下达|安排|度)[^，。；、]{0,4}的/u;
const DESCRIBED_BEFORE =
  /(?:对|将|把|落实|制定|编制|印发|根据|按照|依据|纳入|为|完成|改造|更新|实施|推进|推动)$/u;
const REACHES_AFTER =
  /^[^，。；]{0,8}?(?:达|实现|完成|新增|力争|建成|突破|超过|不低于|不少于|控制在|降|提高|增加|全面|基本|全部|前|底|争取|确保|启动|开工|投|每年|分别)/u;
const SHORT_SUBJECT = 20;

function describes(masked: string, segment: Segment, period: Period): boolean {
  const before = masked.slice(segment.from, period.from);
  const after = masked.slice(period.to, segment.to);
  if (before.length > 0 && DESCRIBES_AFTER.test(after)) return true;
  if (before.endsWith('为')) return true;
  return DESCRIBED_BEFORE.test(before) && !/^[到至于]/u.test(masked.slice(period.from, period.to));
}

function opens(masked: string, segment: Segment, period: Period): boolean {
  const before = masked.slice(segment.from, period.from);
  return peelStart(peelStart(peelStart(before, LEADING_INTRO), LEADING_SCOPE), LEADING_INTRO).length === 0;
}

/** 2025年达到50万辆、2027年达到100万辆: each item of a list has its own subject. */
const lastItem = (before: string): string => before.slice(before.lastIndexOf('、') + 1);

function isDeadline(masked: string, segment: Segment, period: Period): boolean {
  if (period.role !== 'deadline') return false;
  if (opens(masked, segment, period)) return true;
  if (describes(masked, segment, period)) return false;
  if (period.marked) return true;
  const before = lastItem(masked.slice(segment.from, period.from));
  const after = masked.slice(period.to, segment.to);
  return before.length <= SHORT_SUBJECT && !STARTS_WITH_DOING.test(before) && REACHES_AFTER.test(after);
}

/** Deadlines of the segment in order. */
export function deadlinesIn(
  masked: string,
  segment: Segment,
  periods: readonly Period[],
): readonly Deadline[] {
  const found: { from: number; to: number; periods: Period[]; opens: boolean }[] = [];
  for (const period of periods) {
    const last = found.at(-1);
    const joins =
      last !== undefined && JOINT.test(masked.slice(last.to, period.from)) && period.role === 'deadline';
    if (joins) {
      last.periods.push(period);
      last.to = period.to;
    } else if (isDeadline(masked, segment, period)) {
      found.push({
        from: period.from,
        to: period.to,
        periods: [period],
        opens: opens(masked, segment, period),
      });
    }
  }
  return found;
}
