import { App, Button, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { keys } from '../../api/keys';
import { useMe } from '../../api/session';
import { useReport } from '../../api/tasks';
import type { TaskDetail } from '../../api/types';
import { keepEnter } from '../../components/keep-enter';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Fields {
  period: Dayjs;
  done: string;
  problems?: string;
  nextSteps?: string;
}

export function ReportForm({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { today } = useMe();
  const report = useReport(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  const run = ({ period, done, problems = '', nextSteps = '' }: Fields) =>
    report.mutate(
      {
        period: period.format('YYYY-MM'),
        done: done.trim(),
        problems: problems.trim(),
        nextSteps: nextSteps.trim(),
      },
      {
        onSuccess: () => {
          void message.success(texts.task.reportSaved);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Form<Fields>
      className="inline-form"
      layout="vertical"
      onFinish={run}
      initialValues={{ period: dayjs(today) }}
      requiredMark={false}
    >
      <Form.Item name="period" label={texts.task.period} rules={[{ required: true }]}>
        <DatePicker
          picker="month"
          onKeyDown={keepEnter}
          allowClear={false}
          disabledDate={(day) => day.isAfter(dayjs(today), 'month')}
        />
      </Form.Item>
      <TextField
        name="done"
        label={texts.task.done}
        placeholder={texts.task.donePlaceholder}
        rows={3}
        required={texts.task.doneRequired}
      />
      <TextField
        name="problems"
        label={texts.task.problems}
        placeholder={texts.task.problemsPlaceholder}
        rows={2}
      />
      <TextField
        name="nextSteps"
        label={texts.task.nextSteps}
        placeholder={texts.task.nextStepsPlaceholder}
        rows={2}
      />
      <div className="row-actions">
        <Button type="primary" htmlType="submit" loading={report.isPending} data-testid="report-submit">
          {texts.task.reportSubmit}
        </Button>
        <Button onClick={onClose}>{texts.common.cancel}</Button>
      </div>
    </Form>
  );
}

interface TextFieldProps {
  name: 'done' | 'problems' | 'nextSteps';
  label: string;
  placeholder: string;
  rows: number;
  required?: string;
}

const TEST_IDS = { done: 'report-done', problems: 'report-problems', nextSteps: 'report-next' } as const;

function TextField({ name, label, placeholder, rows, required }: TextFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required === undefined ? [] : [{ required: true, whitespace: true, message: required }]}
    >
      <Input.TextArea
        autoSize={{ minRows: rows, maxRows: 12 }}
        maxLength={4000}
        placeholder={placeholder}
        data-testid={TEST_IDS[name]}
      />
    </Form.Item>
  );
}
