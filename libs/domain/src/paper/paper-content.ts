import type { CalendarDay } from '../calendar/day.js';
import { PAPER_KIND_LABELS, type PaperKind } from '../policy/policy-step.js';
import { letterBlocks, type PaperBlock } from './letter-blocks.js';
import type { PaperFacts } from './paper-facts.js';
import { PAPER_RULES } from './paper-rules.js';
import { printable } from './printable.js';
import { slipRows, type PaperRow } from './slip-rows.js';

/** What a paper says, as plain data: shown on a page, printed in a file, and frozen when it is issued. */
export interface PaperContent {
  readonly kind: PaperKind;
  readonly issuer: string;
  readonly numberText: string;
  readonly title: string;
  readonly addressee: string;
  /** The text of a letter; of a slip empty. */
  readonly blocks: readonly PaperBlock[];
  /** The fields of a slip; of a letter empty. */
  readonly rows: readonly PaperRow[];
  readonly demand: string;
  readonly answerDue: CalendarDay;
  readonly cc: readonly string[];
  readonly day: CalendarDay;
  /** The rules in force when it was written. */
  readonly policyVersion: number;
}

/** What the paper says. Pure: the same facts give the same paper. */
export function paperContent(given: PaperFacts): PaperContent {
  const facts = cleaned(given);
  const { kind, issuer, numberText, unit, demand, answerDue, cc, day, policyVersion } = facts;
  const letter = PAPER_RULES[kind].form === 'letter';
  return {
    ...{ kind, issuer, numberText, demand, answerDue, cc, day, policyVersion },
    title: PAPER_KIND_LABELS[kind],
    addressee: unit,
    blocks: letter ? letterBlocks(facts) : [],
    rows: letter ? [] : slipRows(facts),
  };
}

/** Without what cannot be printed or stored, and with the kind's own demand where none was written. */
function cleaned(facts: PaperFacts): PaperFacts {
  const { task, plan, milestone, progress } = facts;
  const demand = printable(facts.demand);
  return {
    ...facts,
    issuer: printable(facts.issuer),
    numberText: printable(facts.numberText),
    unit: printable(facts.unit),
    task: { ...task, code: printable(task.code), title: printable(task.title) },
    plan: { title: printable(plan.title), docNumber: printable(plan.docNumber) },
    clauses: facts.clauses.map(({ place, words }) => ({ place: printable(place), words: printable(words) })),
    leads: facts.leads.map(printable),
    cooperating: facts.cooperating.map(printable),
    milestone: milestone === null ? null : { ...milestone, name: printable(milestone.name) },
    reason: withoutStop(printable(facts.reason)),
    progress: progress === null ? null : { ...progress, text: printable(progress.text) },
    demand: demand === '' ? PAPER_RULES[facts.kind].demand : demand,
    cc: facts.cc.map(printable).filter((name) => name !== ''),
  };
}

const LAST_STOP = /[。；，,;.]$/u;
const withoutStop = (text: string): string => text.replace(LAST_STOP, '');
