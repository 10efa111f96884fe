import { createHash } from 'node:crypto';
import type { Claim } from './claim.js';
import { domainOf } from './mail-address.js';

const HASH_LENGTH = 16;

/**
 * The same for every try of a message, so that mail programs fold a repetition into the first and a person who looks
 * at the headers can tell. Starts with the business key in the letters a message id may have; the hash keeps keys
 * that look alike then, and the messages of two installations, apart.
 */
export function messageIdOf(
  { id, key, createdAt }: Pick<Claim, 'id' | 'key' | 'createdAt'>,
  from: string,
): string {
  const readable = key.replace(/[^\w-]+/g, '.').slice(0, 100);
  const hash = createHash('sha256')
    .update(`${id}|${key}|${createdAt.toISOString()}`)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  return `qiantou.${readable}.${hash}@${domainOf(from)}`;
}
