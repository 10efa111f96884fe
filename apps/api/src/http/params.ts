import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { WorkflowError } from '@app/workflow';
import { ApiError } from './api-error.js';

const ID = /^[1-9]\d{0,17}$/;
const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** An id in the path. What is no id names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ID.test(value)) throw new WorkflowError('NOT_FOUND');
    return value;
  }
}

/** The version that the person saw, from If-Match. */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match');
  const [, version] = VERSION.exec(header ?? '') ?? [];
  if (version === undefined) throw new ApiError('VERSION_REQUIRED');
  return Number(version);
});

/** Documents the header of a conditional change. */
export const Conditional = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: '所见的版本号，例如 "3"。缺少时答 428，过时则答 409。',
  });
