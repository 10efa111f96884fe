import { normaliseUnitName } from '@app/domain';
import { Jurisdiction, Membership, Person, Unit, UnitAlias } from '@app/persistence';
import { hashPassword } from '@app/workflow';
import type { EntityManager } from 'typeorm';
import type { SeedDirectory, SeedJurisdiction, SeedPerson } from './seed-files.js';

/** Jurisdictions, their units with one contact each, and the people who see all of them. All of it or nothing. */
export async function loadDirectory(manager: EntityManager, seed: SeedDirectory): Promise<void> {
  const root = await manager.save(Jurisdiction, { ...seed.root, path: `/${seed.root.code}/` });
  const passwordHash = await hashPassword(seed.password); // one for all: the password is printed anyway
  const people = await manager.save(
    Person,
    seed.people.map(({ login, name, email }) => ({ login, name, email, passwordHash })),
  );
  for (const jurisdiction of seed.jurisdictions) {
    const offices = await loadJurisdiction(manager, jurisdiction, root, passwordHash);
    await manager.save(
      Membership,
      people.map((person, index) => ({ ...offices, personId: person.id, role: roleOf(seed.people, index) })),
    );
  }
}

const roleOf = (people: readonly SeedPerson[], index: number): SeedPerson['role'] =>
  people[index]?.role ?? 'office';

async function loadJurisdiction(
  manager: EntityManager,
  seed: SeedJurisdiction,
  root: Jurisdiction,
  passwordHash: string,
): Promise<{ jurisdictionId: string; unitId: string }> {
  const { code, name, taskPrefix } = seed;
  const path = `${root.path}${code}/`;
  const { id } = await manager.save(Jurisdiction, { code, name, taskPrefix, path, parentId: root.id });
  const own = { jurisdictionId: id };
  const office = await manager.save(Unit, {
    ...own,
    name: seed.office.name,
    nameKey: normaliseUnitName(seed.office.name),
    kind: 'office',
  });
  const units = await manager.save(
    Unit,
    seed.units.map((unit) => ({
      ...own,
      name: unit.name,
      nameKey: normaliseUnitName(unit.name),
      kind: unit.kind,
      functionCodes: [...(unit.functions ?? [])],
    })),
  );
  const unitIds = units.map((unit) => unit.id);
  await loadAliases(manager, seed, id, unitIds);
  const contacts = await manager.save(
    Person,
    seed.units.map(({ contact }) => ({ ...contact, passwordHash })),
  );
  await manager.save(
    Membership,
    contacts.map((person, index) => ({
      ...own,
      personId: person.id,
      unitId: unitIds[index] ?? office.id,
      role: 'contact' as const,
    })),
  );
  return { ...own, unitId: office.id };
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
