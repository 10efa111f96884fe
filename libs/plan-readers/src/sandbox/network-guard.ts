import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

type Functions = Record<string, unknown>;

function refuse(): never {
  throw new Error('readers have no network');
}

const DOORS: readonly (readonly [module: object, names: readonly string[]])[] = [
  [net, ['connect', 'createConnection', 'createServer', 'Server']],
  [net.Socket.prototype, ['connect']],
  [tls, ['connect', 'createServer', 'TLSSocket', 'Server']],
  [http, ['request', 'get', 'createServer', 'ClientRequest', 'Server']],
  [https, ['request', 'get', 'createServer', 'Server']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, ['createSocket', 'Socket']],
  [dns, resolvers(dns)],
  [dns.promises, resolvers(dns.promises)],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

/**
 * Closes every way into the network that Node offers, before any reader is loaded. It is the last of several bounds:
 * it stops a library that means well and fetches an image, not code that has taken over the process.
 */
export function closeNetwork({ processes }: { readonly processes: boolean }): void {
  for (const [module, names] of DOORS) close(module as Functions, names);
  if (!processes) close(childProcess as unknown as Functions, Object.keys(childProcess));
  syncBuiltinESMExports();
}

function close(module: Functions, names: readonly string[]): void {
  for (const name of names) if (typeof module[name] === 'function') module[name] = refuse;
}

/** Everything dns can ask, the class that asks at other servers included. */
function resolvers(module: object): string[] {
  return Object.keys(module).filter((name) => /^(lookup|resolve|reverse|Resolver)/.test(name));
}
