import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import {
  SEARCH_KINDS,
  SEARCH_QUERY_MAX,
  type SearchGroup,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type SnippetView,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { SpanDto } from '../openapi/common.dto.js';
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
import { PlanRefDto } from '../tasks/dto/task.dto.js';

const HITS_MAX = 50;
const HITS_DEFAULT = 20;
type Kind = (typeof SEARCH_KINDS)[number];

export class SearchQueryDto implements SearchQuery {
  @TextField({ example: '电梯 加装', description: '用空格隔开的几个词须同时出现' })
  @IsString()
  @Length(1, SEARCH_QUERY_MAX)
  q: string;
  @EnumField(SEARCH_KINDS, 'SearchKind', optional) @IsOptional() @IsIn(SEARCH_KINDS) kind?: Kind;
  @IdField(optional) @IsOptional() @IsId() planId?: string;
  @IntField({ ...optional, description: '每类最多列出多少条', example: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(HITS_MAX)
  limit: number = HITS_DEFAULT;
}

@ApiSchema({ name: 'Snippet' })
export class SnippetDto implements SnippetView {
  @TextField({ example: '新加装住宅电梯3600台' }) text: string;
  @ListField(() => SpanDto) marks: SpanDto[];
  @FlagField() cutBefore: boolean;
  @FlagField() cutAfter: boolean;
}

@ApiSchema({ name: 'SearchHit' })
export class SearchHitDto implements SearchHit {
  @EnumField(SEARCH_KINDS, 'SearchKind') kind: Kind;
  @IdField() id: string;
  @IdField(nullable) taskId: string | null;
  @TextField({ nullable: true, example: 'CZ-2024-017' }) code: string | null;
  @ObjectField(() => SnippetDto) title: SnippetDto;
  @ObjectField(() => SnippetDto, nullable) text: SnippetDto | null;
  @ObjectField(() => PlanRefDto) plan: PlanRefDto;
  @TextField({ nullable: true, example: '市工信局' }) unit: string | null;
  @InstantField(nullable) at: string | null;
}

@ApiSchema({ name: 'SearchGroup' })
export class SearchGroupDto implements SearchGroup {
  @EnumField(SEARCH_KINDS, 'SearchKind') kind: Kind;
  @ListField(() => SearchHitDto) items: SearchHitDto[];
  @FlagField() more: boolean;
}

@ApiSchema({ name: 'SearchResult' })
export class SearchResultDto implements SearchResult {
  @TextListField({ example: ['电梯', '加装'] }) words: string[];
  @ListField(() => SearchGroupDto) groups: SearchGroupDto[];
}
