import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '@app/config';
import { createSecretBox, type SecretBox } from './secret-box.js';

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const FILE = 'secret.key';

/**
 * The box of this installation. Its key comes from the environment or from a file; the file is looked for, and made, when
 * the box is first used.
 */
export function openSecretBox(config: Pick<AppConfig, 'secretKey' | 'dataDir'>): SecretBox {
  let opened: SecretBox | undefined;
  const box = (): SecretBox =>
    (opened ??= createSecretBox(config.secretKey ?? readOrCreateKey(path.join(config.dataDir, FILE))));
  return {
    seal: (text) => box().seal(text),
    open: (sealed) => box().open(sealed),
    fingerprint: (text) => box().fingerprint(text),
  };
}

function readOrCreateKey(file: string): Buffer {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(fresh, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: OWNER_ONLY });
  try {
    // API and worker may start at once: the name is given to one whole file, and both read that one.
    fs.linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(fresh);
  }
  return Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64');
}
