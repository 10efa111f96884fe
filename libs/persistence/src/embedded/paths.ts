import path from 'node:path';

/** Everything the embedded server keeps, below one base directory. */
export interface EmbeddedPaths {
  readonly base: string;
  readonly cluster: string;
  readonly postmasterPid: string;
  readonly log: string;
  readonly lock: string;
  readonly secret: string;
}

export function embeddedPaths(baseDir: string): EmbeddedPaths {
  const base = path.resolve(baseDir);
  const cluster = path.join(base, 'pg');
  return {
    base,
    cluster,
    postmasterPid: path.join(cluster, 'postmaster.pid'),
    log: path.join(base, 'pg.log'),
    lock: path.join(base, 'pg.lock'),
    secret: path.join(base, 'secret'),
  };
}
