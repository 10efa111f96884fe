import dgram from 'node:dgram';
import net, { type AddressInfo } from 'node:net';
import type { Canary } from './hostile-file.js';

export interface RunningCanary extends Canary {
  /** Connections and datagrams so far. */
  calls(): number;
  close(): Promise<void>;
}

/** Listens on a port of its own for connections and datagrams, and answers none. */
export async function startCanary(): Promise<RunningCanary> {
  let calls = 0;
  const server = net.createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = dgram.createSocket('udp4', () => (calls += 1));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    calls: () => calls,
    close: async () => {
      await new Promise<void>((resolve) => datagrams.close(() => resolve()));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
