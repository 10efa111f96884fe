import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import type { AppConfig, Clock } from '@app/config';
import type { JobQueue } from '@app/jobs';
import type { WorkflowContext } from '@app/workflow';
import { AccessGuard } from './access/access.guard.js';
import { OriginGuard } from './access/origin.guard.js';
import { RouteRegister } from './access/route-register.js';
import type { RouteTable } from './access/route-rule.js';
import { ROUTES } from './access/routes.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { BulletinsController } from './bulletins/bulletins.controller.js';
import { DigestsController } from './digests/digests.controller.js';
import { PeopleController } from './directory/people.controller.js';
import { UnitChangesController } from './directory/unit-changes.controller.js';
import { UnitsController } from './directory/units.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { ExtensionsController } from './extensions/extensions.controller.js';
import type { LiveLimits } from './events/live-hub.js';
import { HealthController } from './health/health.controller.js';
import { makePostsRepeatable } from './http/idempotency/repeatable-posts.js';
import { MatrixController } from './matrix/matrix.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { InboxController } from './inbox/inbox.controller.js';
import { INTERFACE_CONTROLLERS, interfaceProviders } from './interfaces.js';
import { ImportsController } from './plans/imports.controller.js';
import { DraftTasksController } from './plans/draft-tasks.controller.js';
import { InstructionsController } from './instructions/instructions.controller.js';
import { PaperSettingsController } from './papers/paper-settings.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { LaddersController } from './policies/ladders.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { PreviewsController } from './policies/previews.controller.js';
import { QueueBoard } from './queues/queue-board.js';
import { QueuesController } from './queues/queues.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReviewController } from './plans/review.controller.js';
import { ReissueController } from './reissue/reissue.controller.js';
import { SessionController } from './session/session.controller.js';
import { MeasuresController } from './measures/measures.controller.js';
import { SearchController } from './search/search.controller.js';
import { TargetsController } from './targets/targets.controller.js';
import { MilestonesController } from './tasks/milestones.controller.js';
import { SubtasksController } from './tasks/subtasks.controller.js';
import { TaskLifeController } from './tasks/task-life.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { useCaseProviders } from './use-cases.js';
import { APP_CLOCK, APP_CONFIG, DATA_SOURCE, ROUTE_TABLE, WORKFLOW_CONTEXT } from './tokens.js';

/** What the process is given from outside; it opens and closes nothing of it by itself. */
export interface ApiParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Wakes the delivery worker; the API only enqueues. */
  readonly onCommitted: () => Promise<unknown> | void;
  /** What the page of the queues shows; none in tests and for the OpenAPI document. */
  readonly jobs?: Pick<JobQueue, 'queues'>;
  /** Another table of access or more controllers, for tests of the check at start. */
  readonly routes?: RouteTable;
  readonly extraControllers?: readonly Type[];
  /** Other limits of the live changes, for tests. */
  readonly live?: Partial<LiveLimits>;
}

const CONTROLLERS = [
  ...INTERFACE_CONTROLLERS,
  ApprovalsController,
  AttachmentsController,
  AuditController,
  BulletinsController,
  WorklistController,
  DigestsController,
  DeliveriesController,
  ExtensionsController,
  DraftTasksController,
  ExportsController,
  HealthController,
  ImportsController,
  InboxController,
  InstructionsController,
  MeasuresController,
  MatrixController,
  MilestonesController,
  OverviewController,
  PaperSettingsController,
  PapersController,
  PeopleController,
  PlansController,
  LaddersController,
  CalendarController,
  PoliciesController,
  PreviewsController,
  QueuesController,
  ReissueController,
  ReportsController,
  ReviewController,
  SearchController,
  SessionController,
  SubtasksController,
  TargetsController,
  TaskLifeController,
  StatisticsController,
  TasksController,
  UnitChangesController,
  UnitsController,
];

const FORM_FIELDS = 5;
const FORM_FIELD_BYTES = 1000;

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    const { config, dataSource, clock, onCommitted } = parts;
    const context: WorkflowContext = { dataSource, clock, onCommitted };
    makePostsRepeatable([...CONTROLLERS, ...(parts.extraControllers ?? [])]);
    return {
      module: ApiModule,
      imports: [DiscoveryModule, MulterModule.register(uploadOptions(config))],
      controllers: [...CONTROLLERS, ...(parts.extraControllers ?? [])],
      providers: [
        MetadataScanner,
        RouteRegister,
        ...interfaceProviders(config, context, parts.live),
        { provide: APP_CONFIG, useValue: config },
        { provide: APP_CLOCK, useValue: clock },
        { provide: QueueBoard, useValue: new QueueBoard(() => parts.jobs?.queues() ?? []) },
        { provide: DATA_SOURCE, useValue: dataSource },
        { provide: ROUTE_TABLE, useValue: parts.routes ?? ROUTES },
        { provide: WORKFLOW_CONTEXT, useValue: context },
        ...useCaseProviders(config, context),
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

/** In memory: a plan is small, and its bytes are read once. Names arrive as UTF-8, not as the old standard has it. */
function uploadOptions(config: AppConfig) {
  const limits = {
    fileSize: config.http.uploadMaxBytes,
    files: 1,
    fields: FORM_FIELDS,
    fieldSize: FORM_FIELD_BYTES,
  };
  return { limits, defParamCharset: 'utf8' };
}
