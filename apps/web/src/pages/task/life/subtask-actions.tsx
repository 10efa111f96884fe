import { useState } from 'react';
import { App, Button, Form, Input, Modal } from 'antd';
import { keys } from '../../../api/keys';
import { useSubtaskStep } from '../../../api/task-life';
import type { SubtaskStep } from '../../../api/task-life';
import type { Subtask, TaskDetail } from '../../../api/types';
import { useRefusal } from '../../../components/use-refusal';
import { texts } from '../../../texts';
import { SubtaskForm } from './subtask-form';

interface Props {
  task: TaskDetail;
  subtask: Subtask;
}

const STEPS: readonly SubtaskStep[] = ['report', 'confirm', 'return', 'cancel'];

export function SubtaskActions({ task, subtask }: Props) {
  const [step, setStep] = useState<SubtaskStep | null>(null);
  const [editing, setEditing] = useState(false);
  const offered = STEPS.filter((each) => subtask.actions.includes(each));
  const editable = subtask.actions.includes('edit');
  if (offered.length === 0 && !editable) return null;
  return (
    <div className="row-actions no-print life-actions">
      {offered.map((each) => (
        <Button
          key={each}
          size="small"
          {...((each === 'confirm' || (each === 'report' && subtask.state === 'open')) && {
            type: 'primary' as const,
          })}
          onClick={() => setStep(each)}
          data-testid={`subtask-${each}`}
        >
          {texts.life.actions[each]}
        </Button>
      ))}
      {editable && (
        <Button size="small" onClick={() => setEditing(true)} data-testid="subtask-edit">
          {texts.life.actions.edit}
        </Button>
      )}
      {step !== null && (
        <StepDialog task={task} subtask={subtask} step={step} onClose={() => setStep(null)} />
      )}
      {editing && <SubtaskForm task={task} subtask={subtask} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** What is asked for in writing at each step; a confirmation says nothing. */
const ASKED: Readonly<Record<SubtaskStep, { label: string; required: string | null } | null>> = {
  report: { label: texts.life.report, required: texts.life.reportRequired },
  confirm: null,
  return: { label: texts.life.reason, required: texts.task.noteRequired },
  cancel: { label: texts.life.cancelNote, required: null },
};

const FORM_ID = 'subtask-step';

function StepDialog({ task, subtask, step, onClose }: Props & { step: SubtaskStep; onClose: () => void }) {
  const move = useSubtaskStep(task.id);
  const refuse = useRefusal(keys.subtasks(task.id));
  const { message } = App.useApp();
  const asked = ASKED[step];
  const run = ({ text = '' }: { text?: string }) =>
    move.mutate(
      { id: subtask.id, version: subtask.version, step, text: text.trim() },
      {
        onSuccess: () => {
          void message.success(texts.life.saved);
          onClose();
        },
        onError: (error) => {
          refuse(error);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={texts.life.actions[step]}
      okText={texts.common.confirm}
      okButtonProps={{
        htmlType: 'submit',
        form: FORM_ID,
        danger: step === 'cancel',
        'data-testid': 'subtask-step-confirm',
      }}
      confirmLoading={move.isPending}
      onCancel={onClose}
    >
      <p className="action-text">{subtask.title}</p>
      <Form<{ text?: string }>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        initialValues={{ text: step === 'report' ? subtask.report : '' }}
        requiredMark={false}
      >
        {asked !== null && (
          <Form.Item
            name="text"
            label={asked.label}
            rules={
              asked.required === null ? [] : [{ required: true, whitespace: true, message: asked.required }]
            }
          >
            <Input.TextArea
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={2000}
              data-testid="subtask-text"
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
