/** Names under which plain values are injected. */
export const APP_CONFIG = Symbol('app config');
export const APP_CLOCK = Symbol('app clock');
export const DATA_SOURCE = Symbol('data source');
export const ROUTE_TABLE = Symbol('route table');
export const LIVE_LIMITS = Symbol('live limits');
export const SECRET_BOX = Symbol('secret box');
export const WORKFLOW_CONTEXT = Symbol('workflow context');
