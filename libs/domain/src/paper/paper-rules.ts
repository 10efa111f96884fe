import { PAPER_KINDS, type PaperKind } from '../policy/policy-step.js';

/** A letter by GB/T 9704, or a slip: a form on one page. */
export type PaperForm = 'letter' | 'slip';

export interface PaperRule {
  /** Stands between 机关代字 and the year: 长治 + 督办. A series of its own for every kind. */
  readonly series: string;
  readonly form: PaperForm;
  /** Workdays for the answer, counted from 签发, where the office says nothing else. */
  readonly answerWorkdays: number;
  /** Colour of title and rules, RRGGBB; texts are always black, so that a print in black and white says the same. */
  readonly colour: string;
  /** 督办要求 where the office writes nothing else. */
  readonly demand: string;
}

const RED = 'C00000';

export const PAPER_RULES: Readonly<Record<PaperKind, PaperRule>> = {
  supervise: {
    series: '督办',
    form: 'letter',
    answerWorkdays: 5,
    colour: RED,
    demand: '请你单位高度重视，主要负责同志亲自研究，明确责任人和完成时限，加快推进落实。',
  },
  chase: {
    series: '催办',
    form: 'letter',
    answerWorkdays: 3,
    colour: RED,
    demand: '请抓紧办理，尽快报送进展情况；确有困难的，请说明原因和下一步打算。',
  },
  blue: {
    series: '蓝督',
    form: 'slip',
    answerWorkdays: 5,
    colour: '1F4E9E',
    demand: '请尽快研究推进，按时报送进展情况。',
  },
  yellow: {
    series: '黄督',
    form: 'slip',
    answerWorkdays: 3,
    colour: 'B8860B',
    demand: '请分管负责同志牵头研究，查明滞后原因，提出整改措施和完成时限。',
  },
  red: {
    series: '红督',
    form: 'slip',
    answerWorkdays: 2,
    colour: RED,
    demand: '请主要负责同志亲自督办，立即整改，并书面说明滞后原因、整改措施和完成时限。',
  },
};

/** Workdays for the answer to each kind of paper. */
export type AnswerWorkdays = Readonly<Record<PaperKind, number>>;

export const DEFAULT_ANSWER_WORKDAYS: AnswerWorkdays = Object.fromEntries(
  PAPER_KINDS.map((kind) => [kind, PAPER_RULES[kind].answerWorkdays]),
) as Record<PaperKind, number>;

const LEVEL_ENDING = /(?:特别行政区|自治区|自治州|自治县|自治旗|[省市县区州盟旗])$/u;
const LEAST_CHARACTERS = 2;

/** 机关代字 where the office has laid down none: the jurisdiction's name without its level, 长治 of 长治市. */
export function defaultPaperCode(jurisdictionName: string): string {
  const short = jurisdictionName.replace(LEVEL_ENDING, '');
  return [...short].length < LEAST_CHARACTERS ? jurisdictionName : short;
}

/** 发文字号, 长治督办〔2026〕1号. */
export const paperNumberText = (code: string, kind: PaperKind, year: number, number: number): string =>
  `${code}${PAPER_RULES[kind].series}〔${year}〕${number}号`;
