import { checkDuties } from './check-duties.js';
import { checkSteps } from './check-steps.js';
import { LADDER_KEYS, LADDER_LABELS } from './ladders.js';
import type { LightPolicy } from './light-policy.js';
import { isQuiet, type PolicyRules } from './policy.js';

/** What is wrong, and where: a path such as `ladders.ordinary.steps.3.offset`. */
export interface PolicyComplaint {
  readonly place: string;
  readonly text: string;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const YELLOW_MAX = 30;

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

type Check = readonly [wrong: boolean, place: string, text: string];

const complaintsOf = (checks: readonly Check[]): PolicyComplaint[] =>
  checks.flatMap(([wrong, place, text]) => (wrong ? [{ place, text }] : []));

/** What is wrong with rules somebody wrote, whole Chinese sentences; empty where they can be laid down. */
export function checkPolicy(rules: PolicyRules): PolicyComplaint[] {
  return [
    ...checkDuties(rules.duties).map((text) => ({ place: 'duties', text })),
    ...checkLights(rules.lights),
    ...checkTimes(rules),
    ...checkLadders(rules),
  ];
}

function checkLights({
  yellowWorkdays,
  schedule: { yellowPoints, redPoints },
}: LightPolicy): PolicyComplaint[] {
  return complaintsOf([
    [
      !isWithin(yellowWorkdays, 1, YELLOW_MAX),
      'lights.yellowWorkdays',
      `黄灯须在到期前1至${YELLOW_MAX}个工作日亮起。`,
    ],
    [
      !isWithin(yellowPoints, 1, 99),
      'lights.schedule.yellowPoints',
      '落后序时亮黄灯的百分点须为1至99的整数。',
    ],
    [
      !isWithin(redPoints, 1, 100) || redPoints <= yellowPoints,
      'lights.schedule.redPoints',
      '落后序时亮红灯的百分点须大于亮黄灯的百分点，且不超过100。',
    ],
  ]);
}

function checkTimes({ sendTime, digest, quiet }: PolicyRules): PolicyComplaint[] {
  const malformed = complaintsOf([
    [!TIME.test(sendTime), 'sendTime', '提醒发送时间须写成09:00的样子。'],
    [!TIME.test(digest.time), 'digest.time', '督查摘要的时间须写成09:00的样子。'],
    [!TIME.test(quiet.from), 'quiet.from', '免打扰的开始时间须写成22:00的样子。'],
    [!TIME.test(quiet.to), 'quiet.to', '免打扰的结束时间须写成07:00的样子。'],
    [!isWithin(digest.weekday, 1, 7), 'digest.weekday', '督查摘要须在周一至周日中的一天。'],
  ]);
  if (malformed.length > 0) return malformed;
  return complaintsOf([
    [isQuiet(sendTime, quiet), 'sendTime', '提醒发送时间在免打扰时段之内，请错开。'],
    [isQuiet(digest.time, quiet), 'digest.time', '督查摘要的时间在免打扰时段之内，请错开。'],
  ]);
}

function checkLadders({ ladder, ladders }: PolicyRules): PolicyComplaint[] {
  const named: Check = [!LADDER_KEYS.includes(ladder), 'ladder', '默认的提醒规则须为普通、13710或三色单。'];
  return [
    ...complaintsOf([named]),
    ...LADDER_KEYS.flatMap((key) =>
      checkSteps(ladders[key].steps).map(({ place, text }) => ({
        place: `ladders.${key}.${place}`,
        text: `${LADDER_LABELS[key]}：${text}`,
      })),
    ),
  ];
}
