import type { Role } from '@app/domain';
import type { Ask } from '../audit-calls.js';
import type { Relation } from './place.js';
import type { Target } from './world.js';

/**
 * What a route is about, which says who sees it: a task and what hangs on it, what is a unit's, a unit that
 * everybody of the place finds in its list, what is a place's, what is the contact's own; a table that answers everybody with what is theirs; or nothing of anybody's.
 */
export type Kind = 'task' | 'unit' | 'listed' | 'place' | 'mine' | 'table' | 'nothing';

/** How a route is called here, and who may do it to which of the things that they see. */
export interface Line {
  readonly on: Kind;
  readonly ask: (target: Target) => Ask;
  /** Of what a role sees; a role that is not named may do it to all of that. */
  readonly does: Readonly<Partial<Record<Role, readonly Relation[]>>>;
  /** Roles whose turn comes in another state of the thing: until then they are told that it is not theirs. */
  readonly later?: readonly Role[];
}

export type Lines = Readonly<Record<string, Line>>;

const line =
  (on: Kind) =>
  (ask: Line['ask'], does: Line['does'] = {}): Line => ({ on, ask, does });

export const onTask = line('task');
export const onUnit = line('unit');
export const onListed = line('listed');
export const onPlace = line('place');
export const onMine = line('mine');
export const table = line('table');
export const onNothing = line('nothing');

/** The lead's business. */
export const LEADS = { contact: ['own'], head: ['own'] } as const;

const HERE: readonly Relation[] = ['own', 'part', 'other unit'];

export const RELATIONS_OF: Readonly<Record<Kind, readonly Relation[]>> = {
  task: ['own', 'part', 'other unit', 'above', 'below', 'sideways'],
  unit: ['own', 'other unit', 'above', 'below', 'sideways'],
  listed: ['own', 'other unit', 'above', 'below', 'sideways'],
  place: ['own', 'above', 'below', 'sideways'],
  mine: ['own', 'other unit', 'above', 'below', 'sideways'],
  table: ['own', 'other unit', 'above', 'below', 'sideways'],
  nothing: ['own'],
};

const isUnitRole = (role: Role): boolean => role === 'contact' || role === 'head';

/** May the role know that the thing exists? */
export function sees(role: Role, on: Kind, relation: Relation): boolean {
  if (on === 'nothing') return true;
  if (!HERE.includes(relation)) return false;
  if (on === 'mine') return relation === 'own' && role === 'contact';
  if (isUnitRole(role) && (on === 'task' || on === 'unit'))
    return relation === 'own' || (on === 'task' && relation === 'part');
  return true;
}

/** May they in another state of the thing than it has here? */
export const mayLater = (role: Role, { later }: Line): boolean => later?.includes(role) ?? false;

export const may = (role: Role, { on, does }: Line, relation: Relation): boolean =>
  sees(role, on, relation) && (does[role]?.includes(relation) ?? true);

/** The relations that a word of the product's table of routes stands for. */
export const WORDS: Readonly<Record<string, readonly Relation[]>> = {
  jurisdiction: HERE,
  'jurisdiction, sums below': HERE,
  part: ['own', 'part'],
  lead: ['own'],
  unit: ['own'],
  own: HERE,
};
