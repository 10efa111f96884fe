import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { People, type Actor, type PersonView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe } from '../http/params.js';
import { NewPersonDto, PeopleQueryDto, PersonDto, PersonEditDto, PersonListDto } from './directory.dto.js';

@ApiTags('directory')
@Controller('people')
export class PeopleController {
  constructor(@Inject(People) private readonly people: People) {}

  @Get()
  @ApiOkResponse({ type: PersonListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: PeopleQueryDto): Promise<{ items: PersonView[] }> {
    return { items: await this.people.list(actor, query.jurisdictionId) };
  }

  @Post()
  @ApiCreatedResponse({ type: PersonDto })
  create(@CurrentActor() actor: Actor, @Body() person: NewPersonDto): Promise<PersonView> {
    return this.people.create(actor, person);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() edit: PersonEditDto,
  ): Promise<PersonView> {
    return this.people.edit(actor, id, edit);
  }
}
