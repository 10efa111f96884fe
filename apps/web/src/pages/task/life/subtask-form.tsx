import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEditSubtask, useSplit } from '../../../api/task-life';
import type { Subtask, TaskDetail } from '../../../api/types';
import { DirectorySelect } from '../../../components/directory-select';
import { keepEnter } from '../../../components/keep-enter';
import { ProblemAlert } from '../../../components/problem-alert';
import { texts } from '../../../texts';

interface Fields {
  title: string;
  unitId: string;
  due?: Dayjs | null;
  note?: string;
}

interface Props {
  task: TaskDetail;
  /** Null for a new one. */
  subtask: Subtask | null;
  onClose: () => void;
}

const FORM_ID = 'subtask-form';

export function SubtaskForm({ task, subtask, onClose }: Props) {
  const split = useSplit(task.id);
  const edit = useEditSubtask(task.id);
  const { message } = App.useApp();
  const saving = subtask === null ? split : edit;
  const done = {
    onSuccess: () => {
      void message.success(texts.life.saved);
      onClose();
    },
  };
  const run = ({ title, unitId, due, note = '' }: Fields) => {
    const body = { title: title.trim(), unitId, due: due?.format('YYYY-MM-DD') ?? null, note: note.trim() };
    if (subtask === null) split.mutate(body, done);
    else edit.mutate({ id: subtask.id, version: subtask.version, ...body }, done);
  };
  return (
    <Modal
      open
      title={subtask === null ? texts.life.split : texts.life.actions.edit}
      okText={texts.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'subtask-save' }}
      confirmLoading={saving.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={saving.error} />
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        initialValues={subtask === null ? {} : fieldsOf(subtask)}
        requiredMark={false}
      >
        <Form.Item
          name="title"
          label={texts.life.subtaskTitle}
          rules={[{ required: true, whitespace: true, message: texts.life.subtaskTitleRequired }]}
        >
          <Input maxLength={200} data-testid="subtask-title" />
        </Form.Item>
        <Form.Item
          name="unitId"
          label={texts.life.owner}
          rules={[{ required: true, message: texts.life.ownerRequired }]}
        >
          <DirectorySelect jurisdictionId={task.jurisdiction.id} testId="subtask-unit" />
        </Form.Item>
        <Form.Item name="due" label={texts.life.due}>
          <DatePicker
            onKeyDown={keepEnter}
            {...(task.currentDue !== null && { maxDate: dayjs(task.currentDue) })}
            data-testid="subtask-due"
          />
        </Form.Item>
        <Form.Item name="note" label={texts.life.note}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

const fieldsOf = ({ title, unit, ownDue, note }: Subtask): Fields => ({
  title,
  unitId: unit.id,
  due: ownDue === null ? null : dayjs(ownDue),
  note,
});
