import { importPlan, PARSER_VERSION, toLabelJson } from '@app/plan-import';
import { decodeText } from '@app/plan-readers';
import type { Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { proposalTable } from './accuracy/proposal-table.js';
import { samplePlans, type SamplePlan } from './accuracy/sample-plans.js';
import { compare, MEASURES, total, type Comparison, type Tallies } from './accuracy/score.js';
import { projectRoot } from './project-root.js';

interface Options {
  readonly errors?: boolean;
  readonly write?: boolean;
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

export const scoreSamples = (): Scored[] => samplePlans().flatMap(scorePlan);

const READMES = ['README.md', 'README.zh-CN.md'];
const TABLE_PLACE = /(<!-- accuracy:begin -->\n)[^]*?(<!-- accuracy:end -->)/;

/** The README with this table between its accuracy marks. */
export const withTable = (readme: string, table: string): string =>
  readme.replace(TABLE_PLACE, (_all, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);

function writeTable(file: string, table: string): void {
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), table));
}

/** `qiantou accuracy`: the parser against the labelled plans. */
export function registerAccuracy(program: Command): void {
  program
    .command('accuracy')
    .description('对照标注样例，打印解析准确率（F1）')
    .option('--errors', '列出每一处差异')
    .option('--write', '把表格写进两份 README')
    .action((options: Options) => {
      const scored = scoreSamples();
      if (options.write)
        for (const file of READMES) writeTable(path.join(projectRoot(), file), accuracyTable(scored));
      console.log(`${accuracyTable(scored)}\n\nparser ${PARSER_VERSION}\n\n${proposalTable()}`);
      if (!options.errors) return;
      for (const { name, comparison } of scored)
        for (const error of comparison.errors) console.log(`${name}: ${error}`);
    });
}
