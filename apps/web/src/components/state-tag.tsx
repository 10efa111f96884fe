/** States are words in a frame; colour stays with the lights. */
export function StateTag({ state, label }: { state: string; label: string }) {
  return (
    <span className={`state state-${state}`} data-testid="task-state" data-state={state}>
      {label}
    </span>
  );
}
