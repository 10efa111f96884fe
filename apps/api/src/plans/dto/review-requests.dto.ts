import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { MergeInput, SeenTask, SplitInput, ValuesInput } from '@app/workflow';
import { IsId } from '../../http/validators.js';
import {
  FlagField,
  IdField,
  IntField,
  IntListField,
  ListField,
  TextField,
  TextListField,
  optional,
} from '../../openapi/fields.js';

const TASKS_MAX = 5000;
const MERGED_MAX = 100;
const CUTS_MAX = 50;
const TITLE_MAX = 300;
const NAME_MAX = 200;
const VALUES_MAX = 500;

/** A task and the version of it that the person saw. */
@ApiSchema({ name: 'SeenTask' })
export class SeenTaskDto implements SeenTask {
  @IdField() @IsId() id: string;
  @IntField({ example: 3 }) @IsInt() @Min(1) version: number;
}

@ApiSchema({ name: 'SeenTasks' })
export class SeenTasksDto {
  @ListField(() => SeenTaskDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TASKS_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenTaskDto)
  tasks: SeenTaskDto[];
}

@ApiSchema({ name: 'AcceptValues' })
export class AcceptValuesDto implements ValuesInput {
  @FlagField({ ...optional, example: true }) @IsOptional() @IsBoolean() title?: boolean;

  @TextListField({ ...optional, example: ['31', '32'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(VALUES_MAX)
  @IsId({ each: true })
  assignmentIds?: string[];

  @TextListField({ ...optional, example: ['41'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(VALUES_MAX)
  @IsId({ each: true })
  milestoneIds?: string[];

  /** Name of one of the task's lead proposals. */
  @TextField({ ...optional, example: '市能源局' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  lead?: string;
}

@ApiSchema({ name: 'MergeTasks' })
export class MergeTasksDto implements MergeInput {
  @ListField(() => SeenTaskDto)
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MERGED_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenTaskDto)
  tasks: SeenTaskDto[];

  @TextField({ ...optional, example: '推进重点行业设备更新' })
  @IsOptional()
  @IsString()
  @Length(1, TITLE_MAX)
  title?: string;
}

@ApiSchema({ name: 'SplitTask' })
export class SplitTaskDto implements SplitInput {
  /** Offsets in the plan's text. */
  @IntListField({ example: [26] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CUTS_MAX)
  @IsInt({ each: true })
  @Min(0, { each: true })
  cuts: number[];

  @TextListField({ ...optional, example: ['推进煤电机组改造', '建设储能项目'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CUTS_MAX + 1)
  @IsString({ each: true })
  @MaxLength(TITLE_MAX, { each: true })
  titles?: string[];
}

@ApiSchema({ name: 'UndoAction' })
export class UndoActionDto {
  @IdField() @IsId() actionId: string;
}

@ApiSchema({ name: 'ActionsQuery' })
export class ActionsQueryDto {
  @IdField(optional) @IsOptional() @IsId() before?: string;
}
