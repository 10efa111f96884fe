import type { DraftStep, PaperKind, StepAudience, StepChannel, StepSubject } from '../api/policies';

/** A step as the form has it. */
export interface StepFields {
  name: string;
  subject: StepSubject;
  relation: 'before' | 'on' | 'after';
  amount: number;
  unit: DraftStep['in'];
  repeats: boolean;
  every: number;
  tell: Partial<Record<StepAudience, StepChannel[]>>;
  /** Empty for none. */
  paper: PaperKind | '';
  atRest: boolean;
}

/** From the bottom of the ladder to its top. */
export const AUDIENCES: readonly StepAudience[] = [
  'contact',
  'head',
  'cooperating',
  'group',
  'office',
  'supervisor',
];

/** What a new step begins with. */
export const NEW_STEP: StepFields = {
  ...{ name: '', subject: 'milestone', relation: 'before', amount: 15, unit: 'days' },
  ...{ repeats: false, every: 7, paper: '', atRest: false },
  tell: { contact: ['inbox', 'email'], head: ['inbox', 'email'] },
};

function relationOf(offset: number): StepFields['relation'] {
  if (offset === 0) return 'on';
  return offset < 0 ? 'before' : 'after';
}

export function toFields({
  name,
  subject,
  offset,
  in: unit,
  every,
  tell,
  paper,
  atRest,
}: DraftStep): StepFields {
  return {
    ...{ name, subject, unit, relation: relationOf(offset), amount: Math.max(1, Math.abs(offset)) },
    ...{ repeats: every !== undefined, every: every ?? NEW_STEP.every },
    tell: Object.fromEntries(tell.map(({ audience, channels }) => [audience, [...channels]])),
    ...{ paper: paper ?? '', atRest: atRest ?? false },
  };
}

/** @param key of the step that was there; a new one has none */
export function toStep(fields: StepFields, key?: string): DraftStep {
  const { relation, amount, repeats, every, tell, paper, atRest } = fields;
  const sign = { before: -1, on: 0, after: 1 }[relation];
  return {
    ...(key === undefined ? {} : { key }),
    ...{ name: fields.name.trim(), subject: fields.subject, offset: sign * amount || 0, in: fields.unit },
    ...(repeats && relation !== 'before' ? { every } : {}),
    tell: AUDIENCES.flatMap((audience) => {
      const channels = tell[audience] ?? [];
      return channels.length === 0 ? [] : [{ audience, channels }];
    }),
    ...(paper === '' ? {} : { paper }),
    ...(atRest ? { atRest } : {}),
  };
}

/** The list with the item at one place moved by one. */
export function moved<T>(items: readonly T[], place: number, by: -1 | 1): T[] {
  const [item] = items.slice(place, place + 1);
  if (item === undefined || place + by < 0 || place + by >= items.length) return [...items];
  const others = [...items.slice(0, place), ...items.slice(place + 1)];
  return [...others.slice(0, place + by), item, ...others.slice(place + by)];
}
