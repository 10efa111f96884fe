import { ApiSchema } from '@nestjs/swagger';
import type { NamedRef, Ref, SpanView } from '@app/workflow';
import { IdField, IntField, ListField, TextField, FreeObjectField, nullable, optional } from './fields.js';

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
  @TextField() type: string;
  @TextField({ description: '可直接给人看的一句话' }) title: string;
  @IntField() status: number;
  @TextField({ description: '稳定的错误代码' }) code: string;
  @TextField(optional) detail?: string;
  @TextField(optional) place?: string;
  @ListField(() => ProblemFieldDto, optional) errors?: ProblemFieldDto[];
  @TextField() requestId: string;
  @FreeObjectField({ ...optional, nullable: true }) current?: unknown;
}
