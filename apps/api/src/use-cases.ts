import type { FactoryProvider, Provider } from '@nestjs/common';
import type { AppConfig } from '@app/config';
import {
  Approvals,
  Attachments,
  AuditTrail,
  Digests,
  DutyObjections,
  Exports,
  GroupMembers,
  ExtensionLists,
  Extensions,
  Inbox,
  InstructionDesk,
  InstructionSteps,
  Instructions,
  JurisdictionsBelow,
  Ledger,
  Matrix,
  Measures,
  Memberships,
  People,
  PlanImports,
  PlanIssue,
  PlanReissues,
  PlanReviews,
  Policies,
  ReportForms,
  ReportMoves,
  ReportPages,
  ReportStandings,
  ReviewDesk,
  Search,
  Sessions,
  TargetProgress,
  Subtasks,
  TaskDetails,
  TaskMilestones,
  TaskReassignments,
  TaskReports,
  TaskTransitions,
  UnitDetails,
  UnitImports,
  UnitMergers,
  Units,
  scannerOf,
  Statistics,
  StatisticsExports,
  type WorkflowContext,
} from '@app/workflow';
import { WORKFLOW_CONTEXT } from './tokens.js';

/** A use case that needs nothing but the context. */
const useCase = <T>(type: new (context: WorkflowContext) => T): FactoryProvider<T> => ({
  provide: type,
  useFactory: (context: WorkflowContext) => new type(context),
  inject: [WORKFLOW_CONTEXT],
});

/** Use cases that need nothing but the context. */
const PLAIN: readonly (new (context: WorkflowContext) => object)[] = [
  Approvals,
  AuditTrail,
  Digests,
  DutyObjections,
  ExtensionLists,
  Extensions,
  GroupMembers,
  Inbox,
  InstructionDesk,
  InstructionSteps,
  Instructions,
  JurisdictionsBelow,
  Ledger,
  Matrix,
  Measures,
  Memberships,
  People,
  PlanIssue,
  PlanReviews,
  Policies,
  ReportMoves,
  ReportPages,
  ReportStandings,
  ReviewDesk,
  Search,
  Subtasks,
  TargetProgress,
  TaskDetails,
  TaskMilestones,
  TaskReassignments,
  TaskReports,
  TaskTransitions,
  UnitDetails,
  UnitImports,
  UnitMergers,
  Units,
];

/** Every use case of the house, made over one context. */
export function useCaseProviders(config: AppConfig, context: WorkflowContext): Provider[] {
  const { uploadMaxBytes: maxBytes } = config.http;
  return [
    ...PLAIN.map(useCase),
    {
      provide: PlanImports,
      useFactory: () => new PlanImports(context, { maxBytes }),
    },
    {
      provide: PlanReissues,
      useFactory: () => new PlanReissues(context, { maxBytes }),
    },
    {
      provide: Statistics,
      useFactory: (ledger: Ledger) => new Statistics(context, ledger),
      inject: [Ledger],
    },
    {
      provide: StatisticsExports,
      useFactory: (statistics: Statistics) => new StatisticsExports(context, statistics),
      inject: [Statistics],
    },
    {
      provide: Exports,
      useFactory: (ledger: Ledger) => new Exports(context, ledger),
      inject: [Ledger],
    },
    {
      provide: Attachments,
      useFactory: () => new Attachments(context, config.attachments, scannerOf(config.antivirus)),
    },
    { provide: Sessions, useFactory: () => new Sessions(context, config.session) },
    {
      provide: ReportForms,
      useFactory: (pages: ReportPages) => new ReportForms(context, pages),
      inject: [ReportPages],
    },
  ];
}
