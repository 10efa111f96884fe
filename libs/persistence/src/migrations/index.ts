export * from './1795290715604-create-schema.js';
export * from './1795292400000-create-login-attempt.js';
