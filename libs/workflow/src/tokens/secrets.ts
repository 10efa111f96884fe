import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** 256 random bits that fit into a header and an address. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What the database keeps of a secret. Plain SHA-256: 256 random bits cannot be guessed, however fast the hash is. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
