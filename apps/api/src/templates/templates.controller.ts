import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Injectable,
  Param,
  Post,
  Put,
  Query,
  type PipeTransform,
} from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { MESSAGE_TEMPLATE_KEYS, type MessageTemplateKey } from '@app/domain';
import {
  MessageTemplates,
  WorkflowError,
  type Actor,
  type MessageTemplateList,
  type MessageTemplateView,
  type TemplatePreview,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { Version } from '../http/params.js';
import {
  MessageTemplateDto,
  MessageTemplateListDto,
  TemplateChangeDto,
  TemplatePlaceDto,
  TemplatePreviewDto,
  TemplateQueryDto,
  TemplateTextsDto,
} from './templates.dto.js';

@Injectable()
class KeyPipe implements PipeTransform<string, MessageTemplateKey> {
  transform(value: string): MessageTemplateKey {
    const key = MESSAGE_TEMPLATE_KEYS.find((known) => known === value);
    if (key === undefined) throw new WorkflowError('NOT_FOUND');
    return key;
  }
}

const KEY = ApiParam({ name: 'key', enum: MESSAGE_TEMPLATE_KEYS, enumName: 'MessageTemplateKey' });

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(@Inject(MessageTemplates) private readonly templates: MessageTemplates) {}

  @Get()
  @ApiOkResponse({ type: MessageTemplateListDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() { jurisdictionId }: TemplateQueryDto,
  ): Promise<MessageTemplateList> {
    return this.templates.list(actor, jurisdictionId);
  }

  /** Prints it with invented contents and says what is wrong with it; nothing is stored. */
  @KEY
  @Post(':key/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: TemplatePreviewDto })
  preview(@Param('key', KeyPipe) key: MessageTemplateKey, @Body() texts: TemplateTextsDto): TemplatePreview {
    return this.templates.preview(key, texts);
  }

  /** `If-Match` names the version that was seen, 0 where nothing was ever saved. */
  @KEY
  @Put(':key')
  @ApiOkResponse({ type: MessageTemplateDto })
  save(
    @CurrentActor() actor: Actor,
    @Param('key', KeyPipe) key: MessageTemplateKey,
    @Version() version: number,
    @Body() change: TemplateChangeDto,
  ): Promise<MessageTemplateView> {
    return this.templates.save(actor, key, version, change);
  }

  /** The shipped wording again. */
  @KEY
  @Delete(':key')
  @ApiOkResponse({ type: MessageTemplateDto })
  restore(
    @CurrentActor() actor: Actor,
    @Param('key', KeyPipe) key: MessageTemplateKey,
    @Version() version: number,
    @Query() { jurisdictionId }: TemplatePlaceDto,
  ): Promise<MessageTemplateView> {
    return this.templates.restore(actor, key, version, jurisdictionId);
  }
}
