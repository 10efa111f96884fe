import { Transform, type TransformFnParams } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { WEBHOOK_HOSTS } from './webhook-hosts.js';
import { splitCommand } from './split-command.js';

export const SAMPLE_SETS = ['full', 'directory', 'none'] as const;
export type SampleSet = (typeof SAMPLE_SETS)[number];

export const LOG_LEVELS = ['error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const MAX_PORT = 65_535;
const MINUTES_PER_WEEK = 10_080;
const HOURS_PER_MONTH = 744;
const KIBIBYTE = 1024;
const GIBIBYTE = 1024 ** 3;
/** An upload passes through memory. */
const ATTACHMENT_LARGEST = 100 * 1024 ** 2;
const MOST_ATTACHMENTS = 10_000;
const SECONDS_PER_HOUR = 3600;

const DATABASE_URL = /^postgres(ql)?:\/\/\S+$/;
const REDIS_URL = /^rediss?:\/\/\S+$/;
const SMTP_URL = /^smtps?:\/\/\S+$/;
/** 32 bytes: 43 characters, with or without padding. */
const SECRET_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;
const HTTP_URL = /^https?:\/\/[^\s/]+(\/\S*)?$/;
/** An instant without an offset would mean something else on every server. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const MAIL_ADDRESS = /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/;

/** Number('') is 0 and Number(' ') too: only digits count, anything else stays as it is and fails validation. */
const toInteger = ({ value }: TransformFnParams): unknown =>
  typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value.trim()) : value;

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
const toBoolean = ({ value }: TransformFnParams): unknown =>
  typeof value === 'string' ? (BOOLEANS[value.trim().toLowerCase()] ?? value) : value;

const IsCommand = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCommand',
    validator: {
      validate: (value: unknown): boolean => typeof value === 'string' && splitCommand(value) !== null,
      defaultMessage: () => '$property must be a program with its arguments, quotes closed',
    },
  });

/** The environment as it is written; names are the names of the variables. */
export class EnvDto {
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(MAX_PORT)
  PORT: number = 3000;

  @IsString()
  @Length(1, 255)
  HOST: string = '127.0.0.1';

  @IsOptional()
  @Matches(DATABASE_URL, { message: '$property must be a postgres:// address' })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(REDIS_URL, { message: '$property must be a redis:// address' })
  REDIS_URL?: string;

  @IsString()
  @Length(1, 4096)
  QIANTOU_DATA_DIR: string = '.data';

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(MAX_PORT)
  QIANTOU_PG_PORT: number = 54_329;

  @IsOptional()
  @Matches(SMTP_URL, { message: '$property must be an smtp:// or smtps:// address' })
  SMTP_URL?: string;

  @IsString()
  @Matches(MAIL_ADDRESS, { message: '$property must be a mail address' })
  MAIL_FROM: string = '牵头督办 <qiantou@localhost>';

  @IsOptional()
  @Matches(WEBHOOK_HOSTS, {
    message: '$property must be a list of [internal+][http://]host[:port], separated by commas',
  })
  WEBHOOK_HOSTS?: string;

  @IsOptional()
  @Matches(SECRET_KEY, { message: '$property must be 32 bytes in base64' })
  QIANTOU_SECRET_KEY?: string;

  @IsOptional()
  @Matches(HTTP_URL, { message: '$property must be an http:// or https:// address' })
  PUBLIC_URL?: string;

  @IsOptional()
  @Matches(INSTANT, {
    message: '$property must be an instant with an offset, such as 2026-03-01T08:30:00+08:00',
  })
  QIANTOU_NOW?: string;

  @IsIn(SAMPLE_SETS)
  QIANTOU_SAMPLES: SampleSet = 'full';

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(MINUTES_PER_WEEK)
  SESSION_IDLE_MINUTES: number = 30;

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(HOURS_PER_MONTH)
  SESSION_MAX_HOURS: number = 12;

  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  COOKIE_SECURE?: boolean;

  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(MAX_PORT)
  METRICS_PORT?: number;

  @IsString()
  @Length(1, 255)
  METRICS_HOST: string = '127.0.0.1';

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: LogLevel = 'log';

  @Transform(toInteger)
  @IsInt()
  @Min(KIBIBYTE)
  @Max(GIBIBYTE)
  UPLOAD_MAX_BYTES: number = 10_485_760;

  @Transform(toInteger)
  @IsInt()
  @Min(KIBIBYTE)
  @Max(ATTACHMENT_LARGEST)
  ATTACHMENT_MAX_BYTES: number = 20_971_520;

  @Transform(toInteger)
  @IsInt()
  @Min(KIBIBYTE)
  @Max(GIBIBYTE)
  ATTACHMENT_TASK_MAX_BYTES: number = 209_715_200;

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(MOST_ATTACHMENTS)
  ATTACHMENT_TASK_MAX_COUNT: number = 200;

  @IsOptional()
  @IsCommand()
  ANTIVIRUS_COMMAND?: string;

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(SECONDS_PER_HOUR)
  ANTIVIRUS_TIMEOUT_SECONDS: number = 60;
}

export type VariableName = keyof EnvDto;
