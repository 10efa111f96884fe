import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ROLES, type Role } from '@app/domain';
import type { NewPerson, PersonEdit, PersonMembershipView, PersonView } from '@app/workflow';
import { IsId } from '../http/validators.js';
import {
  EnumField,
  FlagField,
  IdField,
  IntField,
  ListField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const NAME_MAX = 200;
const LOGIN_MAX = 100;
const PHONE_MAX = 40;
const PASSWORD_MIN = 8;
const PASSWORD_MAX = 200;
const MEMBERSHIPS_MAX = 50;
const LOGIN = /^[a-zA-Z0-9][a-zA-Z0-9._@-]*$/;

const present = (_: object, value: unknown): boolean => value !== undefined;
const presentValue = (_: object, value: unknown): boolean => value !== undefined && value !== null;

export class PeopleQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

@ApiSchema({ name: 'PersonMembership' })
export class PersonMembershipDto implements PersonMembershipView {
  @IdField() id: string;
  @IdField() unitId: string;
  @TextField() unitName: string;
  @EnumField(ROLES, 'Role') role: Role;
}

@ApiSchema({ name: 'Person' })
export class PersonDto implements PersonView {
  @IdField() id: string;
  @IntField() version: number;
  @TextField() login: string;
  @TextField() name: string;
  @TextField(nullable) email: string | null;
  @TextField({ nullable: true, example: '0355-2023456', description: '手机或座机' }) phone: string | null;
  @FlagField() active: boolean;
  @ListField(() => PersonMembershipDto) memberships: PersonMembershipDto[];
}

@ApiSchema({ name: 'PersonList' })
export class PersonListDto {
  @ListField(() => PersonDto) items: PersonDto[];
}

@ApiSchema({ name: 'NewMembership' })
export class NewMembershipDto {
  @IdField() @IsId() unitId: string;
  @EnumField(ROLES, 'Role') @IsIn(ROLES) role: Role;
}

@ApiSchema({ name: 'NewPerson' })
export class NewPersonDto implements NewPerson {
  @TextField({ example: 'wangjg' })
  @IsString()
  @Length(1, LOGIN_MAX)
  @Matches(LOGIN, { message: '登录名只能用字母、数字和 . _ - @' })
  login: string;

  @TextField({ example: '王建国' }) @IsString() @Length(1, NAME_MAX) name: string;
  @TextField({ nullable: true, required: false, example: 'wangjg@example.gov.cn' })
  @ValidateIf(presentValue)
  @IsEmail()
  email?: string | null;
  @TextField({ nullable: true, required: false, example: '13800000000', description: '手机或带区号的座机' })
  @ValidateIf(presentValue)
  @IsString()
  @MaxLength(PHONE_MAX)
  phone?: string | null;
  @TextField({ example: 'qiantou-2027' }) @IsString() @Length(PASSWORD_MIN, PASSWORD_MAX) password: string;

  @ListField(() => NewMembershipDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEMBERSHIPS_MAX)
  @ValidateNested({ each: true })
  @Type(() => NewMembershipDto)
  memberships: NewMembershipDto[];
}

@ApiSchema({ name: 'PersonEdit' })
export class PersonEditDto implements PersonEdit {
  @TextField({ ...optional, example: '王建国' })
  @ValidateIf(present)
  @IsString()
  @Length(1, NAME_MAX)
  name?: string;
  @TextField({ nullable: true, required: false, example: 'wangjg@example.gov.cn' })
  @ValidateIf(presentValue)
  @IsEmail()
  email?: string | null;
  @TextField({ nullable: true, required: false, example: '13800000000', description: '手机或带区号的座机' })
  @ValidateIf(presentValue)
  @IsString()
  @MaxLength(PHONE_MAX)
  phone?: string | null;
  @FlagField({ ...optional, example: true }) @ValidateIf(present) @IsBoolean() active?: boolean;
  @TextField({ ...optional, example: 'qiantou-2027' })
  @ValidateIf(present)
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  password?: string;
}
