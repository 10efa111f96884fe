import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ASSIGNMENT_ROLES, ROLES, type AssignmentRole, type Role } from '@app/domain';
import {
  GROUP_ROLES,
  type GroupMember,
  type GroupMemberView,
  type GroupRole,
  type Handover,
  type HandoverDone,
  type MembershipChanged,
  type UnitDetail,
  type UnitDuties,
  type UnitMergeCounts,
  type UnitMerged,
  type UnitMergePreview,
  type UnitPersonView,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
  EnumField,
  FlagField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';
import { PersonDto } from './directory.dto.js';
import { UnitDto } from './unit.dto.js';

const NOTE_MAX = 500;
const MEMBERS_MAX = 200;

@ApiSchema({ name: 'UnitDuties' })
export class UnitDutiesDto implements UnitDuties {
  @IntField() tasks: number;
  @CountsField(ASSIGNMENT_ROLES) byRole: Record<AssignmentRole, number>;
  @IntField() subtasks: number;
  @IntField() reportPages: number;
  @IntField() instructions: number;
}

@ApiSchema({ name: 'GroupMember' })
export class GroupMemberDto implements GroupMemberView {
  @ObjectField(() => RefDto) unit: RefDto;
  @EnumField(GROUP_ROLES, 'GroupRole') role: GroupRole;
}

@ApiSchema({ name: 'UnitPerson' })
export class UnitPersonDto implements UnitPersonView {
  @IdField() membershipId: string;
  @ObjectField(() => RefDto) person: RefDto;
  @TextField() login: string;
  @TextField({ nullable: true, example: '138****0000', description: '中间几位不显示' }) phone: string | null;
  @EnumField(ROLES, 'Role') role: Role;
  @FlagField() active: boolean;
}

@ApiSchema({ name: 'UnitDetail' })
export class UnitDetailDto extends UnitDto implements UnitDetail {
  @ObjectField(() => RefDto, nullable) mergedInto: RefDto | null;
  @ListField(() => GroupMemberDto, { description: '工作组的成员单位' }) members: GroupMemberDto[];
  @ListField(() => GroupMemberDto, { description: '所在的工作组' }) groups: GroupMemberDto[];
  @ListField(() => UnitPersonDto) people: UnitPersonDto[];
  @ObjectField(() => UnitDutiesDto) duties: UnitDutiesDto;
  @TextListField() warnings: string[];
}

@ApiSchema({ name: 'GroupMemberInput' })
export class GroupMemberInputDto implements GroupMember {
  @IdField() @IsId() unitId: string;
  @EnumField(GROUP_ROLES, 'GroupRole') @IsIn(GROUP_ROLES) role: GroupRole;
}

@ApiSchema({ name: 'GroupMembers' })
export class GroupMembersDto {
  @ListField(() => GroupMemberInputDto)
  @IsArray()
  @ArrayMaxSize(MEMBERS_MAX)
  @ValidateNested({ each: true })
  @Type(() => GroupMemberInputDto)
  members: GroupMemberInputDto[];
}

export class UnitMergeQueryDto {
  @IdField({ description: '合并后的单位' }) @IsId() into: string;
}

@ApiSchema({ name: 'UnitMergeCounts' })
export class UnitMergeCountsDto implements UnitMergeCounts {
  @IntField() tasks: number;
  @IntField({ description: '两个单位都列名的任务，合并后只留一行' }) doubled: number;
  @IntField() subtasks: number;
  @IntField() reportPages: number;
  @IntField() instructions: number;
  @IntField() people: number;
  @IntField() aliases: number;
  @IntField() children: number;
  @IntField() groups: number;
}

@ApiSchema({ name: 'UnitMergePreview' })
export class UnitMergePreviewDto implements UnitMergePreview {
  @ObjectField(() => RefDto) from: RefDto;
  @ObjectField(() => RefDto) into: RefDto;
  @IntField() version: number;
  @ObjectField(() => UnitMergeCountsDto) counts: UnitMergeCountsDto;
  @IntField({ description: '已办结、仍记在原单位名下的任务' }) kept: number;
}

@ApiSchema({ name: 'UnitMergeRequest' })
export class UnitMergeRequestDto {
  @IdField() @IsId() intoId: string;
  @TextField({ ...optional, example: '机构改革，职能划转' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

@ApiSchema({ name: 'UnitMerged' })
export class UnitMergedDto implements UnitMerged {
  @ObjectField(() => UnitDto) unit: UnitDto;
  @ObjectField(() => UnitMergeCountsDto) counts: UnitMergeCountsDto;
}

@ApiSchema({ name: 'Handover' })
export class HandoverDto implements Handover {
  @IdField() @IsId() fromPersonId: string;
  @IdField() @IsId() toPersonId: string;
  @EnumField(ROLES, 'Role') @IsIn(ROLES) role: Role;
}

@ApiSchema({ name: 'HandoverDone' })
export class HandoverDoneDto implements HandoverDone {
  @ObjectField(() => UnitDetailDto) unit: UnitDetailDto;
  @IntField({ description: '转交的未读、未发提醒' }) moved: number;
}

@ApiSchema({ name: 'MembershipChanged' })
export class MembershipChangedDto implements MembershipChanged {
  @ObjectField(() => PersonDto) person: PersonDto;
  @TextListField() warnings: string[];
}
