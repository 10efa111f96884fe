import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { BulletinTexts } from '@app/domain';
import type { BulletinEdit, BulletinQuery, NewBulletin } from '@app/workflow';
import { IsDay, IsId } from '../http/validators.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  FlagField,
  IdField,
  ObjectField,
  TextField,
  TextListField,
  optional,
} from '../openapi/fields.js';

const TITLE_MAX = 200;
const TEXT_MAX = 20_000;
const CHOICES_MAX = 100;
const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;

export class BulletinQueryDto implements BulletinQuery {
  @PageCursor() cursor?: string;

  @PageLimit(PAGE_MAX, PAGE_DEFAULT) limit: number = PAGE_DEFAULT;
}

export class NewBulletinDto implements NewBulletin {
  @IdField() @IsId() jurisdictionId: string;
  @DayField({ example: '2027-12-01' }) @IsDay() periodFrom: string;
  @DayField() @IsDay() periodTo: string;

  @TextField({
    ...optional,
    description: '缺省按通报期拟题',
    example: '关于2027年12月重点任务推进情况的通报',
  })
  @IsOptional()
  @IsString()
  @MaxLength(TITLE_MAX)
  title?: string;

  @TextListField({ ...optional, description: '缺省为全部已交办方案', example: ['5'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHOICES_MAX)
  @IsId({ each: true })
  planIds?: string[];

  @TextListField({ ...optional, description: '缺省为全部专项工作组及其他单位', example: ['9'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHOICES_MAX)
  @IsId({ each: true })
  groupIds?: string[];
}

const Text = () => (target: object, key: string) => {
  for (const decorate of [
    TextField({ ...optional, description: '为空即恢复自动生成的文字', example: '截至12月28日……' }),
    IsOptional(),
    IsString(),
    MaxLength(TEXT_MAX),
  ])
    decorate(target, key);
};

export class BulletinTextsDto implements BulletinTexts {
  @Text() overview?: string;
  @Text() problems?: string;
  @Text() requirements?: string;
}

export class BulletinEditDto implements BulletinEdit {
  @TextField({ ...optional, example: '关于2027年12月重点任务推进情况的通报' })
  @IsOptional()
  @IsString()
  @MaxLength(TITLE_MAX)
  title?: string;

  @ObjectField(() => BulletinTextsDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => BulletinTextsDto)
  texts?: BulletinTextsDto;
}

export class BulletinIssueDto {
  @FlagField({ ...optional, description: '同时告知各牵头单位其本单位的数字', example: false })
  @IsOptional()
  @IsBoolean()
  toUnits: boolean = false;
}
