import { loadConfig, type AppConfig } from '@app/config';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type { ApiParts } from '../../../apps/api/src/api.module.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { PASSWORD, type Login, type World } from '../workflow/world.js';

export type Client = ReturnType<typeof request.agent>;

export interface TestApi {
  readonly app: NestExpressApplication;
  readonly config: AppConfig;
  /** A browser without a session. */
  anonymous(): Client;
  /** A browser with this person's session. */
  as(login: Login): Promise<Client>;
  close(): Promise<void>;
}

/** The real application on the test world's database and clock. */
export async function startApi(
  world: World,
  parts: Partial<ApiParts> = {},
  webDir?: string,
): Promise<TestApi> {
  const config = loadConfig({
    UPLOAD_MAX_BYTES: '65536',
    LOG_LEVEL: 'error',
    WEBHOOK_HOSTS: 'hooks.example',
  });
  const app = await createApp(
    { ...world.context, config, ...parts },
    { quiet: true, ...(webDir ? { webDir } : {}) },
  );
  const clients = new Map<Login, Client>();
  return {
    app,
    config,
    anonymous: () => request.agent(app.getHttpServer()),
    async as(login) {
      const known = clients.get(login);
      if (known !== undefined) return known;
      const client = request.agent(app.getHttpServer());
      await client.post('/api/v1/session').send({ login, password: PASSWORD }).expect(200);
      clients.set(login, client);
      return client;
    },
    close: () => app.close(),
  };
}
