import { Inject, Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE_TABLE } from '../tokens.js';
import type { RouteRule, RouteTable } from './route-rule.js';

/** Nest hands handlers over as plain functions. */
type Handler = Function;

/** Knows the rule of every handler; refuses to start where routes and table disagree. */
@Injectable()
export class RouteRegister implements OnModuleInit {
  private readonly rules = new Map<Handler, RouteRule>();

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(ROUTE_TABLE) private readonly table: RouteTable,
  ) {}

  onModuleInit(): void {
    const found = new Map(this.handlers().map(({ key, handler }) => [key, handler]));
    const missing = [...found.keys()].filter((key) => !(key in this.table));
    const unknown = Object.keys(this.table).filter((key) => !found.has(key));
    if (missing.length > 0) throw new Error(`routes without a rule of access: ${missing.join(', ')}`);
    if (unknown.length > 0)
      throw new Error(`rules of access for routes that do not exist: ${unknown.join(', ')}`);
    for (const [key, handler] of found) this.rules.set(handler, this.ruleOf(key));
  }

  /** The rule of a handler; undefined for none of ours. */
  ruleFor(handler: Handler): RouteRule | undefined {
    return this.rules.get(handler);
  }

  private ruleOf(key: string): RouteRule {
    const rule = this.table[key];
    if (rule === undefined) throw new Error(`no rule of access for ${key}`);
    return rule;
  }

  private handlers(): { key: string; handler: Handler }[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, Handler>;
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method =
          handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (handler === undefined || method === undefined) return [];
        const path = String(Reflect.getMetadata(PATH_METADATA, handler) ?? '');
        return [{ key: routeKey(method, base, path), handler }];
      });
    });
  }
}

function routeKey(method: RequestMethod, base: string, path: string): string {
  // A wildcard is a parameter that spans several parts of the path.
  const parts = `${base}/${path}`
    .replace('*', ':')
    .split('/')
    .filter((part) => part !== '');
  return `${RequestMethod[method]} /${parts.join('/')}`;
}
