import { trialPlans } from './lead-trial.js';

const TEXT_MAX = 160;
const UNSAFE = /[`\\]|\$\{/gu;

/** Source of libs/domain/src/proposal/sample-examples.data.ts: what the labelled plans say about who leads what. */
export function sampleExamplesFile(): string {
  const lines = trialPlans().flatMap(({ clauses }) => {
    const [first] = clauses;
    const header = first === undefined ? [] : [`# ${first.example.place} ${first.example.planTitle}`];
    const rows = clauses.map(({ example: { clauseTitle, clauseText, leads } }) => {
      const units = leads.map(({ unitName, functions }) => `${unitName}=${functions.join('+')}`).join(' ');
      return [units, clauseTitle ?? '', clauseText.slice(0, TEXT_MAX)].join('|');
    });
    return [...header, ...rows.filter((row) => !row.startsWith('|'))];
  });
  return [
    '/** Generated from the labelled sample plans by `UPDATE=1` of test/accuracy/proposals.spec.ts: leads|title|text. */',
    `export const SAMPLE_LINES = \`\\\n${lines.join('\n').replace(UNSAFE, '')}\n\`;\n`,
  ].join('\n');
}
