import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { AppConfig } from '@app/config';
import { APP_CONFIG } from '../tokens.js';

const FORM_FIELDS = 5;
const FORM_FIELD_BYTES = 100;

/** One file in memory, up to the limit for attachments; names arrive as UTF-8. */
@Injectable()
export class AttachmentUploadInterceptor implements NestInterceptor {
  private readonly inner: NestInterceptor;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    const limits = {
      fileSize: config.attachments.maxBytes,
      files: 1,
      fields: FORM_FIELDS,
      fieldSize: FORM_FIELD_BYTES,
    };
    const Interceptor = FileInterceptor('file', { limits, defParamCharset: 'utf8' });
    this.inner = new Interceptor();
  }

  intercept(context: ExecutionContext, next: CallHandler): ReturnType<NestInterceptor['intercept']> {
    return this.inner.intercept(context, next);
  }
}
