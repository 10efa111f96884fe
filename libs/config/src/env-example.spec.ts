import { readFileSync } from 'node:fs';
import { renderEnvExample } from './env-example.js';
import { loadConfig } from './load-config.js';
import { VARIABLES, VARIABLE_NAMES } from './variables.js';

describe('.env.example', () => {
  it('is what the table says (node scripts/env-example.mjs writes it)', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample());
  });

  it('shows defaults that are the real ones', () => {
    const shown = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, VARIABLES[name].fallback]));
    expect(loadConfig(shown)).toEqual(loadConfig({}));
  });
});
