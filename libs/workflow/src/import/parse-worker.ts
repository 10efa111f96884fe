import { parentPort, workerData } from 'node:worker_threads';
import { importPlan } from '@app/plan-import';

/** Runs the reader on its own thread, where it can be stopped and where its memory is bounded. */
parentPort?.postMessage(importPlan((workerData as { text: string }).text));
