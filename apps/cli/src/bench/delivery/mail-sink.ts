import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that takes everything at once and only counts: what is measured is the sender. */
export interface MailSink {
  readonly url: string;
  /** Instants of `performance.now()` at which mails were acknowledged. */
  readonly times: readonly number[];
  clear(): void;
  close(): Promise<void>;
}

const END_OF_MAIL = '\r\n.\r\n';
const LINE = '\r\n';

export async function startMailSink(): Promise<MailSink> {
  const times: number[] = [];
  const server = createServer((socket) => converse(socket, () => times.push(performance.now())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    times,
    clear: () => (times.length = 0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As much of RFC 5321 as a well-behaved sender needs. */
function converse(socket: Socket, onMail: () => void): void {
  let heard = '';
  let inMail = false;
  const say = (line: string): void => void socket.write(`${line}${LINE}`);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    for (;;) {
      const end = heard.indexOf(inMail ? END_OF_MAIL : LINE);
      if (end < 0) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + (inMail ? END_OF_MAIL : LINE).length);
      if (inMail) onMail();
      say(inMail ? '250 taken' : answerTo(line));
      inMail = !inMail && /^DATA/i.test(line);
    }
  });
  say('220 sink');
}

const answerTo = (line: string): string => {
  if (/^DATA/i.test(line)) return '354 go on';
  return /^QUIT/i.test(line) ? '221 bye' : '250 ok';
};
