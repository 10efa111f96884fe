/** The comparison lives with the command that prints it; the tests take it from there. */
export * from '../../apps/cli/src/accuracy/score.js';
