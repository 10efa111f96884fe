import type { Clause, PlanDraft, UnitMention } from '../types.js';

const SIGN: Readonly<Record<UnitMention['role'], string>> = {
  lead: '牵',
  cooperating: '配',
  responsible: '责',
};

const unitsOf = (units: readonly UnitMention[]): string =>
  units.map(({ role, name }) => `${SIGN[role]}:${name}`).join(' ');

function clauseLine(text: string, { id, title, span, units, leaders }: Clause): string {
  const ends = text.slice(span.from, span.to).replace(/\s+/g, ' ');
  const shown = ends.length > 24 ? `${ends.slice(0, 12)}…${ends.slice(-10)}` : ends;
  const persons = leaders.length > 0 ? ` 领导:${leaders.join('、')}` : '';
  return `  ${id} | ${title ?? '–'} | ${shown} | ${unitsOf(units)}${persons}`.trimEnd();
}

/** A draft in a few readable lines: what a person would compare with the document. Targets have specs of their own. */
export function summary(text: string, draft: PlanDraft): string {
  const { title, docNumber, issuer, issuedOn, cites, body, sections, defaults, clauses, messages } = draft;
  const told = messages.filter(({ code }) => code !== 'clause-without-units' && !code.startsWith('text-'));
  return [
    `title: ${title}`,
    `meta: ${docNumber} | ${issuer} | ${issuedOn} | ${cites.join('、')}`,
    `body: ${text.slice(body.from, body.from + 12)}…${text.slice(Math.max(body.from, body.to - 12), body.to)}`.replace(
      /\s+/g,
      ' ',
    ),
    ...sections.map(({ id, title: heading }) => `section: ${id} ${heading}`),
    ...defaults.map(
      (rule) =>
        `default: ${rule.kind} «${rule.quote}» ${rule.units.join('、')}${unitsOf(rule.mentions)} ${rule.from}→${rule.to ?? '…'}`,
    ),
    'clauses:',
    ...clauses.map((clause) => clauseLine(text, clause)),
    ...told.map(({ code, span }) =>
      `message: ${code} ${span ? text.slice(span.from, span.to).slice(0, 30).replace(/\s+/g, ' ') : ''}`.trimEnd(),
    ),
    '',
  ].join('\n');
}
