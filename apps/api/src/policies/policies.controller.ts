import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policies, type Actor, type PolicyCheckView, type PolicyView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { Version } from '../http/params.js';
import { PolicyChangeDto, PolicyCheckDto, PolicyDraftDto, PolicyDto, PolicyQueryDto } from './policy.dto.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(@Inject(Policies) private readonly policies: Policies) {}

  /** The rules in force, and every version before them. */
  @Get()
  @ApiOkResponse({ type: PolicyDto })
  read(@CurrentActor() actor: Actor, @Query() { jurisdictionId }: PolicyQueryDto): Promise<PolicyView> {
    return this.policies.read(actor, jurisdictionId);
  }

  /** A new version; `If-Match` names the one that it replaces, 0 for the preset. What the body leaves out stays. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PolicyDto })
  change(
    @CurrentActor() actor: Actor,
    @Version() revision: number,
    @Body() change: PolicyChangeDto,
  ): Promise<PolicyView> {
    return this.policies.change(actor, revision, change);
  }

  /** Changes nothing: says what is wrong with a draft, how its steps read, and what it would change. */
  @Post('check')
  @HttpCode(200)
  @ApiOkResponse({ type: PolicyCheckDto })
  check(@CurrentActor() actor: Actor, @Body() draft: PolicyDraftDto): Promise<PolicyCheckView> {
    return this.policies.check(actor, draft);
  }
}
