import { ApiSchema } from '@nestjs/swagger';
import type { NamedRef, Ref, SpanView } from '@app/workflow';
import { PROBLEM_CODES } from '../http/problem-status.js';
import {
  EnumField,
  IdField,
  IntField,
  ListField,
  TextField,
  FreeObjectField,
  nullable,
  optional,
} from './fields.js';

@ApiSchema({ name: 'Span' })
export class SpanDto implements SpanView {
  @IntField() from: number;
  @IntField() to: number;
}

@ApiSchema({ name: 'Ref' })
export class RefDto implements Ref {
  @IdField() id: string;
  @TextField() name: string;
}

@ApiSchema({ name: 'NamedRef' })
export class NamedRefDto implements NamedRef {
  @IdField(nullable) id: string | null;
  @TextField() name: string;
}

@ApiSchema({ name: 'ProblemField' })
export class ProblemFieldDto {
  @TextField() place: string;
  @TextField() message: string;
}

/** RFC 9457 problem details. */
@ApiSchema({ name: 'Problem' })
export class ProblemDto {
  @TextField({ example: 'about:blank' }) type: string;
  @TextField({ description: '可直接给人看的一句话' }) title: string;
  @IntField({ example: 409 }) status: number;
  @EnumField(PROBLEM_CODES, 'ProblemCode', { example: 'VERSION_CONFLICT' }) code: string;
  @TextField(optional) detail?: string;
  @TextField(optional) place?: string;
  @ListField(() => ProblemFieldDto, optional) errors?: ProblemFieldDto[];
  @TextField() requestId: string;
  @FreeObjectField({ ...optional, nullable: true }) current?: unknown;
}
