/**
 * A reader that does on demand what a hostile file may bring a real one to. The file says what; the head of an
 * older Office file before it gets the rights of the reader that may start the office suite.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';

const ANSWER = 3;
const refused = (detail) => JSON.stringify({ kind: 'refused', code: 'scanned', detail });
const answer = (text) => {
  fs.writeSync(ANSWER, text);
  process.exit(0);
};
const forever = () => setInterval(() => undefined, 1000);
const attempt = (work) => {
  try {
    return String(work());
  } catch (error) {
    return error.code ?? error.name;
  }
};

/** Every way out that Node offers, as a library would take it. */
const DOORS = {
  'net.connect': async () => (await import('node:net')).connect(9),
  'net.Socket': () => new net.Socket().connect(9),
  'tls.connect': async () => (await import('node:tls')).connect(9),
  'http.get': async () => (await import('node:http')).get('http://127.0.0.1:9/'),
  'https.get': async () => (await import('node:https')).get('https://127.0.0.1:9/'),
  'http2.connect': async () => (await import('node:http2')).connect('http://127.0.0.1:9/'),
  'dgram.createSocket': async () => (await import('node:dgram')).createSocket('udp4'),
  'dns.lookup': async () => (await import('node:dns')).lookup('canary.invalid', () => undefined),
  'dns.promises': async () => (await import('node:dns/promises')).resolve4('canary.invalid'),
  'dns.Resolver': async () => new (await import('node:dns')).Resolver(),
  fetch: () => fetch('http://127.0.0.1:9/'),
  spawn: async () => (await import('node:child_process')).spawn('true'),
};

const ACTS = {
  'knock at closed doors': async () => {
    const { closeNetwork } = await import('../../../dist/libs/plan-readers/src/sandbox/network-guard.js');
    closeNetwork({ processes: false });
    const open = [];
    for (const [door, knock] of Object.entries(DOORS)) {
      try {
        await knock();
        open.push(door);
      } catch (error) {
        if (error.message !== 'readers have no network') open.push(`${door}: ${error.message}`);
      }
    }
    answer(refused(open.join()));
  },
  hang: () => {
    for (;;) Math.sqrt(2);
  },
  sleep: forever,
  'fill the heap': () => {
    for (const kept = []; ;) kept.push(Array(1000).fill(kept.length));
  },
  'fill buffers': () => {
    for (const kept = []; ;) kept.push(Buffer.alloc(8_000_000, 1));
  },
  'one buffer': () => answer(refused(attempt(() => Buffer.alloc(4e9, 1).length))),
  abort: () => process.abort(),
  'kill itself': () => process.kill(process.pid, 'SIGKILL'),
  'exit 0': () => process.exit(0),
  'exit 7': () => process.exit(7),
  throw: () => {
    throw new Error('a reader that stumbles');
  },
  garbage: () => answer('\u0000{not json'),
  'half an answer': () => answer('{"kind":"read","format":"txt","text":"一、'),
  'a wrong shape': () => answer('{"kind":"read","format":"exe","text":7}'),
  'an unknown code': () => answer('{"kind":"refused","code":"because","detail":""}'),
  'answer without end': () => {
    for (const part = 'x'.repeat(1_000_000); ;) fs.writeSync(ANSWER, part);
  },
  'chatter and answer': () => {
    for (const fd of [1, 2]) for (let n = 0; n < 20; n += 1) fs.writeSync(fd, 'x'.repeat(500_000));
    answer(refused('said it all'));
  },
  environment: () => answer(refused(Object.keys(process.env).join())),
  'read a secret': () => answer(refused(attempt(() => fs.readFileSync('/etc/passwd').length))),
  'write a file': () => answer(refused(attempt(() => fs.writeFileSync('/tmp/qiantou-mock', '')))),
  'run a program': () => answer(refused(attempt(() => spawn('sleep', ['60']).pid))),
  evaluate: () => answer(refused(attempt(() => new Function('return 7')()))),
  'leave a program behind': () => {
    spawn('sleep', ['300'], { stdio: 'inherit' });
    answer(refused('left'));
  },
  'hang with a program': () => {
    spawn('sleep', ['300'], { stdio: 'inherit' });
    forever();
  },
  connect: (port) => {
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.once('connect', () => answer(refused('connected')));
    socket.once('error', (error) => answer(refused(error.code)));
  },
};

const bytes = fs.readFileSync(0);
const said = bytes
  .subarray(bytes[0] === 0xd0 ? 4 : 0)
  .toString()
  .trimEnd();
const [act, value] = said.split(':');
ACTS[act](value);
