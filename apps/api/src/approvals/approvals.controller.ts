import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Approvals, type Actor, type ApprovalPage } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { ApprovalPageDto, ApprovalQueryDto } from './approvals.dto.js';

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(Approvals) private readonly approvals: Approvals) {}

  @Get()
  @ApiOkResponse({ type: ApprovalPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ApprovalQueryDto): Promise<ApprovalPage> {
    return this.approvals.page(actor, query);
  }
}
