import { ApiSchema } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import type { SeenVersion } from '@app/workflow';
import {
  FlagField,
  FreeObjectField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  optional,
} from '../openapi/fields.js';
import type { BulkItemResult, BulkProblem, BulkResult } from './bulk-result.js';
import { IsId } from './validators.js';

/** Rows of one request. */
export const BULK_MAX = 200;

@ApiSchema({ name: 'SeenVersion' })
export class SeenVersionDto implements SeenVersion {
  @IdField() @IsId() id: string;
  @IntField({ example: 3 }) @IsInt() @Min(1) version: number;
}

@ApiSchema({ name: 'BulkProblem' })
export class BulkProblemDto implements BulkProblem {
  @TextField({ example: 'VERSION_CONFLICT' }) code: string;
  @TextField({ example: '别人刚刚改过，您看到的内容已经过时。请刷新后再操作。' }) title: string;
  @FreeObjectField({ ...optional, nullable: true }) current?: unknown;
}

@ApiSchema({ name: 'BulkItemResult' })
export class BulkItemResultDto implements BulkItemResult {
  @IdField() id: string;
  @FlagField() ok: boolean;
  @IntField({ ...optional, description: '办成之后的版本号', example: 4 }) version?: number;
  @ObjectField(() => BulkProblemDto, optional) problem?: BulkProblemDto;
}

@ApiSchema({ name: 'BulkResult' })
export class BulkResultDto implements BulkResult {
  @ListField(() => BulkItemResultDto) items: BulkItemResultDto[];
}
