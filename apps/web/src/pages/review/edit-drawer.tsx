import { useState } from 'react';
import { App, Button, Drawer, Form, Input } from 'antd';
import { keys } from '../../api/keys';
import { usePatchTask } from '../../api/plans';
import type { DraftTask, PlanReview } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { fieldsOf, isEmptyPatch, patchOf } from '../../lib/clause-form';
import type { ClauseFields } from '../../lib/clause-form';
import { texts } from '../../texts';
import { MilestoneRows } from './milestone-rows';
import { UnitRows } from './unit-rows';

interface Props {
  review: PlanReview;
  task: DraftTask | null;
  onClose: () => void;
}

const FORM_ID = 'clause-form';

export function EditDrawer({ review, task, onClose }: Props) {
  const [dirty, setDirty] = useState(false);
  const done = () => {
    setDirty(false);
    onClose();
  };
  const save = useSaveClause(review.plan.id, done);
  const { modal } = App.useApp();
  const leave = () => {
    if (!dirty) return done();
    modal.confirm({
      title: texts.edit.discardTitle,
      okText: texts.edit.discard,
      cancelText: texts.edit.keepEditing,
      onOk: done,
    });
  };
  return (
    <Drawer
      open={task !== null}
      onClose={leave}
      title={texts.edit.title}
      size={600}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className="drawer-foot">
          <Button onClick={leave}>{texts.common.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={FORM_ID}
            loading={save.isPending}
            data-testid="edit-save"
          >
            {texts.common.save}
          </Button>
        </div>
      }
    >
      {task !== null && (
        <ClauseForm
          key={`${task.id}.${task.version}`}
          review={review}
          task={task}
          onDirty={() => setDirty(true)}
          onSave={(fields) => save.run(task, fields)}
        />
      )}
    </Drawer>
  );
}

function useSaveClause(planId: string, onDone: () => void) {
  const patchTask = usePatchTask(planId);
  const refuse = useRefusal(keys.plan(planId));
  const { message } = App.useApp();
  const run = (task: DraftTask, fields: ClauseFields) => {
    const patch = patchOf(task, fields);
    if (isEmptyPatch(patch)) return onDone();
    patchTask.mutate(
      { task, patch },
      {
        onSuccess: () => {
          void message.success(texts.review.saved);
          onDone();
        },
        onError: refuse,
      },
    );
  };
  return { run, isPending: patchTask.isPending };
}

interface FormProps {
  review: PlanReview;
  task: DraftTask;
  onDirty: () => void;
  onSave: (fields: ClauseFields) => void;
}

function ClauseForm({ review, task, onDirty, onSave }: FormProps) {
  const [form] = Form.useForm<ClauseFields>();
  const { span, current } = task.clause;
  return (
    <Form<ClauseFields>
      form={form}
      id={FORM_ID}
      layout="vertical"
      initialValues={fieldsOf(task)}
      onValuesChange={onDirty}
      // With what no field shows: ids and printed names of the rows.
      onFinish={() => onSave(form.getFieldsValue(true) as ClauseFields)}
    >
      <Form.Item
        name="title"
        label={texts.edit.clauseTitle}
        rules={[{ required: true, whitespace: true, message: texts.edit.titleRequired }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} data-testid="edit-title" />
      </Form.Item>
      <UnitRows jurisdictionId={review.plan.jurisdiction.id} />
      <MilestoneRows />
      {current && (
        <details className="edit-source">
          <summary>{texts.edit.source}</summary>
          <p>{review.text.slice(span.from, span.to)}</p>
        </details>
      )}
    </Form>
  );
}
