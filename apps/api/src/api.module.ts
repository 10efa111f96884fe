import { Module, type DynamicModule, type FactoryProvider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import type { AppConfig, Clock } from '@app/config';
import {
  Digests,
  Exports,
  Inbox,
  Ledger,
  People,
  PlanImports,
  PlanIssue,
  PlanReissues,
  PlanReviews,
  ReviewDesk,
  Sessions,
  TaskDetails,
  TaskMilestones,
  TaskReports,
  TaskTransitions,
  UnitImports,
  Units,
  type WorkflowContext,
} from '@app/workflow';
import { AccessGuard } from './access/access.guard.js';
import { OriginGuard } from './access/origin.guard.js';
import { RouteRegister } from './access/route-register.js';
import type { RouteTable } from './access/route-rule.js';
import { ROUTES } from './access/routes.js';
import { DigestsController } from './digests/digests.controller.js';
import { PeopleController } from './directory/people.controller.js';
import { UnitsController } from './directory/units.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { InboxController } from './inbox/inbox.controller.js';
import { ImportsController } from './plans/imports.controller.js';
import { DraftTasksController } from './plans/draft-tasks.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { ReviewController } from './plans/review.controller.js';
import { ReissueController } from './reissue/reissue.controller.js';
import { SessionController } from './session/session.controller.js';
import { MilestonesController } from './tasks/milestones.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { APP_CLOCK, APP_CONFIG, DATA_SOURCE, ROUTE_TABLE, WORKFLOW_CONTEXT } from './tokens.js';

/** What the process is given from outside; it opens and closes nothing of it by itself. */
export interface ApiParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Wakes the delivery worker; the API only enqueues. */
  readonly onCommitted: () => Promise<unknown> | void;
  /** Another table of access or more controllers, for tests of the check at start. */
  readonly routes?: RouteTable;
  readonly extraControllers?: readonly Type[];
}

const CONTROLLERS = [
  DigestsController,
  DraftTasksController,
  ExportsController,
  HealthController,
  ImportsController,
  InboxController,
  MilestonesController,
  PeopleController,
  PlansController,
  ReissueController,
  ReviewController,
  SessionController,
  TasksController,
  UnitsController,
];

const FORM_FIELDS = 5;
const FORM_FIELD_BYTES = 1000;

/** A use case that needs nothing but the context. */
const useCase = <T>(type: new (context: WorkflowContext) => T): FactoryProvider<T> => ({
  provide: type,
  useFactory: (context: WorkflowContext) => new type(context),
  inject: [WORKFLOW_CONTEXT],
});

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    const { config, dataSource, clock, onCommitted } = parts;
    const context: WorkflowContext = { dataSource, clock, onCommitted };
    return {
      module: ApiModule,
      imports: [DiscoveryModule, MulterModule.register(uploadOptions(config))],
      controllers: [...CONTROLLERS, ...(parts.extraControllers ?? [])],
      providers: [
        MetadataScanner,
        RouteRegister,
        { provide: APP_CONFIG, useValue: config },
        { provide: APP_CLOCK, useValue: clock },
        { provide: DATA_SOURCE, useValue: dataSource },
        { provide: ROUTE_TABLE, useValue: parts.routes ?? ROUTES },
        { provide: WORKFLOW_CONTEXT, useValue: context },
        {
          provide: PlanImports,
          useFactory: () => new PlanImports(context, { maxBytes: config.http.uploadMaxBytes }),
        },
        {
          provide: PlanReissues,
          useFactory: () => new PlanReissues(context, { maxBytes: config.http.uploadMaxBytes }),
        },
        {
          provide: Exports,
          useFactory: (ledger: Ledger) => new Exports(context, ledger),
          inject: [Ledger],
        },
        { provide: Sessions, useFactory: () => new Sessions(context, config.session) },
        ...[Digests, Inbox, Ledger, People, PlanIssue, PlanReviews, ReviewDesk].map((type) =>
          useCase<object>(type),
        ),
        ...[TaskDetails, TaskMilestones, TaskReports, TaskTransitions, UnitImports, Units].map((type) =>
          useCase<object>(type),
        ),
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
