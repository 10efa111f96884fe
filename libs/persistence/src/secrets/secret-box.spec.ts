import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSecretBox } from './secret-box.js';
import { openSecretBox } from './secret-key.js';

const KEY = randomBytes(32);
const TEXT = 'whsec_密钥';

describe('the secret box', () => {
  const box = createSecretBox(KEY);

  it('opens what it sealed, and seals differently every time', () => {
    const [first, second] = [box.seal(TEXT), box.seal(TEXT)];
    expect(first).not.toBe(second);
    expect(first).not.toContain('whsec');
    expect([box.open(first), createSecretBox(KEY).open(second), box.open(box.seal(''))]).toEqual([
      TEXT,
      TEXT,
      '',
    ]);
  });

  it('opens nothing that was altered or sealed with another key', () => {
    const sealed = box.seal(TEXT);
    const bytes = Buffer.from(sealed.slice(3), 'base64');
    for (let place = 0; place < bytes.length; place++) {
      const altered = Buffer.from(bytes);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(() => box.open(`v1.${altered.toString('base64')}`)).toThrow();
    }
    expect(() => createSecretBox(randomBytes(32)).open(sealed)).toThrow();
    expect(() => box.open('whsec_plain')).toThrow();
    expect(() => createSecretBox(Buffer.alloc(5))).toThrow();
  });

  it('gives equal fingerprints for equal texts under one key only', () => {
    expect(box.fingerprint(TEXT)).toBe(createSecretBox(KEY).fingerprint(TEXT));
    expect(box.fingerprint(TEXT)).not.toBe(box.fingerprint(`${TEXT}.`));
    expect(box.fingerprint(TEXT)).not.toBe(createSecretBox(randomBytes(32)).fingerprint(TEXT));
  });

  it('keeps its key in a file of the owner, made once', () => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-key-'));
    const place = { secretKey: null, dataDir: path.join(dataDir, 'new') };
    const sealed = openSecretBox(place).seal(TEXT);
    expect(openSecretBox(place).open(sealed)).toBe(TEXT);
    const files = fs.readdirSync(place.dataDir);
    expect(files).toEqual(['secret.key']);
    expect(fs.statSync(path.join(place.dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    fs.rmSync(dataDir, { recursive: true });
  });
});
