import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CursorField, IntField, optional } from '../openapi/fields.js';

/** Longer than any cursor we hand out. */
const CURSOR_MAX = 500;

/** Where the next page of a list begins. */
export const PageCursor = (): PropertyDecorator =>
  applyDecorators(CursorField(), IsOptional(), IsString(), MaxLength(CURSOR_MAX));

/** How many rows a page has at most. */
export const PageLimit = (max: number, example = 50): PropertyDecorator =>
  applyDecorators(
    IntField({ ...optional, example }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(max),
  );
