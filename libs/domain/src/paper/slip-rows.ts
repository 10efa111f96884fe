import { officialDate } from './official-date.js';
import type { PaperFacts } from './paper-facts.js';
import { dueText, planName, quotedClauses, standing, taskName } from './paper-sentences.js';

/** A field of a slip; `blank` is left for the hand. */
export interface PaperRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly blank?: 'short' | 'tall';
}

const names = (units: readonly string[]): string => (units.length === 0 ? '无' : units.join('、'));

/** The fields of a 蓝/黄/红单, from what is at stake to what the unit fills in. */
export const slipRows = (facts: PaperFacts): readonly PaperRow[] => [
  { label: '督办事项', lines: [taskName(facts)] },
  { label: '来源依据', lines: [planName(facts), ...quotedClauses(facts)] },
  { label: '牵头单位', lines: [names(facts.leads)] },
  { label: '配合单位', lines: [names(facts.cooperating)] },
  { label: '办理时限', lines: [dueText(facts)] },
  { label: '当前进展', lines: standing(facts) },
  { label: '督办要求', lines: [facts.demand] },
  { label: '反馈时限', lines: [`${officialDate(facts.answerDue)}前书面反馈${facts.issuer}`] },
  { label: '签收', lines: ['签收人：', '签收时间：'], blank: 'short' },
  { label: '办理情况反馈', lines: ['', '负责人（签字）：'], blank: 'tall' },
];
