import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

const PASSWORD_BYTES = 24;
const OWNER_ONLY = 0o600;

/** The password of the embedded server; made on first use, readable by its owner only. */
export function readOrCreateSecret(file: string): string {
  const existing = readSecret(file);
  if (existing !== null) return existing;
  const secret = randomBytes(PASSWORD_BYTES).toString('base64url');
  fs.writeFileSync(file, `${secret}\n`, { mode: OWNER_ONLY, flag: 'w' });
  fs.chmodSync(file, OWNER_ONLY);
  return secret;
}

export function readSecret(file: string): string | null {
  try {
    const secret = fs.readFileSync(file, 'utf8').trim();
    return secret === '' ? null : secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
