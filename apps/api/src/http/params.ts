import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { WorkflowError } from '@app/workflow';
import { ApiError } from './api-error.js';

const ID = /^[1-9]\d{0,17}$/;
const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;
const VERSION_HEADER = ApiHeader({
  name: 'If-Match',
  required: false,
  description: '所见的版本号。缺少时答 428，过时则答 409。',
  schema: { type: 'string', example: '"3"' },
});

/** An id in the path. What is no id names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ID.test(value)) throw new WorkflowError('NOT_FOUND');
    return value;
  }
}

const describeVersion: ParameterDecorator = (target, key) => {
  const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && method !== undefined) VERSION_HEADER(target, key, method);
};

/** The version that the person saw, from If-Match; whoever asks for it has the header in the document too. */
export const Version = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<Request>().header('if-match');
    const [, version] = VERSION.exec(header ?? '') ?? [];
    if (version === undefined) throw new ApiError('VERSION_REQUIRED');
    return Number(version);
  },
  [describeVersion],
);
