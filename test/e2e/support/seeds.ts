import fs from 'node:fs';
import path from 'node:path';

/** A plan of the seeds, with the units an office would choose for it where it names none. */
export interface SeedPlan {
  readonly file: string;
  readonly jurisdiction: string;
  readonly leads: Readonly<Record<string, SeedLead>>;
}

export interface SeedLead {
  readonly lead: string;
  readonly cooperating: readonly string[];
}

/** A jurisdiction of the demo, as its directory prints it. */
export interface SeedPlace {
  readonly code: string;
  readonly name: string;
  readonly taskPrefix: string;
  readonly units: readonly {
    readonly name: string;
    readonly kind: string;
    readonly aliases?: readonly string[];
    readonly functions?: readonly string[];
    readonly contact: { readonly login: string };
  }[];
}

interface PlanEntry {
  readonly file: string;
  readonly jurisdiction: string;
  readonly leads?: string;
}

interface Directory {
  readonly jurisdictions: readonly SeedPlace[];
}

const SEEDS = path.resolve('seeds');
const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(SEEDS, file), 'utf8')) as T;

export const seedPlaces = (): readonly SeedPlace[] => readJson<Directory>('directory.json').jurisdictions;

/** All five. */
export function seedPlans(): SeedPlan[] {
  const jurisdictions = seedPlaces();
  return readJson<PlanEntry[]>('plans/plans.json').map(({ file, jurisdiction: code, leads }) => ({
    file,
    jurisdiction: jurisdictions.find((jurisdiction) => jurisdiction.code === code)?.name ?? code,
    leads: leads === undefined ? {} : readJson<{ clauses: SeedPlan['leads'] }>(leads).clauses,
  }));
}

export function seedPlan(name: string): SeedPlan {
  const found = seedPlans().find(({ file }) => file === `${name}.txt`);
  if (found === undefined) throw new Error(`no plan ${name} among the seeds`);
  return found;
}

export const seedPlanPath = (file: string): string => path.join(SEEDS, 'plans', file);
export const seedPlanBytes = (file: string): Buffer => fs.readFileSync(seedPlanPath(file));

/** The login of the demo's contact of a unit. */
export function contactOfUnit(jurisdiction: string, unit: string): string {
  const units = seedPlaces().find(({ name }) => name === jurisdiction)?.units ?? [];
  const login = units.find(({ name }) => name === unit)?.contact.login;
  if (login === undefined) throw new Error(`${unit} has no contact in the demo directory`);
  return login;
}
