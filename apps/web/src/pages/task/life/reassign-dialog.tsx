import { App, Form, Input, Modal } from 'antd';
import { keys } from '../../../api/keys';
import { useReassign } from '../../../api/task-life';
import { useTask } from '../../../api/tasks';
import type { AssignmentRole, TaskDetail } from '../../../api/types';
import { DirectorySelects } from '../../../components/directory-select';
import { ErrorView } from '../../../components/error-view';
import { PageSkeleton } from '../../../components/page-skeleton';
import { ProblemAlert } from '../../../components/problem-alert';
import { ROLE_ORDER } from '../../../components/unit-tag';
import { useRefusal } from '../../../components/use-refusal';
import { texts } from '../../../texts';

type Fields = Record<AssignmentRole, string[] | undefined> & { note: string };

const FORM_ID = 'reassign-form';

interface Props {
  taskId: string;
  onClose: () => void;
}

/** 改派, from the task's page and from the office's queue: the task is read first, so that nobody's part is forgotten. */
export function ReassignDialog({ taskId, onClose }: Props) {
  const task = useTask(taskId);
  if (task.data !== undefined) return <Dialog task={task.data} onClose={onClose} />;
  return (
    <Modal open title={texts.life.reassignTitle} onCancel={onClose} footer={null}>
      {task.isError ? <ErrorView error={task.error} /> : <PageSkeleton rows={4} />}
    </Modal>
  );
}

function Dialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const reassign = useReassign(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  const run = ({ note, ...parts }: Fields) => {
    const assignments = ROLE_ORDER.flatMap((role) => (parts[role] ?? []).map((unitId) => ({ unitId, role })));
    reassign.mutate(
      { version: task.version, note: note.trim(), assignments },
      {
        onSuccess: () => {
          void message.success(texts.life.reassignDone);
          onClose();
        },
        onError: refuse,
      },
    );
  };
  return (
    <Modal
      open
      title={texts.life.reassignTitle}
      okText={texts.life.reassign}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'reassign-confirm' }}
      confirmLoading={reassign.isPending}
      onCancel={onClose}
    >
      <p className="action-text">{texts.life.reassignText}</p>
      <ProblemAlert error={reassign.error} />
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        initialValues={partsOf(task)}
        requiredMark={false}
      >
        {ROLE_ORDER.map((role) => (
          <Form.Item
            key={role}
            name={role}
            label={texts.life.parts[role]}
            rules={
              role === 'lead' ? [{ required: true, type: 'array', message: texts.life.leadRequired }] : []
            }
          >
            <DirectorySelects jurisdictionId={task.jurisdiction.id} testId={`reassign-${role}`} />
          </Form.Item>
        ))}
        <Form.Item
          name="note"
          label={texts.life.reassignNote}
          rules={[{ required: true, whitespace: true, message: texts.task.noteRequired }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
            data-testid="reassign-note"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function partsOf({ assignments }: TaskDetail): Partial<Fields> {
  const idsOf = (wanted: AssignmentRole) =>
    assignments.flatMap(({ role, unit }) => (role === wanted && unit !== null ? [unit.id] : []));
  return Object.fromEntries(ROLE_ORDER.map((role) => [role, idsOf(role)]));
}
