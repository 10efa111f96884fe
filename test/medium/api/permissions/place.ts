import { normaliseUnitName, type Role } from '@app/domain';
import { Jurisdiction, Membership, Person, Unit } from '@app/persistence';
import type { DataSource } from 'typeorm';

/** Where a thing lies, seen from the city whose people knock: its places, and in the city itself whose part it is. */
export const RELATIONS = ['own', 'part', 'other unit', 'above', 'below', 'sideways'] as const;
export type Relation = (typeof RELATIONS)[number];

export const PLACES = ['own', 'above', 'below', 'sideways'] as const;
export type PlaceKey = (typeof PLACES)[number];

/** A word that stands in every name and title of a place, and nowhere else. */
export const CANARIES: Readonly<Record<PlaceKey, string>> = {
  own: '白桦',
  above: '云杉',
  below: '胡杨',
  sideways: '红柳',
};
/** Stands only in what is another unit's business. */
export const SECRET = '雪松';

/** A row as a request names it. */
export interface Thing {
  readonly id: string;
  readonly version: number;
}

/** A place with its units and people. */
export interface Base {
  readonly key: PlaceKey;
  readonly canary: string;
  readonly id: string;
  readonly units: Readonly<Record<'office' | 'u1' | 'u2' | 'spare' | 'group', string>>;
  readonly people: Readonly<Record<Role | 'contact2', string>>;
}

const NAMES = {
  office: '专班办公室',
  u1: '工信局',
  u2: '商务局',
  spare: '档案局',
  group: '工作专班',
} as const;
const PATHS = { above: '/p/', own: '/p/c/', below: '/p/c/k/', sideways: '/p/n/' } as const;
const PREFIXES = { above: 'PP', own: 'CC', below: 'KK', sideways: 'NN' } as const;

export const loginOf = (key: PlaceKey, role: Role | 'contact2' | 'all'): string => `${key}-${role}`;

/** A jurisdiction with its units and one person in every role. */
export async function foundPlace(
  dataSource: DataSource,
  key: PlaceKey,
  parentId: string | null,
  passwordHash: string,
): Promise<Base> {
  const canary = CANARIES[key];
  const { id } = await dataSource.getRepository(Jurisdiction).save({
    ...{ code: `place-${key}`, name: `地方-${key}`, taskPrefix: PREFIXES[key], path: PATHS[key] },
    ...(parentId === null ? {} : { parentId }),
  } as Jurisdiction);
  const unit = async (which: keyof typeof NAMES): Promise<string> => {
    const name = `${canary}${NAMES[which]}`;
    const kind = which === 'group' ? 'group' : 'department';
    const row = { jurisdictionId: id, name, nameKey: normaliseUnitName(name), kind };
    return (await dataSource.getRepository(Unit).save(row as Unit)).id;
  };
  const units = {
    ...{ office: await unit('office'), u1: await unit('u1'), u2: await unit('u2') },
    ...{ spare: await unit('spare'), group: await unit('group') },
  };
  const person = (who: Role | 'contact2', unitId: string): Promise<string> =>
    addPerson(dataSource, { key, who, passwordHash }, [[unitId, who === 'contact2' ? 'contact' : who]], id);
  const people = {
    ...{ office: await person('office', units.office), contact: await person('contact', units.u1) },
    ...{ head: await person('head', units.u1), supervisor: await person('supervisor', units.office) },
    ...{ admin: await person('admin', units.office), auditor: await person('auditor', units.office) },
    contact2: await person('contact2', units.u2),
  };
  return { key, canary, id, units, people };
}

/** Somebody of the place. */
export async function addPerson(
  dataSource: DataSource,
  { key, who, passwordHash }: { key: PlaceKey; who: Role | 'contact2' | 'all'; passwordHash: string },
  posts: readonly (readonly [unitId: string, role: Role])[],
  jurisdictionId: string,
): Promise<string> {
  const login = loginOf(key, who);
  const row = { login, name: `${CANARIES[key]}${who}`, email: `${login}@qiantou.example`, passwordHash };
  const { id } = await dataSource.getRepository(Person).save(row as Person);
  for (const [unitId, role] of posts)
    await dataSource
      .getRepository(Membership)
      .save({ personId: id, unitId, jurisdictionId, role } as Membership);
  return id;
}
