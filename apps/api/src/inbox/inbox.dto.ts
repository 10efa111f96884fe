import { ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional } from 'class-validator';
import type { InboxItem, InboxPage, InboxQuery, ReadMark } from '@app/workflow';
import { IsId } from '../http/validators.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';

const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;
const IDS_MAX = 500;
const toFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class InboxQueryDto implements InboxQuery {
  @FlagField({ ...optional, example: true }) @IsOptional() @Transform(toFlag) @IsBoolean() unread?: boolean;
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'InboxItem' })
export class InboxItemDto implements InboxItem {
  @IdField() id: string;
  @TextField() kind: string;
  @TextField() title: string;
  @TextField() body: string;
  @InstantField() at: string;
  @InstantField(nullable) readAt: string | null;
  @IdField(nullable) taskId: string | null;
  @TextField() link: string;
}

@ApiSchema({ name: 'InboxPage' })
export class InboxPageDto implements InboxPage {
  @ListField(() => InboxItemDto) items: InboxItemDto[];
  @TextField(nullable) nextCursor: string | null;
  @IntField() unread: number;
}

@ApiSchema({ name: 'ReadMark' })
export class ReadMarkDto implements ReadMark {
  @TextListField({ ...optional, example: ['17', '18'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(IDS_MAX)
  @IsId({ each: true })
  ids?: string[];
  @FlagField({ ...optional, example: false }) @IsOptional() @IsBoolean() all?: boolean;
}

@ApiSchema({ name: 'UnreadCount' })
export class UnreadCountDto {
  @IntField() unread: number;
}
