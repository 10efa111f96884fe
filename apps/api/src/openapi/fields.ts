import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** Short names for the fields of the contract; the swc build has no swagger plugin that would read the types. */
type Extra = Pick<ApiPropertyOptions, 'nullable' | 'required' | 'description' | 'example'>;
type ClassOf = () => new (...args: never[]) => object;

const OPTIONAL: Extra = { required: false };
const NULLABLE: Extra = { nullable: true };

const property = (options: object): PropertyDecorator => ApiProperty(options as ApiPropertyOptions);

export const IdField = (extra: Extra = {}) => property({ type: 'string', example: '17', ...extra });
export const TextField = (extra: Extra = {}) => property({ type: 'string', ...extra });
export const DayField = (extra: Extra = {}) =>
  property({ type: 'string', format: 'date', example: '2027-12-31', ...extra });
export const InstantField = (extra: Extra = {}) =>
  property({ type: 'string', format: 'date-time', ...extra });
export const IntField = (extra: Extra = {}) => property({ type: 'integer', ...extra });
export const NumberField = (extra: Extra = {}) => property({ type: 'number', ...extra });
export const FlagField = (extra: Extra = {}) => property({ type: 'boolean', ...extra });

/** One of a closed list; a list with a name becomes a schema of its own. */
export const EnumField = (values: readonly string[], enumName?: string, extra: Extra = {}) =>
  property({ enum: [...values], ...(enumName === undefined ? {} : { enumName }), ...extra });

/** Some of a closed list. */
export const EnumListField = (values: readonly string[], enumName: string, extra: Extra = {}) =>
  property({ enum: [...values], enumName, isArray: true, ...extra });

/** Swagger knows a lazily named class by the function's own name, `type`: written here, it has that name. */
const lazy = (of: ClassOf) => ({ type: () => of() });

export const ObjectField = (of: ClassOf, extra: Extra = {}) => property({ ...lazy(of), ...extra });
export const ListField = (of: ClassOf, extra: Extra = {}) =>
  property({ ...lazy(of), isArray: true, ...extra });
export const TextListField = (extra: Extra = {}) => property({ type: 'string', isArray: true, ...extra });

export const IntListField = (extra: Extra = {}) => property({ type: 'integer', isArray: true, ...extra });

/** Counts by a closed list of keys, all present. */
export const CountsField = (keys: readonly string[]) =>
  property({
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, { type: 'integer' }])),
    required: [...keys],
    selfRequired: true,
    additionalProperties: false,
  });

/** Where the next page of a list begins. */
export const CursorField = () =>
  property({
    type: 'string',
    required: false,
    description: '上一页回答中的 nextCursor，原样带回',
    example: 'WyIyMDI3LTEyLTMxIiwiMTciXQ',
  });

export const FreeObjectField = (extra: Extra = {}) =>
  property({ type: 'object', additionalProperties: true, ...extra });

export const nullable = NULLABLE;
export const optional = OPTIONAL;
