import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { ApiError, type FieldError } from './api-error.js';

/** What to say for each constraint of class-validator; `$1` and `$2` are its numbers. */
const SENTENCES: Readonly<Record<string, string>> = {
  isString: '请填写文字',
  isInt: '请填写整数',
  isNumber: '请填写数字',
  isBoolean: '请选择是或否',
  isArray: '请填写列表',
  isIn: '请从给定的选项里选择',
  isEmail: '请填写正确的邮箱地址',
  isLength: '字数不对',
  maxLength: '字数太多',
  min: '数值太小',
  max: '数值太大',
  arrayMinSize: '至少要填一项',
  arrayMaxSize: '项数太多',
  nestedValidation: '请填写对象',
  whitelistValidation: '没有这一项，请去掉',
};
const FALLBACK = '填写的内容不正确';
/** Messages that the DTOs give themselves are Chinese already. */
const CHINESE = /\p{Script=Han}/u;

function sentenceOf(constraint: string, message: string): string {
  return CHINESE.test(message) ? message : (SENTENCES[constraint] ?? FALLBACK);
}

/** One entry a field, with the path to it: `assignments.0.role`. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const place = `${prefix}${error.property}`;
    const [first] = Object.entries(error.constraints ?? {});
    const own = first === undefined ? [] : [{ place, message: sentenceOf(...first) }];
    return [...own, ...fieldErrors(error.children ?? [], `${place}.`)];
  });
}

/** The paths of texts with a zero character, which PostgreSQL cannot store. */
export function zeroTexts(value: unknown, place = ''): FieldError[] {
  if (typeof value === 'string')
    return value.includes('\u0000') ? [{ place, message: '含有不能保存的字符' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    zeroTexts(inner, place === '' ? key : `${place}.${key}`),
  );
}

class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unstorable = metadata.type === 'custom' ? [] : zeroTexts(value);
    if (unstorable.length > 0) throw new ApiError('REQUEST_INVALID', unstorable);
    return super.transform(value, metadata);
  }
}

/** Bodies and queries hold what their DTO declares and nothing else. */
export const createValidationPipe = (): ValidationPipe =>
  new RequestPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ApiError('REQUEST_INVALID', fieldErrors(errors)),
  });
