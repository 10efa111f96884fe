import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units, type Actor, type UnitView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { NewUnitDto, UnitDto, UnitListDto, UnitQueryDto } from './directory.dto.js';

@ApiTags('directory')
@Controller('units')
export class UnitsController {
  constructor(@Inject(Units) private readonly units: Units) {}

  @Get()
  @ApiOkResponse({ type: UnitListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: UnitQueryDto): Promise<{ items: UnitView[] }> {
    return { items: await this.units.list(actor, query) };
  }

  @Post()
  @ApiCreatedResponse({ type: UnitDto })
  create(@CurrentActor() actor: Actor, @Body() unit: NewUnitDto): Promise<UnitView> {
    return this.units.create(actor, unit);
  }
}
