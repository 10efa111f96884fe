import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const ONE_YEAR_SECONDS = 31_536_000;
/** The build puts a hash into the names of everything in here: it may be kept for ever. */
const HASHED = `${path.sep}assets${path.sep}`;

/** Serves the built web client: files as they are, and its one page for every other address that a person may open. */
export function serveWebClient(app: NestExpressApplication, directory: string): void {
  const page = path.join(directory, 'index.html');
  if (!existsSync(page)) return;
  app.useStaticAssets(directory, {
    index: false,
    setHeaders: (response: Response, file: string) => {
      const forever = file.includes(HASHED);
      response.setHeader(
        'Cache-Control',
        forever ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!opensPage(request)) return next();
    // `no-cache`: after an update the page names other files, so it is asked for again every time.
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}

function opensPage(request: Request): boolean {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  return reading && !/^\/api(\/|$)/.test(request.path) && path.extname(request.path) === '';
}
