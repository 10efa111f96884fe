import type { PaperFacts } from './paper-facts.js';
import { answerText, dueText, planName, quotedClauses, standing, taskName } from './paper-sentences.js';

/** One paragraph of a letter. */
export interface PaperBlock {
  readonly style: 'heading' | 'text';
  readonly text: string;
}

const heading = (text: string): PaperBlock => ({ style: 'heading', text });
const paragraph = (text: string): PaperBlock => ({ style: 'text', text });

/** Who leads, said to the unit that reads it. */
function dutyText(facts: PaperFacts): string {
  const { leads, cooperating, unit } = facts;
  const others = leads.filter((name) => name !== unit);
  const leading = leads.includes(unit)
    ? `由你单位${others.length === 0 ? '' : `会同${others.join('、')}`}牵头`
    : `由${leads.join('、')}牵头，你单位参与`;
  const helpers = cooperating.filter((name) => name !== unit);
  const helping = helpers.length === 0 ? '' : `，${helpers.join('、')}配合`;
  return `该任务${leading}${helping}，办理时限：${dueText(facts)}。`;
}

const matter = (facts: PaperFacts): PaperBlock[] => [
  paragraph(stopped(`${planName(facts)}${quotedClauses(facts).join('；')}`)),
  paragraph(`任务：${taskName(facts)}。${dutyText(facts)}`),
];

const ENDS_STOPPED = /[。！？]”$/u;

/** A quoted sentence has its own stop; the sentence around it needs one only where that has none. */
const stopped = (text: string): string => (ENDS_STOPPED.test(text) ? text : `${text}。`);

/** The text of a letter: a 督办通知单 in three parts, a 催办通知书 in one. */
export function letterBlocks(facts: PaperFacts): readonly PaperBlock[] {
  const state = standing(facts).map(paragraph);
  const asked = [paragraph(facts.demand), paragraph(answerText(facts))];
  if (facts.kind === 'chase') return [...matter(facts), ...state, ...asked];
  return [
    heading('一、督办事项'),
    ...matter(facts),
    heading('二、当前情况'),
    ...state,
    heading('三、督办要求'),
    ...asked,
  ];
}
