/** Sweeps, digests and mail: who is told what, when, and whether it arrived. This is the only door of the lib. */
export { createSenders } from './channels/create-senders.js';
export { openChannel } from './channels/open-channel.js';
export { renderMessage } from './channels/render-message.js';
export {
  SendError,
  type OpenChannel,
  type Outgoing,
  type Rendered,
  type RenderMessage,
  type Sender,
  type Senders,
} from './channels/sender.js';
export { LEASE_SECONDS } from './delivery/claim-options.js';
export {
  deliverPending,
  type DeliveryOptions,
  type DeliverySummary,
  type DeliveryTime,
} from './delivery/deliver-pending.js';
export { Lanes } from './delivery/lanes.js';
export { openReads, type MessageReads } from './delivery/message-reads.js';
export { untilLeaseEndsMs } from './delivery/lost-tries.js';
export { paceOf, type Pace, type Window } from './delivery/pace.js';
export { writeOffPending } from './delivery/write-off.js';
export { renderDailyMail, type DailyMailInput } from './mail/daily-mail.js';
export { loadWorklist, worklistFor } from './digest/worklist.js';
export { renderDigestMail, type DigestMailInput } from './mail/digest-mail.js';
export { createLinks, type LedgerFilter, type Links } from './mail/links.js';
export { previewTemplate, type TemplateTried } from './mail/preview.js';
export type { RenderedMail } from './mail/render.js';
export { deliverWebhooks, type WebhookOptions, type WebhookSummary } from './webhooks/deliver-webhooks.js';
export {
  isPublic,
  outgoingAddress,
  OutgoingRefused,
  type OutgoingAddress,
  type ResolvedAddress,
  type Resolver,
} from './webhooks/outgoing-address.js';
export { RETRY_PAUSES_MS, retryPauseMs } from './webhooks/retry-times.js';
export {
  runSchedules,
  type ScheduleOptions,
  type ScheduleOutcome,
  type ScheduleSummary,
} from './schedule/run-schedules.js';
export { repair, type RepairKey, type RepairReport } from './repair/repair.js';
export type { ScheduleContext, ScheduledWork } from './schedule/scheduled-work.js';
export {
  previewSweep,
  type Preview,
  type PreviewFilters,
  type PreviewItem,
  type PreviewOptions,
} from './sweep/preview.js';
export { runDueSweep } from './sweep/run-due-sweep.js';
export { runSweep, type SweepOptions } from './sweep/run-sweep.js';
export type { SweepRest } from './sweep/sweep-rules.js';
export type { PlanItem, PlanOutcome, SweepResult, UnreachableSubject } from './sweep/sweep.types.js';
export { unreachableSubjects, type UnreachableOptions } from './sweep/unreachable.js';
