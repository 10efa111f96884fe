import { completePolicy, createWorkCalendar, instantInShanghai, type Policy } from '@app/domain';
import { isSweepDue } from './sweep-due.js';

const policyOf = (sendTime: string): Policy => ({ ...completePolicy({}), sendTime });
/** Two cities with send times of their own; both are at rest on rest days. */
const TWO = new Map([
  ['1', policyOf('09:00')],
  ['2', policyOf('14:30')],
]);
const RESTLESS = new Map([
  [
    '1',
    {
      ...policyOf('09:00'),
      ladders: {
        ...completePolicy({}).ladders,
        ordinary: {
          steps: completePolicy({}).ladders.ordinary.steps.map((step) => ({ ...step, atRest: true })),
        },
      },
    },
  ],
]);
const MONDAY = '2026-03-02';
const SUNDAY = '2026-03-01';
/** A Saturday on which people work. */
const SHIFTED = '2026-02-28';
const calendar = createWorkCalendar([{ day: SHIFTED, kind: 'workday' }], [2026]);

/** `2026-03-02 09:00:05` as an instant. */
function at(text: string): number {
  const [day = '', time = ''] = text.split(' ');
  return instantInShanghai(day, time.slice(0, 5)) + Number(time.slice(6) || 0) * 1000;
}

describe('a sweep is due', () => {
  it.each<[string, string, string | null, boolean]>([
    ['not before the first send time', `${MONDAY} 08:59:59`, null, false],
    ['at the send time', `${MONDAY} 09:00:00`, null, true],
    ['at any time after it where the day was never swept', `${MONDAY} 23:59:59`, null, true],
    ['not right after a sweep', `${MONDAY} 09:00:05`, `${MONDAY} 09:00:00`, false],
    ['five minutes after the last one', `${MONDAY} 09:05:00`, `${MONDAY} 09:00:00`, true],
    ['not a second earlier', `${MONDAY} 09:04:59`, `${MONDAY} 09:00:00`, false],
    [
      'at the second city’s send time, however short the last is ago',
      `${MONDAY} 14:30:00`,
      `${MONDAY} 14:29:59`,
      true,
    ],
    ['not again for what was swept at that very instant', `${MONDAY} 14:30:04`, `${MONDAY} 14:30:00`, false],
    ['for a clock that was set back', `${MONDAY} 09:30:00`, `${MONDAY} 16:00:00`, true],
    ['not for one that was set back by a little', `${MONDAY} 15:59:58`, `${MONDAY} 16:00:00`, false],
    ['never on a rest day', `${SUNDAY} 09:00:00`, null, false],
    ['on a Saturday that is a workday', `${SHIFTED} 09:00:00`, null, true],
  ])('%s', (_, now, swept, expected) => {
    const moment = { at: at(now), swept: swept === null ? null : at(swept), policies: TWO, calendar };
    expect(isSweepDue(moment)).toBe(expected);
  });

  it('on a rest day where a policy has a step that goes out then', () => {
    const moment = { swept: null, policies: RESTLESS, calendar };
    expect(isSweepDue({ ...moment, at: at(`${SUNDAY} 09:00:00`) })).toBe(true);
    expect(isSweepDue({ ...moment, at: at(`${SUNDAY} 08:59:59`) })).toBe(false);
  });

  it('at every send time, walked through as the worker looks', () => {
    const sendTimes = ['08:30', '08:31', '09:00', '17:59'];
    const policies = new Map(sendTimes.map((time, index) => [String(index), policyOf(time)]));
    const due: number[] = [];
    for (
      let now = at(`${MONDAY} 08:00`), swept: number | null = null;
      now < at(`${MONDAY} 18:10`);
      now += 5000
    ) {
      if (!isSweepDue({ at: now, swept, policies, calendar })) continue;
      due.push(now);
      swept = now;
    }
    expect(due).toEqual(expect.arrayContaining(sendTimes.map((time) => at(`${MONDAY} ${time}`))));
    const gaps = due.slice(1).map((now, index) => now - (due[index] ?? 0));
    expect(Math.max(...gaps)).toBe(300_000);
    expect(due[0]).toBe(at(`${MONDAY} 08:30`));
  });
});
