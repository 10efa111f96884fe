import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** The address of a calendar feed is a secret; like the routes it may be written in capitals. */
const SECRET_PATH = /^(\/api\/v1\/feeds\/).+/i;

/** The path as a log may hold it. */
export const pathForLog = (path: string): string => path.replace(SECRET_PATH, '$1***');

const logger = new Logger('http');

/** One line an answer: method, path without its query (which may hold a search text), status, time. */
export function accessLog(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  const { method, path } = request;
  response.on('finish', () => {
    const milliseconds = Math.round(performance.now() - started);
    const line = `${method} ${pathForLog(path)} ${response.statusCode} ${milliseconds}ms`;
    if (response.statusCode >= 500) logger.error(line);
    else logger.log(line);
  });
  next();
}
