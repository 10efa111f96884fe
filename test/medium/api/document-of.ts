import type { OpenAPIObject } from '@nestjs/swagger';

export interface SchemaPart {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaPart[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly example?: unknown;
  readonly default?: unknown;
}

export interface Parameter extends SchemaPart {
  readonly name: string;
  readonly in: string;
  readonly schema?: SchemaPart;
}

export interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: SchemaPart }>> };
  readonly responses: Readonly<Record<string, object>>;
  readonly security?: readonly object[];
  readonly 'x-token-scope'?: string;
  readonly 'x-roles'?: unknown;
}

/** The operations of a document under the keys of the table of routes. */
export function operationsOf({ paths }: OpenAPIObject): [key: string, operation: Operation][] {
  return Object.entries(paths).flatMap(([url, item]) =>
    Object.entries(item as Readonly<Record<string, Operation>>).map(
      ([verb, operation]): [string, Operation] => [
        `${verb.toUpperCase()} ${url.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`,
        operation,
      ],
    ),
  );
}

/** Looks for whatever one may send and finds no example of. */
export class Examples {
  private readonly schemas: Readonly<Record<string, SchemaPart>>;
  private readonly seen = new Set<string>();
  /** `Schema.property` or `ROUTE ?parameter`. */
  readonly lacking: string[] = [];
  /** How many properties and parameters were looked at. */
  count = 0;

  constructor(document: OpenAPIObject) {
    this.schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, SchemaPart>>;
  }

  look(key: string, { parameters = [], requestBody }: Operation): void {
    for (const parameter of parameters.filter((one) => one.in === 'query')) {
      this.check(`${key} ?${parameter.name}`, { ...parameter.schema, ...parameter });
    }
    for (const { schema } of Object.values(requestBody?.content ?? {})) this.shows(schema);
  }

  private check(name: string, part: SchemaPart): void {
    this.count += 1;
    if (!this.shows(part)) this.lacking.push(name);
  }

  /** An object shows what it takes by its properties, a list by one of it. */
  private shows(part: SchemaPart): boolean {
    if ([part.example, part.default, part.enum, part.format].some((value) => value !== undefined))
      return true;
    const name = (part.$ref ?? part.allOf?.[0]?.$ref)?.split('/').pop();
    if (name !== undefined) return this.enter(name);
    return part.items !== undefined && this.shows(part.items);
  }

  private enter(name: string): boolean {
    const schema = this.schemas[name];
    if (schema?.enum !== undefined) return true;
    if (this.seen.has(name)) return true;
    this.seen.add(name);
    for (const [key, part] of Object.entries(schema?.properties ?? {})) this.check(`${name}.${key}`, part);
    return schema?.properties !== undefined;
  }
}
