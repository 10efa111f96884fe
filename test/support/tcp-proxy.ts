import net from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Nothing passes any more in either direction, and nobody is told: as when a machine on the way is switched off. */
  swallow(): void;
  /** New connections pass; those that were swallowed stay dead. */
  heal(): void;
  /** Ends every connection at once. */
  cut(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: net.Socket;
  readonly server: net.Socket;
  swallowed: boolean;
}

/** Stands between a program and its server. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let swallowing = false;
  const proxy = net.createServer((client) => {
    const server = net.connect(target);
    const pair: Pair = { client, server, swallowed: swallowing };
    pairs.add(pair);
    relay(pair, client, server);
    relay(pair, server, client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const { client, server } of pairs) {
      client.destroy();
      server.destroy();
    }
    pairs.clear();
  };
  return {
    port: (proxy.address() as net.AddressInfo).port,
    swallow: () => {
      swallowing = true;
      for (const pair of pairs) pair.swallowed = true;
    },
    heal: () => {
      swallowing = false;
    },
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** What the swallowed side sends, its farewell too, reaches nobody. */
function relay(pair: Pair, from: net.Socket, to: net.Socket): void {
  from.on('data', (data) => pair.swallowed || to.write(data));
  from.on('error', () => undefined);
  from.on('close', () => pair.swallowed || to.destroy());
}
