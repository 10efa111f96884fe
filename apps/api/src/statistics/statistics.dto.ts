import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LEDGER_CLASSES, type LedgerClass } from '@app/domain';
import {
  STATISTICS_DIMENSIONS,
  type StatisticsDimension,
  type StatisticsFigures,
  type StatisticsRow,
  type StatisticsView,
  type TrendMonth,
} from '@app/workflow';
import {
  CountsField,
  DayField,
  EnumField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';
import { LedgerFilterDto } from '../tasks/dto/task-requests.dto.js';

const MONTHS_MAX = 24;
const MONTHS_DEFAULT = 12;

export class StatisticsQueryDto extends LedgerFilterDto {
  @EnumField(STATISTICS_DIMENSIONS, 'StatisticsDimension', optional)
  @IsOptional()
  @IsIn(STATISTICS_DIMENSIONS)
  by: StatisticsDimension = 'unit';
}

export class TrendQueryDto extends LedgerFilterDto {
  @IntField({ required: false, example: MONTHS_DEFAULT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MONTHS_MAX)
  months: number = MONTHS_DEFAULT;
}

@ApiSchema({ name: 'StatisticsFigures' })
export class StatisticsFiguresDto implements StatisticsFigures {
  @IntField({ example: 120 }) total: number;
  @CountsField(LEDGER_CLASSES) byClass: Record<LedgerClass, number>;
  @IntField({ description: '超时办结的任务数', example: 3 }) late: number;
  @NumberField({ nullable: true, description: '已办结占全部任务的份额', example: 0.45 }) completionRate:
    number | null;
  @NumberField({ nullable: true, description: '按期办结占已办结的份额', example: 0.94 }) onTimeRate:
    number | null;
  @NumberField({ nullable: true, description: '超时办结任务平均逾期天数', example: 6.5 }) averageDaysLate:
    number | null;
}

@ApiSchema({ name: 'StatisticsRow' })
export class StatisticsRowDto extends StatisticsFiguresDto implements StatisticsRow {
  @TextField({ ...nullable, example: '17' }) id: string | null;
  @TextField({ example: '市工业和信息化局' }) label: string;
  @ObjectField(() => LedgerFilterDto) filter: LedgerFilterDto;
}

@ApiSchema({ name: 'Statistics' })
export class StatisticsDto implements StatisticsView {
  @EnumField(STATISTICS_DIMENSIONS, 'StatisticsDimension') by: StatisticsDimension;
  @DayField() asOf: string;
  @ObjectField(() => StatisticsFiguresDto) total: StatisticsFiguresDto;
  @ListField(() => StatisticsRowDto) rows: StatisticsRowDto[];
}

@ApiSchema({ name: 'TrendMonth' })
export class TrendMonthDto implements TrendMonth {
  @TextField({ example: '2027-03' }) month: string;
  @IntField({ example: 12 }) issued: number;
  @IntField({ example: 9 }) completed: number;
  @NumberField({ nullable: true, example: 0.89 }) onTimeRate: number | null;
  @IntField({ description: '月末逾期数；当月为今日', example: 4 }) overdue: number;
}

@ApiSchema({ name: 'Trend' })
export class TrendDto {
  @ListField(() => TrendMonthDto) items: TrendMonthDto[];
}
