/** A place to which changes may be sent: exactly this protocol, host and port. */
export interface WebhookHost {
  readonly protocol: 'https:' | 'http:';
  /** As a URL has it: lower case, addresses in their plain form. */
  readonly hostname: string;
  readonly port: number;
  /** May lie in the private network; without it only public addresses are connected to. */
  readonly internal: boolean;
}

const ENTRY = String.raw`(?:internal\+)?(?:http:\/\/)?(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?`;
/** A list of `[internal+][http://]host[:port]`. */
export const WEBHOOK_HOSTS = new RegExp(String.raw`^${ENTRY}(?:\s*,\s*${ENTRY})*$`);

const DEFAULT_PORTS = { 'https:': 443, 'http:': 80 } as const;
const INTERNAL = 'internal+';

/** Reads the list of `WEBHOOK_HOSTS`; empty for an empty text. */
export function parseWebhookHosts(list: string): WebhookHost[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(toHost);
}

function toHost(entry: string): WebhookHost {
  const internal = entry.startsWith(INTERNAL);
  const rest = internal ? entry.slice(INTERNAL.length) : entry;
  const url = new URL(rest.startsWith('http://') ? rest : `https://${rest}`);
  return { ...placeOf(url), internal };
}

function placeOf(url: URL): Omit<WebhookHost, 'internal'> {
  const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
  return {
    protocol,
    hostname: url.hostname,
    port: url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port),
  };
}

/** The entry that allows this address, or undefined. Names of users and passwords in an address are never allowed. */
export function findWebhookHost(hosts: readonly WebhookHost[], address: string): WebhookHost | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!(url.protocol in DEFAULT_PORTS) || url.username !== '' || url.password !== '') return undefined;
  const { protocol, hostname, port } = placeOf(url);
  return hosts.find((host) => host.protocol === protocol && host.hostname === hostname && host.port === port);
}
