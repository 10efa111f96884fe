import { decodeText, importPlan, PARSER_VERSION, toLabelJson } from '@app/plan-import';
import type { Command } from 'commander';
import { samplePlans, type SamplePlan } from './accuracy/sample-plans.js';
import { compare, MEASURES, total, type Comparison, type Tallies } from './accuracy/score.js';

interface Options {
  readonly errors?: boolean;
}

interface Scored {
  readonly name: string;
  readonly comparison: Comparison;
}

function scorePlan({ name, bytes, label }: SamplePlan): Scored[] {
  const decoded = decodeText(bytes);
  if (!label || 'error' in decoded) return [];
  return [{ name, comparison: compare(label, toLabelJson(decoded.text, importPlan(decoded.text))) }];
}

const row = (name: string, tallies: Tallies): string =>
  `| ${[name, ...MEASURES.map((measure) => tallies[measure].f1.toFixed(3))].join(' | ')} |`;

/** A Markdown table of the six scores, one row a plan and one for all. */
export function accuracyTable(scored: readonly Scored[]): string {
  const sum = total(scored.map(({ comparison }) => comparison.tallies));
  return [
    `| plan | ${MEASURES.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(MEASURES.length)}`,
    ...scored.map(({ name, comparison }) => row(name, comparison.tallies)),
    row('total', sum),
  ].join('\n');
}

/** `qiantou accuracy`: the parser against the labelled plans. */
export function registerAccuracy(program: Command): void {
  program
    .command('accuracy')
    .description('对照标注样例，打印解析准确率（F1）')
    .option('--errors', '列出每一处差异')
    .action((options: Options) => {
      const scored = samplePlans().flatMap(scorePlan);
      console.log(`${accuracyTable(scored)}\n\nparser ${PARSER_VERSION}`);
      if (!options.errors) return;
      for (const { name, comparison } of scored)
        for (const error of comparison.errors) console.log(`${name}: ${error}`);
    });
}
