/** Sweeps, digests and mail: who is told what, when, and whether it arrived. This is the only door of the lib. */
export { LEASE_SECONDS } from './delivery/claim.js';
export { deliverPending, type DeliveryOptions, type DeliverySummary } from './delivery/deliver-pending.js';
export {
  createMailTransport,
  MailError,
  type MailTransport,
  type OutgoingMail,
} from './delivery/mail-transport.js';
export {
  digestLine,
  runDigest,
  type DigestOptions,
  type DigestRecipient,
  type DigestResult,
  type PlannedDigest,
} from './digest/run-digest.js';
export { renderDailyMail, type DailyMailInput } from './mail/daily-mail.js';
export { renderDigestMail, type DigestMailInput } from './mail/digest-mail.js';
export { createLinks, type LedgerFilter, type Links } from './mail/links.js';
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
export { runSweep, type SweepOptions } from './sweep/run-sweep.js';
export type { OpenMilestone, PlanItem, PlanOutcome, SweepRest, SweepResult } from './sweep/sweep.types.js';
