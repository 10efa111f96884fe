export { freeBytes, isDiskFull, MIN_FREE_BYTES } from './disk.js';
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.js';
export {
  type EmbeddedOptions,
  type EmbeddedServer,
  runningEmbedded,
  startEmbedded,
  stopEmbedded,
} from './launcher.js';
export { freePort, isPortFree, listenProblem } from './ports.js';
