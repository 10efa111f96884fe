import { ApiSchema } from '@nestjs/swagger';
import { EnumField, InstantField, TextField } from '../openapi/fields.js';

@ApiSchema({ name: 'Health' })
export class HealthDto {
  @EnumField(['ok']) status: 'ok';
  @TextField() version: string;
  @EnumField(['ok']) database: 'ok';
  @InstantField() now: string;
}
