import net from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Why a server could not listen there now, as the system calls it; `null` when it could. */
export async function listenProblem(port: number, host: string): Promise<string | null> {
  const server = net.createServer();
  return await new Promise<string | null>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await listenProblem(port, host)) === null;
}

export async function freePort(host = LOOPBACK): Promise<number> {
  const server = net.createServer();
  return await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
