import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withFileLock } from './file-lock.js';

/** A program a test needs, or why it cannot be had here. */
export type Found = { readonly path: string } | { readonly missing: string };

interface Wanted {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly debianPackages: readonly string[];
}

/**
 * Looks for a program and, on Debian as root, installs it. Where that cannot be done the answer is a reason to skip;
 * in CI a missing program is a failure, so that a layer cannot go missing unnoticed.
 */
export async function findOrInstall(wanted: Wanted): Promise<Found> {
  const found = locate(wanted.candidates);
  if (found !== null) return { path: found };
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const reason = canInstall
    ? await withFileLock('apt', () =>
        Promise.resolve(locate(wanted.candidates) === null ? install(wanted.debianPackages) : null),
      )
    : `${wanted.name} is not installed, and only root on Debian can install it from here`;
  const after = locate(wanted.candidates);
  if (after !== null) return { path: after };
  const missing = reason ?? `${wanted.name} was installed but not found`;
  if (process.env['CI'] === 'true') throw new Error(missing);
  return { missing };
}

function locate(candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    if (candidate.startsWith('/')) {
      if (existsSync(candidate)) return candidate;
      continue;
    }
    const which = spawnSync('sh', ['-c', `command -v ${candidate}`], { encoding: 'utf8' });
    if (which.status === 0) return which.stdout.trim();
  }
  return null;
}

function install(packages: readonly string[]): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): string | null => {
    const result = spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 600_000 });
    return result.status === 0
      ? null
      : `apt-get ${args.join(' ')}: ${(result.stderr || result.stdout).slice(-300)}`;
  };
  const quick = apt('install', '-y', '--no-install-recommends', ...packages);
  if (quick === null) return null;
  return apt('update') ?? apt('install', '-y', '--no-install-recommends', ...packages);
}
