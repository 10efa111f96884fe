import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { IncomingMessage } from 'node:http';
import type { Express, NextFunction, Request, Response } from 'express';
import { ApiModule, type ApiParts } from './api.module.js';
import { ApiError } from './http/api-error.js';
import { accessLog } from './http/access-log.js';
import { JsonLogger } from './http/json-logger.js';
import { sendProblem, toProblem } from './http/problem.js';
import { currentRequestId, requestId } from './http/request-id.js';
import { securityHeaders } from './http/security-headers.js';
import { createDocument } from './openapi/document.js';
import { serveWebClient } from './web-client/web-client.js';

const PREFIX = 'api/v1';
const JSON_LIMIT = '256kb';
/** A pasted document is escaped in JSON and so somewhat longer than its bytes. */
const IMPORT_JSON_ALLOWANCE = 1.5;

export interface AppOptions {
  /** Directory of the built web client; none in tests and for the OpenAPI document. */
  readonly webDir?: string;
  readonly quiet?: boolean;
}

/** The whole application, initialised and not yet listening. */
export async function createApp(parts: ApiParts, options: AppOptions = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(parts), {
    bodyParser: false,
    abortOnError: false,
    ...(options.quiet === true ? { logger: false } : { logger: new JsonLogger(parts.config.log.level) }),
  });
  app.setGlobalPrefix(PREFIX);
  const server = app.getHttpAdapter().getInstance() as Express;
  // A reverse proxy on this machine tells the browser's address; anybody else's claim is not believed.
  server.set('trust proxy', 'loopback');
  server.disable('x-powered-by');
  server.use(requestId, accessLog, securityHeaders(parts.config.http.cookieSecure));
  server.use(`/${PREFIX}`, neverCached);
  const importLimit = Math.ceil(parts.config.http.uploadMaxBytes * IMPORT_JSON_ALLOWANCE);
  app.useBodyParser('json', { limit: importLimit, type: (request) => isJson(request) && isImport(request) });
  app.useBodyParser('json', { limit: JSON_LIMIT });
  SwaggerModule.setup('api/docs', app, () => createDocument(app), { jsonDocumentUrl: 'api/docs-json' });
  if (options.webDir !== undefined) serveWebClient(app, options.webDir);
  await app.init();
  server.use(nothingHere);
  return app;
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json\b/i.test(request.headers['content-type'] ?? '');

const isImport = (request: IncomingMessage): boolean =>
  (request.url ?? '').startsWith(`/${PREFIX}/plans/imports`);

/** Answers hold what one person may see: no cache may keep them. */
function neverCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Nest answers for addresses under its prefix only. */
function nothingHere(_request: Request, response: Response): void {
  sendProblem(response, toProblem(new ApiError('ROUTE_NOT_FOUND'), currentRequestId()));
}
