import {
  ENDED_INSTRUCTION_STATES,
  INSTRUCTION_ACTIONS,
  INSTRUCTION_STATES,
  INSTRUCTION_TRANSITIONS,
  allowedInstructionActions,
  instructionTransition,
  type InstructionState,
} from './instruction-state.js';

describe('the states of an instruction', () => {
  it('are all reached from the first, and every one but the last leads on', () => {
    const reached = new Set<InstructionState>(['issued']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of INSTRUCTION_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...INSTRUCTION_STATES].sort());
    for (const state of INSTRUCTION_STATES) {
      const leaves = INSTRUCTION_TRANSITIONS.some(({ from }) => from === state);
      expect([state, leaves]).toEqual([state, !ENDED_INSTRUCTION_STATES.includes(state)]);
    }
  });

  it('have one outcome a move', () => {
    const moves = INSTRUCTION_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(moves).size).toBe(moves.length);
    for (const state of INSTRUCTION_STATES)
      for (const action of INSTRUCTION_ACTIONS) {
        const row = instructionTransition(state, action);
        expect(row === null || row.from === state).toBe(true);
      }
  });

  it('let the unit answer and nothing else, and nobody judge their own answer', () => {
    const actions = INSTRUCTION_STATES.flatMap((state) => allowedInstructionActions(state, ['addressee']));
    expect(new Set(actions.map(({ action }) => action))).toEqual(new Set(['answer']));
    for (const row of INSTRUCTION_TRANSITIONS.filter(({ from }) => from === 'answered')) {
      const judged = row.action === 'return' || row.action === 'close';
      expect([row.action, row.secondPerson === true]).toEqual([row.action, judged]);
    }
  });

  it('leave taking back to the author alone', () => {
    for (const row of INSTRUCTION_TRANSITIONS.filter(({ action }) => action === 'withdraw'))
      expect(row.by).toEqual(['author']);
  });
});
