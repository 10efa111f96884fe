import { App, Select } from 'antd';
import { useChooseLadder } from '../api/policies';
import type { LadderChoice, LadderKey, LadderOwner } from '../api/policies';
import { keys } from '../api/keys';
import type { Id } from '../api/types';
import { texts } from '../texts';
import { useRefusal } from './use-refusal';

const words = texts.policy.choice;
const NAMES = texts.policy.ladders.names;

interface Props {
  owner: LadderOwner;
  id: Id;
  choice: LadderChoice;
}

/** 提醒规则 of a plan or a task: its own, or that of what stands above it. */
export function LadderSelect({ owner, id, choice }: Props) {
  const { message } = App.useApp();
  const choose = useChooseLadder(owner, id);
  const refuse = useRefusal(keys.ladder(owner, id));
  const inherited = words.inherits(NAMES[choice.inherited], choice.inheritedFrom);
  if (!choice.mayChange) return <b>{choice.own === null ? inherited : NAMES[choice.own]}</b>;
  const run = (value: LadderKey | '') =>
    choose.mutate(
      { version: choice.version, ladder: value === '' ? null : value },
      { onSuccess: () => void message.success(words.saved), onError: refuse },
    );
  return (
    <Select<LadderKey | ''>
      size="small"
      aria-label={words.label}
      value={choice.own ?? ''}
      loading={choose.isPending}
      disabled={choose.isPending}
      onChange={run}
      popupMatchSelectWidth={false}
      data-testid="ladder-choice"
      options={[
        { value: '', label: inherited },
        ...(Object.keys(NAMES) as LadderKey[]).map((value) => ({ value, label: NAMES[value] })),
      ]}
    />
  );
}
