import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Search, type Actor, type SearchResult } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { SearchQueryDto, SearchResultDto } from './search.dto.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(Search) private readonly search: Search) {}

  @Get()
  @ApiOkResponse({ type: SearchResultDto })
  find(@CurrentActor() actor: Actor, @Query() query: SearchQueryDto): Promise<SearchResult> {
    return this.search.find(actor, query);
  }
}
