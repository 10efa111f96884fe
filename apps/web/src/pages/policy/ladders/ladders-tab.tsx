import { useState } from 'react';
import { App, Button, Form, Segmented, Space, Tag } from 'antd';
import { usePolicyCheck } from '../../../api/policies';
import type { DraftStep, LadderKey, Policy } from '../../../api/policies';
import { texts } from '../../../texts';
import { SaveFields } from '../save-fields';
import { TimesForm } from '../times-form';
import { usePolicySave } from '../use-policy-save';
import { DraftState } from './draft-state';
import { isEdited, LADDER_KEYS, laddersOf, rebased, stepsOf } from './ladder-edits';
import type { LadderEdits } from './ladder-edits';
import { StepDrawer } from './step-drawer';
import { StepList } from './step-list';

const words = texts.policy.ladders;

interface Props {
  policy: Policy;
  onNew: (policy: Policy) => void;
  edits: LadderEdits;
  onEdits: (edits: LadderEdits) => void;
}

/** The ladders, their editing, and the times at which they speak. */
export function LaddersTab({ policy, onNew, edits, onEdits }: Props) {
  const [ladder, setLadder] = useState<LadderKey>(policy.ladder);
  return (
    <div className="stack">
      <section className="panel">
        <div className="panel-title policy-ladder-head">
          <Segmented
            aria-label={words.choose}
            value={ladder}
            onChange={setLadder}
            options={LADDER_KEYS.map((value) => ({ value, label: words.names[value] }))}
            data-testid="policy-ladder"
          />
          {policy.ladder === ladder && <Tag>{words.isDefault}</Tag>}
          {edits[ladder] !== undefined && <Tag color="gold">{words.unsaved}</Tag>}
        </div>
        <Steps key={ladder} {...{ policy, ladder, edits, onEdits }} />
        {isEdited(edits) && <SaveEdits {...{ policy, onNew, edits, onEdits }} />}
      </section>
      <TimesForm key={`times ${policy.revision}`} policy={policy} onNew={onNew} />
    </div>
  );
}

interface StepsProps extends Omit<Props, 'onNew'> {
  ladder: LadderKey;
}

function Steps({ policy, ladder, edits, onEdits }: StepsProps) {
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const steps = stepsOf(policy, edits, ladder);
  const change = (next: DraftStep[]) => onEdits({ ...edits, [ladder]: next });
  const edited = typeof editing === 'number' ? steps[editing] : undefined;
  const done = (step: DraftStep) => {
    change(editing === 'new' ? [...steps, step] : steps.map((old) => (old === edited ? step : old)));
    setEditing(null);
  };
  return (
    <div className="panel-body">
      <p className="quiet">{words.about[ladder]}</p>
      <StepList
        steps={steps}
        sentences={useSentences(policy, ladder, edits)}
        onChange={change}
        onEdit={setEditing}
      />
      <Space wrap>
        <Button onClick={() => setEditing('new')} data-testid="step-add">
          {words.add}
        </Button>
        <Reset ladder={ladder} onReset={() => change(policy.presets[ladder].steps)} />
      </Space>
      {editing !== null && (
        <StepDrawer step={edited ?? null} onDone={done} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

/** Saved steps have their sentences with them; of changed ones the server is asked. */
function useSentences(policy: Policy, ladder: LadderKey, edits: LadderEdits): readonly string[] {
  const changed = edits[ladder] !== undefined;
  const draft = { jurisdictionId: policy.jurisdiction.id, ladders: laddersOf(edits) };
  const check = usePolicyCheck(draft, changed);
  if (!changed) return policy.sentences[ladder];
  return check.isPlaceholderData ? [] : (check.data?.sentences[ladder] ?? []);
}

function Reset({ ladder, onReset }: { ladder: LadderKey; onReset: () => void }) {
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: words.resetTitle(words.names[ladder]),
      content: words.resetText,
      okText: words.reset,
      cancelText: texts.common.cancel,
      okButtonProps: { 'data-testid': 'ladder-reset-confirm' },
      onOk: onReset,
    });
  return (
    <Button onClick={() => void ask()} data-testid="ladder-reset">
      {words.reset}
    </Button>
  );
}

function SaveEdits({ policy, onNew, edits, onEdits }: Props) {
  // Saved, or given up for what another person has written.
  const settle = (newer: Policy) => {
    onEdits({});
    onNew(newer);
  };
  const { save, saving, notice } = usePolicySave({
    policy,
    onNew: settle,
    onRebase: (base, newer) => {
      onEdits(rebased(edits, base, newer));
      onNew(newer);
    },
  });
  const draft = { jurisdictionId: policy.jurisdiction.id, ladders: laddersOf(edits) };
  const check = usePolicyCheck(draft, true);
  const sound = check.data !== undefined && check.data.complaints.length === 0;
  return (
    <Form<{ note?: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ note = '' }) => save({ ladders: laddersOf(edits) }, note)}
    >
      <DraftState check={check} onDiscard={() => onEdits({})} />
      <SaveFields notice={notice} saving={saving} disabled={!sound || check.isPlaceholderData} />
    </Form>
  );
}
