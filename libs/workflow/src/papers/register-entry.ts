import type { PaperRegisterEntry } from '@app/documents';
import { dayInShanghai } from '@app/domain';
import type { PaperView } from '../views/index.js';

const dayOf = (at: string | undefined): string => (at === undefined ? '' : dayInShanghai(Date.parse(at)));

/** A line of the 登记簿. */
export const registerEntry = (paper: PaperView): PaperRegisterEntry => ({
  numberText: paper.numberText,
  kind: paper.kindLabel,
  issuedOn: dayOf(paper.issued?.at),
  unit: paper.unit.name,
  task: [paper.task.code, paper.task.title].filter((part) => part !== '').join(' '),
  answerDue: paper.answerDue,
  acknowledged:
    paper.acknowledged === null ? '' : `${paper.acknowledged.person ?? ''} ${dayOf(paper.acknowledged.at)}`,
  remark: paper.voided === null ? '' : `作废：${paper.voided.reason}`,
});
