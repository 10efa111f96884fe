import { ApiSchema } from '@nestjs/swagger';
import type { LiveEventView } from '@app/workflow';
import { IdField, InstantField, ObjectField, TextField, nullable } from '../openapi/fields.js';

@ApiSchema({ name: 'LiveSubject' })
export class LiveSubjectDto {
  @TextField({ example: 'task' }) type: string;
  @IdField(nullable) id: string | null;
}

/** The data of a `change`. */
@ApiSchema({ name: 'LiveEvent' })
export class LiveEventDto implements LiveEventView {
  @TextField({ example: 'task.accept' }) type: string;
  @IdField() jurisdictionId: string;
  @ObjectField(() => LiveSubjectDto) subject: LiveSubjectDto;
  @IdField(nullable) taskId: string | null;
  @InstantField() at: string;
}
