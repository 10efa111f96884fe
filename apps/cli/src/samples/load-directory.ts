import { normaliseUnitName, type Role } from '@app/domain';
import { Jurisdiction, Membership, Person, Unit, UnitAlias } from '@app/persistence';
import { hashPassword } from '@app/workflow';
import type { EntityManager } from 'typeorm';
import type { SeedAccount, SeedDirectory, SeedJurisdiction } from './seed-files.js';

/** The root with those above; jurisdictions, their units with their people, and who sees all of them. All of it or nothing. */
export async function loadDirectory(manager: EntityManager, seed: SeedDirectory): Promise<void> {
  const { office, people: above, ...place } = seed.root;
  const root = await manager.save(Jurisdiction, { ...place, path: `/${place.code}/` });
  const passwordHash = await hashPassword(seed.password); // one for all: the password is printed anyway
  await loadMembers(manager, await loadOffice(manager, root.id, office.name), above, passwordHash);
  const people = await loadPeople(manager, seed.people, passwordHash);
  for (const jurisdiction of seed.jurisdictions) {
    const own = await loadJurisdiction(manager, jurisdiction, root, passwordHash);
    await manager.save(
      Membership,
      people.map((personId, index) => ({ ...own, personId, role: seed.people[index]?.role ?? 'office' })),
    );
  }
}

interface Place {
  readonly jurisdictionId: string;
  readonly unitId: string;
}

async function loadOffice(manager: EntityManager, jurisdictionId: string, name: string): Promise<Place> {
  const row = { jurisdictionId, name, nameKey: normaliseUnitName(name), kind: 'office' as const };
  const { id: unitId } = await manager.save(Unit, row);
  return { jurisdictionId, unitId };
}

/** @returns their ids in the same order */
async function loadPeople(
  manager: EntityManager,
  accounts: readonly SeedAccount[],
  passwordHash: string,
): Promise<string[]> {
  const rows = accounts.map(({ login, name, email }) => ({ login, name, email, passwordHash }));
  return (await manager.save(Person, rows)).map(({ id }) => id);
}

/** New people, each with one role in one unit. */
async function loadMembers(
  manager: EntityManager,
  place: Place,
  people: readonly (SeedAccount & { readonly role: Role; readonly unitId?: string | undefined })[],
  passwordHash: string,
): Promise<void> {
  const ids = await loadPeople(manager, people, passwordHash);
  const rows = people.map(({ role, unitId }, index) => ({
    ...place,
    unitId: unitId ?? place.unitId,
    personId: ids[index] ?? '',
    role,
  }));
  await manager.save(Membership, rows);
}

async function loadJurisdiction(
  manager: EntityManager,
  seed: SeedJurisdiction,
  root: Jurisdiction,
  passwordHash: string,
): Promise<Place> {
  const { code, name, taskPrefix } = seed;
  const path = `${root.path}${code}/`;
  const { id } = await manager.save(Jurisdiction, { code, name, taskPrefix, path, parentId: root.id });
  const office = await loadOffice(manager, id, seed.office.name);
  const units = await manager.save(
    Unit,
    seed.units.map((unit) => ({
      jurisdictionId: id,
      name: unit.name,
      nameKey: normaliseUnitName(unit.name),
      kind: unit.kind,
      functionCodes: [...(unit.functions ?? [])],
    })),
  );
  const unitIds = units.map((unit) => unit.id);
  await loadAliases(manager, seed, id, unitIds);
  const contacts = seed.units.map(({ contact }, index) => ({
    ...contact,
    role: 'contact' as const,
    unitId: unitIds[index],
  }));
  const heads = seed.units.flatMap(({ head }, index) =>
    head === undefined ? [] : [{ ...head, role: 'head' as const, unitId: unitIds[index] }],
  );
  await loadMembers(manager, office, [...contacts, ...heads], passwordHash);
  return office;
}

async function loadAliases(
  manager: EntityManager,
  seed: SeedJurisdiction,
  jurisdictionId: string,
  unitIds: readonly string[],
): Promise<void> {
  const rows = seed.units.flatMap((unit, index) =>
    (unit.aliases ?? []).map((alias) => ({
      jurisdictionId,
      unitId: unitIds[index] ?? '',
      alias,
      aliasKey: normaliseUnitName(alias),
    })),
  );
  await manager.save(UnitAlias, rows);
}
