import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { DataSource } from 'typeorm';
import type { Clock } from '@app/config';
import { addDays, dayInShanghai, unconfirmedYears, type Policy } from '@app/domain';
import { previewSweep } from '@app/notifications';
import { readCalendar } from '@app/persistence';
import { Policies, type Actor } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { APP_CLOCK, DATA_SOURCE } from '../tokens.js';
import { PolicyDraftDto } from './policy.dto.js';
import { PolicyPreviewDto, PreviewPageDto, PreviewQueryDto } from './preview.dto.js';

const DAYS = 30;

/** What goes out in the next days, to whom and why, if nothing changes until then. Sends nothing. */
@ApiTags('policies')
@Controller('policies/preview')
export class PreviewsController {
  constructor(
    @Inject(Policies) private readonly policies: Policies,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(APP_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: PolicyPreviewDto })
  read(@CurrentActor() actor: Actor, @Query() query: PreviewQueryDto): Promise<PolicyPreviewDto> {
    return this.preview(this.policies.placeOf(actor, query.jurisdictionId), query);
  }

  /** The same by rules that are not laid down yet. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PolicyPreviewDto })
  async try(
    @CurrentActor() actor: Actor,
    @Query() page: PreviewPageDto,
    @Body() draft: PolicyDraftDto,
  ): Promise<PolicyPreviewDto> {
    return this.preview(draft.jurisdictionId, page, await this.policies.trial(actor, draft));
  }

  private async preview(
    jurisdictionId: string,
    { day, cursor, limit, unitId, personId, taskId, subject }: PreviewPageDto,
    policy?: Policy,
  ): Promise<PolicyPreviewDto> {
    const { manager } = this.dataSource;
    const today = dayInShanghai(this.clock.now());
    const filters = { day, unitId, personId, taskId, subject };
    const span = { from: today, days: DAYS, limit, cursor, filters };
    const page = await previewSweep(manager, { jurisdictionId, policy, ...span });
    const to = addDays(today, DAYS - 1);
    const provisionalYears = unconfirmedYears(await readCalendar(manager), today, to);
    return { ...page, from: today, to, provisionalYears };
  }
}
