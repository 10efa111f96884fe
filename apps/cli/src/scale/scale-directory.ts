import { normaliseUnitName } from '@app/domain';
import type { BulkRow, Ids } from './bulk.js';
import { CITIES, COUNTIES, DEPARTMENTS, PROVINCE, TOWN_FIRST, TOWN_KINDS, TOWN_SECOND } from './words.zh.js';

const UNITS = 80;
const COUNTY_UNITS = COUNTIES.length;

export interface ScalePlace {
  readonly id: number;
  readonly prefix: string;
  readonly officePersonId: number;
  /** Departments, towns and enterprises: who leads and helps. */
  readonly units: readonly ScaleUnit[];
  /** What 各县区 stands for. */
  readonly counties: readonly ScaleUnit[];
}

export interface ScaleUnit {
  readonly id: number;
  readonly name: string;
  readonly contactId: number;
}

export interface ScaleDirectory {
  readonly places: readonly ScalePlace[];
  readonly rows: Readonly<Record<'jurisdiction' | 'unit' | 'person' | 'membership', readonly BulkRow[]>>;
  /** Logins to try the data with. */
  readonly logins: { readonly office: string; readonly supervisor: string; readonly contact: string };
}

interface Making {
  readonly ids: Ids;
  readonly run: number;
  readonly passwordHash: string;
  readonly rows: Record<'jurisdiction' | 'unit' | 'person' | 'membership', BulkRow[]>;
}

/** A province with its cities and counties, some 80 units each and one person a unit. The first city is the large one. */
export function scaleDirectory(ids: Ids, run: number, passwordHash: string): ScaleDirectory {
  const making: Making = {
    ids,
    run,
    passwordHash,
    rows: { jurisdiction: [], unit: [], person: [], membership: [] },
  };
  const code = `scale${run}`;
  const province = addPlace(making, { code, name: PROVINCE, parent: null, number: 0 });
  const cities = CITIES.map((name, index) =>
    addPlace(making, { code: `${code}-${index + 1}`, name, parent: province, number: index + 1 }),
  );
  const counties = COUNTIES.map((name, index) => {
    const parent = cities[index % cities.length] ?? province;
    const number = CITIES.length + index + 1;
    return addPlace(making, { code: `${code}-${number}`, name, parent, number });
  });
  const [office] = province.offices;
  const supervisor = addPerson(making, `s${run}-supervisor`, `${PROVINCE}分管领导`);
  making.rows.membership.push(membership(province.place.id, supervisor, office ?? 0, 'supervisor'));
  return {
    places: [...cities, province, ...counties].map(({ place }) => place),
    rows: making.rows,
    logins: { office: `s${run}-office-1`, supervisor: `s${run}-supervisor`, contact: `s${run}-u-1-1` },
  };
}

interface PlaceSpec {
  readonly code: string;
  readonly name: string;
  readonly parent: Placed | null;
  readonly number: number;
}

interface Placed {
  readonly place: ScalePlace;
  readonly path: string;
  readonly offices: readonly number[];
}

function addPlace(making: Making, { code, name, parent, number }: PlaceSpec): Placed {
  const { ids, run, rows } = making;
  const id = ids.next('jurisdiction');
  const path = `${parent?.path ?? '/'}${code}/`;
  const prefix = `S${run}P${String(number).padStart(2, '0')}`;
  const parentId = parent?.place.id ?? null;
  rows.jurisdiction.push({ id, code, name, task_prefix: prefix, parent_id: parentId, path });
  const officeId = addUnit(making, id, `${name}工作专班办公室`, 'office');
  const officePersonId = addPerson(making, `s${run}-office-${number}`, `${name}专班工作人员`);
  rows.membership.push(membership(id, officePersonId, officeId, 'office'));
  const units = unitNames(name).map(({ unit, kind }, index): ScaleUnit => {
    const unitId = addUnit(making, id, unit, kind);
    const contactId = addPerson(making, `s${run}-u-${number}-${index + 1}`, `${unit}联络员`);
    rows.membership.push(membership(id, contactId, unitId, 'contact'));
    return { id: unitId, name: unit, contactId };
  });
  const place: ScalePlace = {
    id,
    prefix,
    officePersonId,
    units: units.slice(COUNTY_UNITS),
    counties: units.slice(0, COUNTY_UNITS),
  };
  return { place, path, offices: [officeId] };
}

/** Counties first, then departments, then towns, parks and enterprises up to 80 in all. */
function unitNames(place: string): { unit: string; kind: string }[] {
  const level = place.at(-1) ?? '';
  const towns = TOWN_KINDS.flatMap((kind) =>
    TOWN_FIRST.flatMap((first) => TOWN_SECOND.map((second) => `${first}${second}${kind}`)),
  );
  const step = Math.floor(towns.length / UNITS);
  return [
    ...COUNTIES.map((county) => ({ unit: `${county}人民政府`, kind: 'county' })),
    ...DEPARTMENTS.map((department) => ({ unit: `${level}${department}`, kind: 'department' })),
    ...towns.filter((_, index) => index % step === 0).map((unit) => ({ unit, kind: 'other' })),
  ].slice(0, UNITS);
}

function addUnit({ ids, rows }: Making, jurisdictionId: number, name: string, kind: string): number {
  const id = ids.next('unit');
  rows.unit.push({ id, jurisdiction_id: jurisdictionId, name, name_key: normaliseUnitName(name), kind });
  return id;
}

function addPerson({ ids, rows, passwordHash }: Making, login: string, name: string): number {
  const id = ids.next('person');
  rows.person.push({ id, login, name, password_hash: passwordHash });
  return id;
}

const membership = (jurisdictionId: number, personId: number, unitId: number, role: string): BulkRow => ({
  jurisdiction_id: jurisdictionId,
  person_id: personId,
  unit_id: unitId,
  role,
});
