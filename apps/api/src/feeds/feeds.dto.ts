import { ApiSchema } from '@nestjs/swagger';
import type { FeedView } from '@app/workflow';
import { InstantField, TextField, nullable } from '../openapi/fields.js';

@ApiSchema({ name: 'UnitFeed' })
export class UnitFeedDto implements FeedView {
  @InstantField(nullable) at: string | null;
  @TextField({ ...nullable, example: '张三', description: '谁生成的' }) by: string | null;
  @TextField({
    ...nullable,
    example: 'https://qiantou.example.gov.cn/api/v1/feeds/3kD9aWm….ics',
    description: '订阅地址，只在生成时给出',
  })
  url: string | null;
}
