/** Names under which plain values are injected. */
export const APP_CONFIG = Symbol('app config');
export const APP_CLOCK = Symbol('app clock');
export const DATA_SOURCE = Symbol('data source');
export const ROUTE_TABLE = Symbol('route table');
export const WORKFLOW_CONTEXT = Symbol('workflow context');
