import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 'v1.';

/** Keeps secrets in the database unreadable to whoever has the database alone. */
export interface SecretBox {
  /** Encrypts and authenticates a text; the same text gives another result every time. */
  seal(text: string): string;
  /** The text that was sealed. @throws Error where it was altered or sealed with another key */
  open(sealed: string): string;
  /** A keyed hash, hex: equal for equal texts, and no help in guessing them without the key. */
  fingerprint(text: string): string;
}

/** @param masterKey 32 bytes; a key of its own is derived for each of the two jobs */
export function createSecretBox(masterKey: Buffer): SecretBox {
  if (masterKey.length !== KEY_BYTES) throw new Error(`the secret key must have ${KEY_BYTES} bytes`);
  const sealing = derive(masterKey, 'qiantou seal');
  const hashing = derive(masterKey, 'qiantou fingerprint');
  return {
    seal: (text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return FORMAT + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (text) => {
      if (!text.startsWith(FORMAT)) throw new Error('not a sealed text');
      const bytes = Buffer.from(text.slice(FORMAT.length), 'base64');
      const start = NONCE_BYTES + TAG_BYTES;
      const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, start));
      return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', hashing).update(text).digest('hex'),
  };
}

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, KEY_BYTES));
