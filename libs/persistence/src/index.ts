export { readCalendar } from './calendar/read-calendar.js';
export { createDataSource } from './data-source.js';
export * from './embedded/index.js';
export * from './entities/index.js';
export { migrate } from './migrate.js';
export { announce, type NotificationDraft } from './repositories/notification.repository.js';
export { inTransaction } from './transaction.js';
