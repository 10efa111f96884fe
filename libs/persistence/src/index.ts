export { readCalendar } from './calendar/read-calendar.js';
export { followDatabaseClock, openClock, type FollowingClock } from './clock/database-clock.js';
export { CONNECTION_OPTIONS, createDataSource, POOL_SIZES } from './data-source.js';
export * from './embedded/index.js';
export * from './entities/index.js';
export { listenToAudit, type AuditListener, type AuditListenerEvents } from './listen/audit-listener.js';
export { migrate } from './migrate.js';
export { effectiveLadderSql, policyLadderSql, type LadderAliases } from './policies/effective-ladder.js';
export { readLights, readPolicies, readPolicy } from './policies/read-policies.js';
export { openDueSql } from './reminders/open-due.js';
export { REMINDER_SOURCES } from './reminders/reminder-sources.js';
export { reportDutiesSql } from './reminders/report-duties.js';
export {
  announce,
  type NotificationDraft,
  type PersonalChannel,
} from './repositories/notification.repository.js';
export { createSecretBox, type SecretBox } from './secrets/secret-box.js';
export { openSecretBox } from './secrets/secret-key.js';
export { inTransaction } from './transaction.js';
