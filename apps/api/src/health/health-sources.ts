import type { AppConfig } from '@app/config';
import type { HealthCheck, HealthSources } from '@app/workflow';

/** Looks of other libs. */
const CHECKS: readonly HealthCheck[] = [];

/** What the board needs beside the tables of tasks and messages. */
export const healthSources = ({ mail }: AppConfig): HealthSources => ({
  mail: mail.smtpUrl !== null,
  checks: CHECKS,
});
