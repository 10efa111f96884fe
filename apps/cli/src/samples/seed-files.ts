import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UnitKind } from '@app/persistence';
import { projectRoot } from '../project-root.js';

export interface SeedAccount {
  readonly login: string;
  readonly name: string;
  readonly email: string;
}

export interface SeedUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly aliases?: readonly string[];
  /** Where the name does not say what the unit does. */
  readonly functions?: readonly string[];
  readonly contact: SeedAccount;
  /** Who signs the unit's reports, where the demo shows that. */
  readonly head?: SeedAccount;
}

export interface SeedJurisdiction {
  readonly code: string;
  readonly name: string;
  readonly taskPrefix: string;
  readonly office: { readonly name: string };
  readonly units: readonly SeedUnit[];
}

export interface SeedPerson extends SeedAccount {
  readonly role: 'office' | 'supervisor' | 'admin' | 'auditor';
}

export interface SeedDirectory {
  /** The place above all others; its people see sums of them. */
  readonly root: {
    readonly code: string;
    readonly name: string;
    readonly taskPrefix: string;
    readonly office: { readonly name: string };
    readonly people: readonly SeedPerson[];
  };
  readonly password: string;
  /** Of every jurisdiction below the root. */
  readonly people: readonly SeedPerson[];
  readonly jurisdictions: readonly SeedJurisdiction[];
}

export interface SeedPlan {
  readonly file: string;
  readonly jurisdiction: string;
  readonly handedOutOn: string;
  readonly leads?: string;
}

/** Clause path → units that the demo office chose while reviewing a plan that names none. */
export interface SeedLeads {
  readonly clauses: Readonly<
    Record<string, { readonly lead: string; readonly cooperating: readonly string[] }>
  >;
}

const seedFile = (...parts: string[]): string => path.join(projectRoot(), 'seeds', ...parts);

const readJson = <T>(name: string): T => JSON.parse(readFileSync(seedFile(name), 'utf8')) as T;

export const seedDirectory = (): SeedDirectory => readJson('directory.json');
export const seedPlans = (): readonly SeedPlan[] => readJson('plans/plans.json');
export const seedLeads = (name: string): SeedLeads => readJson(name);
export const seedPlanBytes = (file: string): Uint8Array => readFileSync(seedFile('plans', file));
