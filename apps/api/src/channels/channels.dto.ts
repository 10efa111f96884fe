import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SMS_FORMATS, SMS_METHODS, type SmsGateway } from '@app/domain';
import { CHANNEL_KINDS, type ChannelKind } from '@app/persistence';
import {
  CHANNEL_STATES,
  type AddedKind,
  type ChannelEdit,
  type ChannelList,
  type ChannelState,
  type ChannelView,
  type NewChannel,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  EnumField,
  FlagField,
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

const NAME_MAX = 60;
const URL_MAX = 1000;
const SECRET_MAX = 300;
const HEADERS_MAX = 2000;
const BODY_MAX = 4000;
const PATH_MAX = 250;
const VALUE_MAX = 60;
const PACE_MAX = 600;
const ADDED_KINDS = CHANNEL_KINDS.filter((kind) => kind !== 'email');

const NAME_EXAMPLE = { example: '专班工作群' };
const URL_EXAMPLE = {
  example: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  description: '只写不读',
};
const SECRET_FIELD = { example: 'SEC…', description: '加签密钥、whsec_ 签名密钥或网关令牌，只写不读' };
const PACE = { example: 20, description: '每分钟最多几条；不填则按通道种类的限制' };
const UNIT = { ...nullable, ...optional, description: '群属于哪个单位；空为专班办公室的群' };

@ApiSchema({ name: 'SmsGateway' })
export class SmsGatewayDto implements SmsGateway {
  @EnumField(SMS_METHODS, 'SmsMethod') @IsIn(SMS_METHODS) method: SmsGateway['method'];
  @EnumField(SMS_FORMATS, 'SmsFormat') @IsIn(SMS_FORMATS) format: SmsGateway['format'];
  @TextField({ example: 'Authorization: Bearer {{ secret }}', description: '每行一个请求头' })
  @IsString()
  @MaxLength(HEADERS_MAX)
  headers: string;
  @TextField({ example: '{"phone":"{{ phone }}","content":"{{ text }}","id":"{{ id }}"}' })
  @IsString()
  @MaxLength(BODY_MAX)
  body: string;
  @TextField({ example: 'code', description: '回答（JSON）里成功标志的位置；空为只看 HTTP 状态' })
  @IsString()
  @MaxLength(PATH_MAX)
  successPath: string;
  @TextField({ example: '0', description: '成功时的值' })
  @IsString()
  @MaxLength(VALUE_MAX)
  successValue: string;
}

@ApiSchema({ name: 'Channel' })
export class ChannelDto implements ChannelView {
  @IdField() id: string;
  @IdField({ ...nullable, description: '邮件服务属于整个系统，没有行政区划' }) jurisdictionId: string | null;
  @EnumField(CHANNEL_KINDS, 'ChannelKind') kind: ChannelKind;
  @TextField(NAME_EXAMPLE) name: string;
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @TextField({ ...nullable, example: 'oapi.dingtalk.com' }) host: string | null;
  @TextField({ ...nullable, example: '9f3c', description: '地址的最后四个字符' }) addressEnd: string | null;
  @FlagField() hasSecret: boolean;
  @ObjectField(() => SmsGatewayDto, nullable) sms: SmsGatewayDto | null;
  @IntField({ ...nullable, ...PACE }) perMinute: number | null;
  @FlagField() active: boolean;
  @EnumField(CHANNEL_STATES, 'ChannelState') state: ChannelState;
  @InstantField({ ...nullable, description: '连续失败后暂停到何时' }) openUntil: string | null;
  @TextField({ ...nullable, example: '对方回答 502' }) lastError: string | null;
  @InstantField(nullable) lastSentAt: string | null;
  @IntField() version: number;
  @TextField({ ...nullable, example: 'whsec_…', description: '系统生成的签名密钥，只在生成时给出' }) secret:
    string | null;
}

@ApiSchema({ name: 'ChannelList' })
export class ChannelListDto implements ChannelList {
  @ListField(() => ChannelDto) items: ChannelDto[];
  @TextListField({ example: ['https://oapi.dingtalk.com:443'], description: '允许对外发送的主机' })
  hosts: string[];
  @FlagField({ description: '是否配置了邮件服务' }) mailConfigured: boolean;
}

/** What may be given with a new channel and changed later alike. */
class ChannelPartsDto {
  @IdField(UNIT) @IsOptional() @IsId() unitId?: string | null;
  @TextField({ ...optional, ...SECRET_FIELD })
  @IsOptional()
  @IsString()
  @MaxLength(SECRET_MAX)
  secret?: string;
  @ObjectField(() => SmsGatewayDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => SmsGatewayDto)
  sms?: SmsGatewayDto;
  @IntField({ ...nullable, ...optional, ...PACE })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PACE_MAX)
  perMinute?: number | null;
}

@ApiSchema({ name: 'NewChannel' })
export class NewChannelDto extends ChannelPartsDto implements NewChannel {
  @IdField() @IsId() jurisdictionId: string;
  @EnumField(ADDED_KINDS, 'AddedChannelKind') @IsIn(ADDED_KINDS) kind: AddedKind;
  @TextField(NAME_EXAMPLE) @IsString() @Length(1, NAME_MAX) name: string;
  @TextField(URL_EXAMPLE) @IsString() @Length(1, URL_MAX) url: string;
}

@ApiSchema({ name: 'ChannelEdit' })
export class ChannelEditDto extends ChannelPartsDto implements ChannelEdit {
  @TextField({ ...optional, ...NAME_EXAMPLE }) @IsOptional() @IsString() @Length(1, NAME_MAX) name?: string;
  @TextField({ ...optional, ...URL_EXAMPLE }) @IsOptional() @IsString() @Length(1, URL_MAX) url?: string;
  @FlagField({ ...optional, description: '启用或停用', example: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
