import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Tokens, type Actor, type NewTokenView, type TokenView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe } from '../http/params.js';
import { CreatedTokenDto, NewTokenDto, TokenListDto } from './tokens.dto.js';

@ApiTags('tokens')
@Controller('tokens')
export class TokensController {
  constructor(@Inject(Tokens) private readonly tokens: Tokens) {}

  @Get()
  @ApiOkResponse({ type: TokenListDto })
  async list(@CurrentActor() actor: Actor): Promise<{ items: TokenView[] }> {
    return { items: await this.tokens.list(actor) };
  }

  /** The token is in this answer and nowhere else. */
  @Post()
  @ApiCreatedResponse({ type: CreatedTokenDto })
  create(@CurrentActor() actor: Actor, @Body() token: NewTokenDto): Promise<NewTokenView> {
    return this.tokens.create(actor, token);
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
