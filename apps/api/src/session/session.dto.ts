import { ApiSchema } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { ROLES, type Role } from '@app/domain';
import type { Me, MyMembership } from '@app/workflow';
import { RefDto } from '../openapi/common.dto.js';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
} from '../openapi/fields.js';
import { ApiProperty } from '@nestjs/swagger';

const LOGIN_MAX = 100;
const PASSWORD_MAX = 200;

@ApiSchema({ name: 'Credentials' })
export class CredentialsDto {
  @TextField({ example: 'cz-01' }) @IsString() @Length(1, LOGIN_MAX) login: string;
  @TextField({ example: 'qiantou-demo' }) @IsString() @Length(1, PASSWORD_MAX) password: string;
}

@ApiSchema({ name: 'MyPerson' })
export class MyPersonDto {
  @IdField() id: string;
  @TextField() name: string;
  @TextField() login: string;
}

@ApiSchema({ name: 'MyMembership' })
export class MyMembershipDto implements MyMembership {
  @IdField() unitId: string;
  @TextField() unitName: string;
  @IdField() jurisdictionId: string;
  @TextField() jurisdictionName: string;
  @EnumField(ROLES, 'Role') role: Role;
  @TextField({ ...nullable, description: '工作组由其牵头单位代为办理时，牵头单位的名称' }) via: string | null;
}

@ApiSchema({ name: 'Me' })
export class MeDto implements Me {
  @ObjectField(() => MyPersonDto) person: MyPersonDto;
  @ApiProperty({ enum: [...ROLES], enumName: 'Role', isArray: true }) roles: Role[];
  @ListField(() => MyMembershipDto) memberships: MyMembershipDto[];
  @ListField(() => RefDto) jurisdictions: RefDto[];
  @DayField() today: string;
  @IntField() unread: number;
}
