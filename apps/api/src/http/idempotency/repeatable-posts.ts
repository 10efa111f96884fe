import { RequestMethod, type Type } from '@nestjs/common';
import { INTERCEPTORS_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * Puts the interceptor last on every POST of the controllers. Last, because a route's own interceptors come before: one of
 * them reads an upload, whose bytes belong to what is compared.
 */
export function makePostsRepeatable(controllers: readonly Type[]): void {
  for (const { prototype } of controllers as readonly { prototype: Record<string, unknown> }[]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const handler = prototype[name];
      if (
        typeof handler !== 'function' ||
        Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.POST
      )
        continue;
      const own = (Reflect.getMetadata(INTERCEPTORS_METADATA, handler) ?? []) as unknown[];
      const others = own.filter((interceptor) => interceptor !== IdempotencyInterceptor);
      Reflect.defineMetadata(INTERCEPTORS_METADATA, [...others, IdempotencyInterceptor], handler);
    }
  }
}
