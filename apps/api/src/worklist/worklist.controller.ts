import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiSchema, ApiTags } from '@nestjs/swagger';
import {
  WORKLIST_KINDS,
  dayInShanghai,
  type Worklist,
  type WorklistGroup,
  type WorklistItem,
  type WorklistKind,
} from '@app/domain';
import { worklistFor } from '@app/notifications';
import type { Actor, WorkflowContext } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { DayField, EnumField, IdField, IntField, ListField, TextField, nullable } from '../openapi/fields.js';
import { WORKFLOW_CONTEXT } from '../tokens.js';

@ApiSchema({ name: 'WorklistItem' })
export class WorklistItemDto implements WorklistItem {
  @EnumField(WORKLIST_KINDS, 'WorklistKind') kind: WorklistKind;
  @TextField({ example: 'CZ-2027-017 更新落后设备' }) title: string;
  @TextField({ example: '节点“更新设备100台”' }) detail: string;
  @DayField(nullable) due: string | null;
  @IdField(nullable) taskId: string | null;
}

@ApiSchema({ name: 'WorklistGroup' })
export class WorklistGroupDto implements WorklistGroup {
  @EnumField(WORKLIST_KINDS, 'WorklistKind') kind: WorklistKind;
  @TextField({ example: '七天内到期' }) label: string;
  @ListField(() => WorklistItemDto) items: WorklistItemDto[];
}

@ApiSchema({ name: 'Worklist' })
export class WorklistDto implements Worklist {
  @IntField({ example: 3 }) total: number;
  @ListField(() => WorklistGroupDto) groups: WorklistGroupDto[];
}

@ApiTags('inbox')
@Controller('worklist')
export class WorklistController {
  constructor(@Inject(WORKFLOW_CONTEXT) private readonly context: WorkflowContext) {}

  /** 今日待办 of whoever asks. */
  @Get()
  @ApiOkResponse({ type: WorklistDto })
  read(@CurrentActor() { personId }: Actor): Promise<Worklist> {
    const { dataSource, clock } = this.context;
    return worklistFor(dataSource.manager, personId, dayInShanghai(clock.now()));
  }
}
