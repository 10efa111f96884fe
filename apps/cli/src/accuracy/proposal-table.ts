import { hideAndPredict, totalScore, trialPlans, type TrialScore } from './lead-trial.js';

const COLUMNS = ['top1', 'top3', 'any1', 'any3'] as const;

/**
 * How often the proposed leads of a plan whose units are hidden hit: the first lead (top), or any unit that its note
 * names as lead or responsible (any), with the first proposal or the first three. The last rows leave something out.
 */
export function proposalTable(): string {
  const plans = trialPlans();
  const scores = hideAndPredict(plans);
  const less = [
    { ...totalScore(hideAndPredict(plans, { keywords: false })), name: 'total, examples only' },
    { ...totalScore(hideAndPredict(plans, { examples: false })), name: 'total, keywords only' },
    { ...totalScore(hideAndPredict(trialPlans(true))), name: 'total, functions from names only' },
  ];
  return [
    `| proposed leads | clauses | ${COLUMNS.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(COLUMNS.length + 1)}`,
    ...[...scores, totalScore(scores), ...less].map(row),
  ].join('\n');
}

const row = (score: TrialScore): string =>
  `| ${[score.name, score.clauses, ...COLUMNS.map((column) => score[column].toFixed(3))].join(' | ')} |`;
