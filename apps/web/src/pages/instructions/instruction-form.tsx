import { App, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useGiveInstruction } from '../../api/instructions';
import { useMe } from '../../api/session';
import type { TaskDetail } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { texts as common } from '../../texts';
import { instructionTexts as texts } from '../../texts/instructions';

interface Fields {
  leader?: string;
  text: string;
  subject: 'task' | 'plan';
  unitId?: string;
  answerDue?: Dayjs | null;
}

interface Props {
  task: Pick<TaskDetail, 'id' | 'plan' | 'assignments'>;
  /** The office passes on what a leader said. */
  behalf: boolean;
  onClose: () => void;
}

const FORM_ID = 'instruction-form';

/** 作出批示 on a task, or on the whole of its plan. */
export function InstructionForm({ task, behalf, onClose }: Props) {
  const give = useGiveInstruction();
  const { today } = useMe();
  const { message } = App.useApp();
  const run = ({ leader = '', text, subject, unitId, answerDue }: Fields) =>
    give.mutate(
      {
        ...(subject === 'plan' ? { planId: task.plan.id } : { taskId: task.id }),
        text: text.trim(),
        ...(unitId !== undefined && { unitId }),
        ...(answerDue ? { answerDue: answerDue.format('YYYY-MM-DD') } : {}),
        ...(behalf && { onBehalfOf: leader.trim() }),
      },
      {
        onSuccess: () => {
          void message.success(texts.given);
          onClose();
        },
      },
    );
  const units = task.assignments.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const options = [...new Map(units.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  return (
    <Modal
      open
      title={behalf ? texts.passOnTitle : texts.giveTitle}
      okText={behalf ? texts.passOn : texts.give}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'instruction-submit' }}
      confirmLoading={give.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={give.error} />
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        requiredMark={false}
        initialValues={{ subject: 'task' }}
      >
        <Form.Item name="subject" label={texts.about}>
          <Radio.Group
            options={[
              { value: 'task', label: texts.aboutTask },
              { value: 'plan', label: texts.aboutPlan },
            ]}
            data-testid="instruction-subject"
          />
        </Form.Item>
        {behalf && (
          <Form.Item
            name="leader"
            label={texts.leader}
            rules={[{ required: true, whitespace: true, message: texts.leaderRequired }]}
          >
            <Input maxLength={100} placeholder={texts.leaderPlaceholder} data-testid="instruction-leader" />
          </Form.Item>
        )}
        <Form.Item
          name="text"
          label={texts.text}
          rules={[{ required: true, whitespace: true, message: texts.textRequired }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={4000}
            data-testid="instruction-text"
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['subject']}>
          {({ getFieldValue }) => (
            <Form.Item name="unitId" label={texts.addressee}>
              <Select
                allowClear
                placeholder={getFieldValue('subject') === 'plan' ? texts.addresseePlan : texts.addresseeTask}
                options={options}
                data-testid="instruction-unit"
              />
            </Form.Item>
          )}
        </Form.Item>
        <Form.Item name="answerDue" label={texts.answerDue}>
          <DatePicker
            className="wide-field"
            placeholder={common.common.none}
            disabledDate={(day) => day.isBefore(dayjs(today), 'day')}
            data-testid="instruction-due"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
