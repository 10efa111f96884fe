import { ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import type { NewToken, NewTokenView, TokenView } from '@app/workflow';
import { TOKEN_SCOPES, type TokenScope } from '../access/route-rule.js';
import {
  EnumListField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
} from '../openapi/fields.js';

const NAME_MAX = 60;
const DAYS_MAX = 366;

@ApiSchema({ name: 'Token' })
export class TokenDto implements TokenView {
  @IdField() id: string;
  @TextField({ example: '数据大屏' }) name: string;
  @TextField({ example: 'qt_3kD9aW' }) prefix: string;
  @EnumListField(TOKEN_SCOPES, 'TokenScope') scopes: string[];
  @InstantField() issuedAt: string;
  @InstantField() expiresAt: string;
  @InstantField(nullable) lastUsedAt: string | null;
  @InstantField(nullable) revokedAt: string | null;
}

@ApiSchema({ name: 'TokenList' })
export class TokenListDto {
  @ListField(() => TokenDto) items: TokenDto[];
}

@ApiSchema({ name: 'NewToken' })
export class NewTokenDto implements NewToken {
  @TextField({ example: '数据大屏' }) @IsString() @Length(1, NAME_MAX) name: string;
  @EnumListField(TOKEN_SCOPES, 'TokenScope', { example: ['read'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TOKEN_SCOPES.length)
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes: TokenScope[];
  @IntField({ example: 90, description: '有效天数' }) @IsInt() @Min(1) @Max(DAYS_MAX) days: number;
}

@ApiSchema({ name: 'CreatedToken' })
export class CreatedTokenDto implements NewTokenView {
  @TextField({ example: 'qt_3kD9aWm…', description: '只显示这一次' }) token: string;
  @ObjectField(() => TokenDto) view: TokenDto;
}
