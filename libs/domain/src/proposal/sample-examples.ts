import { isFunctionCode } from '../unit/unit-functions.js';
import { SAMPLE_LINES } from './sample-examples.data.js';
import type { ExampleLead, LeadExample } from './similar-examples.js';

/** The clauses of the sample plans with their leads, so that a new system has something to propose from. */
export const SAMPLE_EXAMPLES: readonly LeadExample[] = readExamples(SAMPLE_LINES);

/** Lines `leads|title|text`, each plan's after a line `# place title of the plan`. */
function readExamples(lines: string): LeadExample[] {
  const examples: LeadExample[] = [];
  let [place, planTitle] = ['', ''];
  for (const line of lines.split('\n')) {
    if (line.startsWith('# ')) [, place = '', planTitle = ''] = line.split(' ');
    else if (line !== '') examples.push(readExample(line, place, planTitle));
  }
  return examples;
}

function readExample(line: string, place: string, planTitle: string): LeadExample {
  const [leads = '', title = '', clauseText = ''] = line.split('|');
  return {
    place,
    planTitle,
    clauseTitle: title === '' ? null : title,
    clauseText,
    leads: leads.split(' ').map(readLead),
  };
}

function readLead(lead: string): ExampleLead {
  const [unitName = '', functions = ''] = lead.split('=');
  return { unitName, functions: functions.split('+').filter(isFunctionCode) };
}
