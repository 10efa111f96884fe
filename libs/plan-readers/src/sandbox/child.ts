import { writeSync } from 'node:fs';
import { ANSWER_DESCRIPTOR, OFFICE_ARGUMENT } from './command.js';
import { closeNetwork } from './network-guard.js';

/** The program of one child: a file on standard input, a `ChildAnswer` as JSON on its own descriptor, the end. */
closeNetwork({ processes: process.argv.includes(OFFICE_ARGUMENT) });
const { answerTo } = await import('./answer-to.js'); // only now may a reader be loaded

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
writeAll(Buffer.from(await answerTo(Buffer.concat(parts))));
process.exit(0); // whatever a library has left running

function writeAll(answer: Uint8Array): void {
  for (let written = 0; written < answer.length;)
    written += writeSync(ANSWER_DESCRIPTOR, answer, written, answer.length - written);
}
