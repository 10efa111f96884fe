import type { EntityManager } from 'typeorm';
import {
  leadProposer,
  SAMPLE_EXAMPLES,
  topicOf,
  unitFunctions,
  unitsForFunctions,
  type ClauseTopic,
  type LeadExample,
  type PrintedClause,
  type TextSpan,
} from '@app/domain';
import type { LeadProposal } from '@app/persistence';
import { simplify } from '@app/plan-import';
import { select } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { ClauseProposal } from './draft-rows.js';

/** Old plans tell little more; newest first. */
const EXAMPLES_MAX = 1000;
/** What an example is about stands in its first words. */
const EXAMPLE_TEXT_MAX = 300;

interface ExampleRow {
  readonly place: string;
  readonly planTitle: string;
  readonly title: string | null;
  readonly quote: string;
  readonly spanFrom: number;
  readonly notes: readonly { readonly span: TextSpan }[];
  readonly units: readonly { readonly span: TextSpan }[];
  readonly leads: readonly { readonly name: string; readonly functionCodes: readonly string[] }[];
}

/**
 * Units that may lead each clause, by what it is about: learned from every plan that was handed out, from the sample
 * plans, and from what functions of administration are for. In the order of the clauses, best first.
 */
export async function leadProposalsFor(
  manager: EntityManager,
  jurisdictionId: string,
  clauses: readonly PrintedClause[],
): Promise<LeadProposal[][]> {
  if (clauses.length === 0) return [];
  const { functionUnits } = await UnitDirectory.load(manager, jurisdictionId);
  const propose = leadProposer(await knownExamples(manager));
  return clauses.map((clause) =>
    unitsForFunctions(propose(simplifiedTopic(clause)), functionUnits).map(
      ({ functionCode, label, unit, score, reason }) => ({
        functionCode,
        label,
        unitId: unit?.unitId ?? null,
        unitName: unit?.name ?? null,
        score,
        reason,
      }),
    ),
  );
}

/** Plans in the system win over the samples, which are the same plans where they were loaded. */
async function knownExamples(manager: EntityManager): Promise<LeadExample[]> {
  const issued = (await issuedClauses(manager)).map(toExample);
  const known = new Set(issued.map(exampleKey));
  return [...issued, ...SAMPLE_EXAMPLES.filter((example) => !known.has(exampleKey(example)))];
}

const exampleKey = ({ planTitle, clauseTitle }: LeadExample): string => `${planTitle}\n${clauseTitle ?? ''}`;

function issuedClauses(manager: EntityManager): Promise<ExampleRow[]> {
  return select<ExampleRow>(
    manager,
    `SELECT j.name AS place, p.title AS "planTitle", c.title, left(c.quote, $2) AS quote, c.span_from AS "spanFrom", c.notes, c.units,
            jsonb_agg(jsonb_build_object('name', u.name, 'functionCodes', u.function_codes) ORDER BY a.sort) AS leads
     FROM task t JOIN plan p ON p.id = t.plan_id JOIN clause c ON c.id = t.clause_id
     JOIN jurisdiction j ON j.id = t.jurisdiction_id
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' JOIN unit u ON u.id = a.unit_id
     WHERE p.state = 'issued' AND t.state NOT IN ('draft', 'cancelled')
     GROUP BY t.id, p.id, c.id, j.name ORDER BY t.id DESC LIMIT $1`,
    [EXAMPLES_MAX, EXAMPLE_TEXT_MAX],
  );
}

function toExample(row: ExampleRow): LeadExample {
  const naming = [...row.notes, ...row.units].map(({ span }) => span);
  const topic = simplifiedTopic({ title: row.title, quote: row.quote, from: row.spanFrom, naming });
  return {
    place: row.place,
    planTitle: row.planTitle,
    clauseTitle: topic.title,
    clauseText: topic.text,
    leads: row.leads.map(({ name, functionCodes }) => ({
      unitName: name,
      functions: unitFunctions(name, functionCodes),
    })),
  };
}

function simplifiedTopic(clause: PrintedClause): ClauseTopic {
  const { title, text } = topicOf(clause);
  return { title: title === null ? null : simplify(title).text, text: simplify(text).text };
}

/** Proposals for the clauses that become tasks but are left without a lead; none for the others. */
export async function leadProposalsOfDraft(
  manager: EntityManager,
  jurisdictionId: string,
  clauses: readonly ClauseProposal[],
): Promise<LeadProposal[][]> {
  const open = clauses.filter(
    ({ included, assignments }) => included && !assignments.some(({ role }) => role === 'lead'),
  );
  const proposals = await leadProposalsFor(manager, jurisdictionId, open.map(toPrinted));
  const byClause = new Map(open.map((clause, index) => [clause, proposals[index] ?? []]));
  return clauses.map((clause) => byClause.get(clause) ?? []);
}

function toPrinted({ fact, quote }: ClauseProposal): PrintedClause {
  const naming = [...fact.notes, ...fact.units].map(({ span }) => span);
  return { title: fact.title, quote, from: fact.span.from, naming };
}
