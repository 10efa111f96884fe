import { Matches, ValidateBy, buildMessage, type ValidationOptions } from 'class-validator';
import { isCalendarDay } from '@app/domain';

const ID = /^[1-9]\d{0,17}$/;

/** A database id as text. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  Matches(ID, { message: '编号不正确', ...options });

/** A day that exists, `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (value: unknown): boolean => typeof value === 'string' && isCalendarDay(value),
        defaultMessage: buildMessage(() => '请填写存在的日期，格式为 2027-12-31'),
      },
    },
    options,
  );
