import type { Role } from '@app/domain';
import { DOORS, isOpenTo } from '../../../e2e/support/routes.js';
import type { TokenScope } from '../../../../apps/api/src/access/route-rule.js';
import { DESK_LINES } from './lines-desk.js';
import { DIRECTORY_LINES } from './lines-directory.js';
import { TASK_LINES } from './lines-tasks.js';
import { may, mayLater, RELATIONS_OF, sees, WORDS, type Line, type Lines } from './line.js';
import { CANARIES, SECRET, type Relation } from './place.js';
import type { Answer, Outcome } from './probe.js';

/** How every route is called, and how far it reaches, as this test reads the design. */
export const LINES: Lines = { ...DESK_LINES, ...DIRECTORY_LINES, ...TASK_LINES };

const PARAMETER = /:(\w+)/gu;
/** The key under which the other table writes the same route. */
export const doorOf = (route: string) => DOORS[route.replaceAll(PARAMETER, '{$1}')];

/** What is a person's or a browser's alone: no program does it for them. */
const PERSONAL =
  /^(GET|DELETE|POST) \/tokens|^GET \/queues|^POST \/inbox|(POST|DELETE) \/units\/:id\/feed|^(POST|PATCH|DELETE) \/(webhooks|channels)(\/:id)?$/u;
const SCOPES: readonly (readonly [RegExp, TokenScope])[] = [
  [/ \/(exports\/)?audit/u, 'audit'],
  [
    /^GET |^POST \/reports\/page\/form$|^POST \/(calendar|policies)\/check$|^POST \/(templates\/:key|policies)\/preview$/u,
    'read',
  ],
  [/ \/(paper-settings|plans|policies|measures|templates)/u, 'plans'],
  [/ \/(calendar|channels|units|people|webhooks)/u, 'directory'],
  [
    / \/(papers|tasks|milestones|subtasks|extensions|attachments|bulletins|deliveries|instructions|reports)/u,
    'tasks',
  ],
];

/** The scope that a token must have for the route; undefined where no token opens it. */
export const scopeOf = (route: string): TokenScope | undefined =>
  PERSONAL.test(route) ? undefined : SCOPES.find(([pattern]) => pattern.test(route))?.[1];

/** The answers that are right. */
export function expected(route: string, role: Role, line: Line, relation: Relation): readonly Outcome[] {
  const door = doorOf(route);
  if (door === undefined || !isOpenTo(door, role)) return ['forbidden'];
  if (line.on === 'table')
    return relation === 'own' || relation === 'other unit' ? ['through'] : ['through', 'not found'];
  if (!sees(role, line.on, relation)) return ['not found'];
  if (mayLater(role, line)) return ['forbidden'];
  return may(role, line, relation) ? ['through'] : ['forbidden'];
}

const HERE = CANARIES.own;
/** Issued plans of those above and below stand beside the city's own there, as printed; nobody's tasks. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  'GET /measures': [CANARIES.sideways, SECRET],
  'POST /measures/links': [CANARIES.sideways, SECRET],
};
const FOREIGN = Object.values(CANARIES).filter((word) => word !== HERE);

/** Words that the answer must not have: those of other places, and for a unit those of what it has no part in. */
export function leaks(route: string, role: Role | 'all', { text }: Answer): string[] {
  const words = COMPARED[route] ?? wordsOf(role);
  return words.filter((word) => text.includes(word));
}

function wordsOf(role: Role | 'all'): readonly string[] {
  return role === 'contact' || role === 'head' ? [...FOREIGN, SECRET] : FOREIGN;
}

/** What the product's own table says otherwise than the line: the words of reach, and the roles that have one. */
export function disagreements(line: Line, allow: Readonly<Record<string, string>> | string): string[] {
  if (typeof allow === 'string' || line.on === 'table' || line.on === 'nothing') return [];
  return Object.entries(allow).flatMap(([role, word]) => {
    const promised = WORDS[word] ?? [];
    const done = RELATIONS_OF[line.on].filter((relation) => may(role as Role, line, relation));
    const tooMuch = done.filter((relation) => !promised.includes(relation));
    const tooLittle = promised.filter(
      (relation) => word !== 'own' && RELATIONS_OF[line.on].includes(relation) && !done.includes(relation),
    );
    return [...tooMuch, ...tooLittle].map((relation) => `${role} (${word}): ${relation}`);
  });
}
