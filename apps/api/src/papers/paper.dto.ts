import { ApiSchema } from '@nestjs/swagger';
import { PAPER_KINDS, type PaperBlock, type PaperContent, type PaperKind, type PaperRow } from '@app/domain';
import { PAPER_STATES, type PaperState } from '@app/persistence';
import type {
  Page,
  PaperAction,
  PaperDetail,
  PaperMark,
  PaperSettings,
  PaperView,
  TaskPapers,
} from '@app/workflow';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
  DayField,
  EnumField,
  EnumListField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';
import { PlanRefDto } from '../tasks/dto/task.dto.js';

const ACTIONS: readonly PaperAction[] = ['edit', 'issue', 'drop', 'void', 'acknowledge'];
const NUMBER = '长治督办〔2026〕1号';

@ApiSchema({ name: 'PaperTask' })
export class PaperTaskDto {
  @IdField() id: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField({ example: '建设高端碳材料基地' }) title: string;
}

@ApiSchema({ name: 'PaperMark' })
export class PaperMarkDto implements PaperMark {
  @TextField({ ...nullable, description: '空则由系统办理', example: '王主任' }) person: string | null;
  @InstantField() at: string;
  @TextField({ example: '对象有误' }) reason: string;
}

@ApiSchema({ name: 'Paper' })
export class PaperDto implements PaperView {
  @IdField() id: string;
  @IntField({ example: 2 }) version: number;
  @EnumField(PAPER_KINDS, 'PaperKind') kind: PaperKind;
  @TextField({ example: '督办通知单' }) kindLabel: string;
  @EnumField(PAPER_STATES, 'PaperState') state: PaperState;
  @TextField({ example: '待签发' }) stateLabel: string;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ObjectField(() => PaperTaskDto) task: PaperTaskDto;
  @ObjectField(() => PlanRefDto) plan: PlanRefDto;
  @ObjectField(() => RefDto, { description: '主送单位' }) unit: RefDto;
  @TextField({ ...nullable, description: '所涉节点', example: '完成一期工程' }) milestone: string | null;
  @TextField({ example: '节点“完成一期工程”已逾期8天' }) reason: string;
  @DayField({ description: '拟制日期' }) day: string;
  @TextField({ description: '发文字号；草稿为空', example: NUMBER }) numberText: string;
  @DayField({ description: '反馈时限；草稿为今天签发时的时限' }) answerDue: string;
  @TextField({ description: '督办要求；空则用该文种的通用表述', example: '请每周报送进展。' }) demand: string;
  @TextListField({ description: '抄送', example: ['市政府办公室'] }) cc: string[];
  @TextField({ description: '草稿已无必要的原因；签发时据此失效', example: '该节点已报送，无需催办' })
  obstacle: string;
  @ObjectField(() => PaperMarkDto, nullable) issued: PaperMarkDto | null;
  @ObjectField(() => PaperMarkDto, nullable) dropped: PaperMarkDto | null;
  @ObjectField(() => PaperMarkDto, nullable) voided: PaperMarkDto | null;
  @ObjectField(() => PaperMarkDto, nullable) acknowledged: PaperMarkDto | null;
  @EnumListField(ACTIONS, 'PaperAction') actions: PaperAction[];
}

@ApiSchema({ name: 'PaperPage' })
export class PaperPageDto implements Page<PaperView> {
  @ListField(() => PaperDto) items: PaperDto[];
  @TextField(nullable) nextCursor: string | null;
}

@ApiSchema({ name: 'PaperBlock' })
export class PaperBlockDto implements PaperBlock {
  @EnumField(['heading', 'text'], 'PaperBlockStyle') style: PaperBlock['style'];
  @TextField({ example: '一、督办事项' }) text: string;
}

@ApiSchema({ name: 'PaperField' })
export class PaperFieldDto implements PaperRow {
  @TextField({ example: '牵头单位' }) label: string;
  @TextListField({ example: ['市工信局'] }) lines: string[];
  @EnumField(['short', 'tall'], 'PaperBlank', { ...optional, description: '留给手写的空白' })
  blank?: 'short' | 'tall';
}

@ApiSchema({ name: 'PaperContent' })
export class PaperContentDto implements PaperContent {
  @EnumField(PAPER_KINDS, 'PaperKind') kind: PaperKind;
  @TextField({ example: '长治市现代化产业体系工作专班办公室' }) issuer: string;
  @TextField({ example: NUMBER }) numberText: string;
  @TextField({ example: '督办通知单' }) title: string;
  @TextField({ example: '市工信局' }) addressee: string;
  @ListField(() => PaperBlockDto, { description: '正文；督办单为空' }) blocks: PaperBlockDto[];
  @ListField(() => PaperFieldDto, { description: '督办单各栏；公文为空' }) rows: PaperFieldDto[];
  @TextField({ example: '请每周报送进展。' }) demand: string;
  @DayField() answerDue: string;
  @TextListField({ example: ['市政府办公室'] }) cc: string[];
  @DayField({ description: '成文日期' }) day: string;
  @IntField({ description: '拟制时有效的规则版本', example: 1 }) policyVersion: number;
}

@ApiSchema({ name: 'PaperDetail' })
export class PaperDetailDto extends PaperDto implements PaperDetail {
  @ObjectField(() => PaperContentDto) content: PaperContentDto;
  @TextField({ ...nullable, description: '签发文件的 SHA-256；草稿为空' }) sha256: string | null;
}

@ApiSchema({ name: 'TaskPapers' })
export class TaskPapersDto implements TaskPapers {
  @ListField(() => PaperDto) items: PaperDto[];
  @IntField({ description: '催办次数：已签发且未作废的文书', example: 2 }) chases: number;
  @ListField(() => RefDto, { description: '可以主送的单位；空则不能拟制' }) addressees: RefDto[];
  @ListField(() => RefDto, { description: '可以针对的未完成节点' }) milestones: RefDto[];
}

@ApiSchema({ name: 'PaperSettings' })
export class PaperSettingsDto implements PaperSettings {
  @IntField({ description: '0 表示尚未设置，用的是默认值', example: 0 }) version: number;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @TextField({ description: '发文机关', example: '长治市现代化产业体系工作专班办公室' }) issuer: string;
  @TextField({ description: '机关代字', example: '长治' }) code: string;
  @CountsField(PAPER_KINDS) answerWorkdays: Record<PaperKind, number>;
}
