import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string, argon2id. */
export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

let decoy: Promise<string> | undefined;

/** True if the password fits. Without a hash (nobody has that login) it takes as long and answers false. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this login');
  const decoyHash = await decoy;
  const fits = await verify(passwordHash ?? decoyHash, password);
  return fits && passwordHash !== undefined;
}
