import { useState } from 'react';
import { App, Button, Form, Input, Modal } from 'antd';
import { keys } from '../../api/keys';
import { useTransition } from '../../api/tasks';
import type { TaskAction, TaskActionName, TaskDetail } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { DirectorySelect } from '../../components/directory-select';
import { texts } from '../../texts';
import { ReassignDialog } from './life/reassign-dialog';

/** What moves the task on; everything else is offered more quietly. */
const FORWARD = new Set(['accept', 'request_completion', 'approve', 'close', 'archive', 'resume']);
const GRAVE = new Set(['cancel']);

const labelOf = ({ label, onBehalf }: TaskAction): string =>
  onBehalf && !label.startsWith(texts.task.onBehalf) ? `${texts.task.onBehalf}${label}` : label;

/** request_completion → request-completion: the names browser tests use. */
const testIdOf = ({ action }: TaskAction): string => action.replaceAll('_', '-');

export function TaskActions({ task }: { task: TaskDetail }) {
  const [chosen, setChosen] = useState<TaskAction | null>(null);
  if (task.actions.length === 0) return null;
  return (
    <div className="task-actions no-print">
      {task.actions.map((action) => (
        <Button
          key={action.action}
          {...(FORWARD.has(action.action) && { type: 'primary' as const })}
          danger={GRAVE.has(action.action)}
          onClick={() => setChosen(action)}
          data-testid={testIdOf(action)}
        >
          {labelOf(action)}
        </Button>
      ))}
      {chosen?.action === 'reassign' ? (
        <ReassignDialog taskId={task.id} onClose={() => setChosen(null)} />
      ) : (
        <ActionDialog
          key={chosen?.action ?? ''}
          task={task}
          action={chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

interface DialogProps {
  task: TaskDetail;
  action: TaskAction | null;
  onClose: () => void;
}

const FORM_ID = 'action-form';

interface ActionFields {
  note?: string;
  proposedUnitId?: string;
}

function ActionDialog({ task, action, onClose }: DialogProps) {
  const transition = useTransition(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  if (action === null) return null;
  const run = ({ note = '', proposedUnitId }: ActionFields) =>
    transition.mutate(
      {
        version: task.version,
        action: action.action as TaskActionName,
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(proposedUnitId !== undefined && { proposedUnitId }),
      },
      {
        onSuccess: () => {
          void message.success(texts.task.actionDone(labelOf(action)));
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
      title={labelOf(action)}
      okText={labelOf(action)}
      okButtonProps={{
        htmlType: 'submit',
        form: FORM_ID,
        danger: GRAVE.has(action.action),
        'data-testid': 'action-confirm',
      }}
      confirmLoading={transition.isPending}
      onCancel={onClose}
    >
      <p className="action-text">{texts.task.actionConfirm[action.action]}</p>
      {action.onBehalf && <p className="action-text">{texts.task.onBehalfHint}</p>}
      <Form<ActionFields> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="note"
          label={action.needsNote ? texts.task.reason : texts.task.note}
          rules={
            action.needsNote ? [{ required: true, whitespace: true, message: texts.task.noteRequired }] : []
          }
        >
          <Input.TextArea
            autoSize={{ minRows: action.needsNote ? 3 : 2, maxRows: 8 }}
            maxLength={1000}
            data-testid="action-note"
          />
        </Form.Item>
        {action.action === 'object' && (
          <Form.Item name="proposedUnitId" label={texts.life.proposedUnit}>
            <DirectorySelect jurisdictionId={task.jurisdiction.id} clearable testId="proposed-unit" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
