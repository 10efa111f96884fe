export type { AppConfig } from './app-config.js';
export { clockFrom, createClock, steppedClock, systemClock, type Clock, type SteppedClock } from './clock.js';
export { LOG_LEVELS, SAMPLE_SETS, type LogLevel, type SampleSet, type VariableName } from './env.dto.js';
export { renderEnvExample } from './env-example.js';
export { ConfigError, type ConfigErrorCode, type ConfigProblem } from './errors.js';
export { loadConfig } from './load-config.js';
export { findWebhookHost, parseWebhookHosts, type WebhookHost } from './webhook-hosts.js';
export { VARIABLES, VARIABLE_NAMES, type VariableDoc } from './variables.js';
