import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Memberships, People, type Actor, type MembershipChanged, type PersonView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  NewMembershipDto,
  NewPersonDto,
  PeopleQueryDto,
  PersonDto,
  PersonEditDto,
  PersonListDto,
} from './directory.dto.js';
import { MembershipChangedDto } from './unit-changes.dto.js';

@ApiTags('directory')
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Memberships) private readonly memberships: Memberships,
  ) {}

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
    @Version() version: number,
    @Body() edit: PersonEditDto,
  ): Promise<PersonView> {
    return this.people.edit(actor, id, version, edit);
  }

  @Post(':id/memberships')
  @ApiCreatedResponse({ type: MembershipChangedDto })
  join(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() membership: NewMembershipDto,
  ): Promise<MembershipChanged> {
    return this.memberships.add(actor, id, membership);
  }

  @Delete(':id/memberships/:membershipId')
  @ApiOkResponse({ type: MembershipChangedDto })
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<MembershipChanged> {
    return this.memberships.remove(actor, id, membershipId);
  }
}
