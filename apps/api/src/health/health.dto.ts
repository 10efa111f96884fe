import { ApiSchema } from '@nestjs/swagger';
import type { HealthBoardView, HealthItemView, HealthRowView, HealthSeverity } from '@app/workflow';
import { EnumField, FlagField, InstantField, IntField, ListField, TextField } from '../openapi/fields.js';

@ApiSchema({ name: 'Health' })
export class HealthDto {
  @EnumField(['ok']) status: 'ok';
  @TextField() version: string;
  @EnumField(['ok']) database: 'ok';
  @InstantField() now: string;
}

@ApiSchema({ name: 'Readiness' })
export class ReadinessDto {
  @FlagField({ description: '可以接收请求', example: true }) ready: boolean;
  @FlagField({ description: '数据库可用', example: true }) database: boolean;
  @FlagField({ description: '数据库结构已是本版本所需', example: true }) schema: boolean;
}

@ApiSchema({ name: 'HealthRow' })
export class HealthRowDto implements HealthRowView {
  @TextField({ example: '长治市商务局' }) text: string;
  @TextField({ example: '/people?unit=17', description: '页面地址，空为没有' }) link: string;
}

@ApiSchema({ name: 'HealthItem' })
export class HealthItemDto implements HealthItemView {
  @TextField({ example: 'deaf-units' }) key: string;
  @EnumField(['red', 'yellow', 'note'], 'HealthSeverity') severity: HealthSeverity;
  @IntField({ example: 2 }) count: number;
  @TextField({ example: '2个牵头单位没有在用的联络员或负责人，提醒送不到人。' }) sentence: string;
  @TextField({ example: '请在“单位与人员”中为其登记联络员或单位负责人。' }) advice: string;
  @TextField({ example: '/people' }) link: string;
  @ListField(() => HealthRowDto) rows: HealthRowDto[];
}

@ApiSchema({ name: 'HealthBoard' })
export class HealthBoardDto implements HealthBoardView {
  @InstantField() at: string;
  @IntField({ example: 1 }) red: number;
  @IntField({ example: 0 }) yellow: number;
  @ListField(() => HealthItemDto) items: HealthItemDto[];
}
