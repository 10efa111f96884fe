import { officialDate } from './official-date.js';
import type { PaperFacts } from './paper-facts.js';

/** 《方案》（文号）. */
export const planName = ({ plan }: Pick<PaperFacts, 'plan'>): string =>
  plan.docNumber === '' ? `《${plan.title}》` : `《${plan.title}》（${plan.docNumber}）`;

/** （三） at the end of a place. */
const LAST_NUMBER = /[（(][^（()）]{1,8}[)）]$/;

/** 二、（三）明确：“the exact words”, which need not begin with （三） once more. */
export const quotedClauses = ({ clauses }: Pick<PaperFacts, 'clauses'>): readonly string[] =>
  clauses.map(({ place, words }) => `${place}明确：“${withoutNumber(place, words)}”`);

function withoutNumber(place: string, words: string): string {
  const number = LAST_NUMBER.exec(place)?.[0];
  return number !== undefined && words.startsWith(number) ? words.slice(number.length).trimStart() : words;
}

export const taskName = ({ task }: Pick<PaperFacts, 'task'>): string =>
  task.code === '' ? task.title : `${task.title}（${task.code}）`;

/** The day that counts: the milestone's, else the task's. */
export const dueText = ({ milestone, task }: Pick<PaperFacts, 'milestone' | 'task'>): string => {
  if (milestone !== null) return `${officialDate(milestone.due)}（${milestone.name}）`;
  return task.due === null ? '未定明确时限' : officialDate(task.due);
};

/** What is known of the progress, and how often it was asked for. */
export const standing = ({ reason, progress, earlier }: PaperFacts): readonly string[] => [
  ...(reason === '' ? [] : [`${reason}。`]),
  progress === null
    ? '截至目前，尚未收到该任务的进展反馈。'
    : `最近一次进展反馈（${officialDate(progress.day)}）：${progress.text}`,
  ...(earlier === 0 ? [] : [`此前已就该任务发出督办文书${earlier}次。`]),
];

export const answerText = ({ answerDue, issuer }: PaperFacts): string =>
  `请于${officialDate(answerDue)}前将办理情况书面反馈${issuer}。`;
