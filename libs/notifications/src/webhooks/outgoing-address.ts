import { lookup as dnsLookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { findWebhookHost, type WebhookHost } from '@app/config';

/** Why nothing is sent to an address. */
export class OutgoingRefused extends Error {
  override readonly name = 'OutgoingRefused';
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** Where a connection goes: the name for TLS and Host, and the one address that was looked at. */
export interface OutgoingAddress extends ResolvedAddress {
  readonly url: URL;
}

const NOT_ALLOWED = '地址不在允许推送的主机之内';
const NOT_FOUND = '找不到主机的地址';
const PRIVATE = '主机的地址不是公网地址';
const NEVER = '主机的地址不能用于推送';

const RESOLVE_TIMEOUT_MS = 5000;
const IPV4 = 'ipv4';
const IPV6 = 'ipv6';

/** Nobody's service: unspecified, link-local (metadata of clouds), multicast, reserved. Refused for internal hosts too. */
const NEVER_USED = blockList([
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', 'fe80::/10', 'ff00::/8', '2001:db8::/32', '3fff::/20'],
]);
const NOT_PUBLIC = blockList([
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.88.99.0/24', '192.168.0.0/16'],
  '198.18.0.0/15',
  // Carry an IPv4 address inside, which would have to be judged as well: tunnels nobody needs here.
  ...['2001::/23', '2002::/16'],
]);
/** Of IPv6 only what is given out to the public; everything else is private, translated or reserved. */
const PUBLIC_IPV6 = blockList(['2000::/3']);
const INTERNAL_IPV6 = blockList(['2000::/3', 'fc00::/7', '::1/128']);

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix = ''] = subnet.split('/');
    list.addSubnet(net, Number(prefix), net.includes(':') ? IPV6 : IPV4);
  }
  return list;
}

export const systemResolver: Resolver = async (hostname) => {
  const found = await dnsLookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * The address to which an event may be sent. The host must be one that the installation allows, and every address its
 * name stands for at this moment must be public (or, for hosts allowed as internal, at least somebody's). The
 * connection then goes to the address that was looked at: another answer of the name server comes too late.
 * @throws OutgoingRefused with a sentence
 */
export async function outgoingAddress(
  text: string,
  hosts: readonly WebhookHost[],
  resolve: Resolver = systemResolver,
): Promise<OutgoingAddress> {
  const host = findWebhookHost(hosts, text);
  if (host === undefined) throw new OutgoingRefused(NOT_ALLOWED);
  const addresses = await addressesOf(host.hostname, resolve);
  for (const { address, family } of addresses) {
    if (isNeverUsed(address, family)) throw new OutgoingRefused(NEVER);
    if (!host.internal && !isPublic(address, family)) throw new OutgoingRefused(PRIVATE);
  }
  const [first] = addresses;
  if (first === undefined) throw new OutgoingRefused(NOT_FOUND);
  return { ...first, url: new URL(text) };
}

async function addressesOf(hostname: string, resolve: Resolver): Promise<readonly ResolvedAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  if (family !== 0) return [{ address: literal, family: family === 6 ? 6 : 4 }];
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new OutgoingRefused(NOT_FOUND)), RESOLVE_TIMEOUT_MS).unref();
  });
  return Promise.race([resolve(hostname), late]).catch(() => {
    throw new OutgoingRefused(NOT_FOUND);
  });
}

function isNeverUsed(address: string, family: 4 | 6): boolean {
  if (isIP(address) !== family) return true;
  if (family === 4) return NEVER_USED.check(address, IPV4);
  return NEVER_USED.check(address, IPV6) || !INTERNAL_IPV6.check(address, IPV6);
}

/** True for an address of the public network. */
export function isPublic(address: string, family: 4 | 6): boolean {
  if (isNeverUsed(address, family)) return false;
  if (family === 4) return !NOT_PUBLIC.check(address, IPV4);
  return PUBLIC_IPV6.check(address, IPV6) && !NOT_PUBLIC.check(address, IPV6);
}
