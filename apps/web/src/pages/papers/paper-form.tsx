import { App, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useBeginPaper, useEditPaper } from '../../api/papers';
import { keys } from '../../api/keys';
import { useMe } from '../../api/session';
import type { Paper, PaperKind, PaperWords, TaskPapers } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { useRefusal } from '../../components/use-refusal';
import { paperTexts as texts } from '../../texts/papers';

interface Fields {
  kind: PaperKind;
  unitId?: string;
  milestoneId?: string;
  reason: string;
  demand: string;
  answerDue: Dayjs | null;
  cc: string[];
}

const FORM_ID = 'paper-form';
const KINDS = Object.entries(texts.kinds).map(([value, label]) => ({ value: value as PaperKind, label }));

const wordsOf = ({ kind, reason, demand, answerDue, cc }: Fields): PaperWords & { kind: PaperKind } => ({
  kind,
  reason: reason.trim(),
  demand: demand.trim(),
  answerDue: answerDue === null ? null : answerDue.format('YYYY-MM-DD'),
  cc,
});

interface BeginProps {
  taskId: string;
  choices: Pick<TaskPapers, 'addressees' | 'milestones'>;
  onClose: () => void;
}

/** 拟制: a paper that the office begins itself. */
export function BeginPaper({ taskId, choices, onClose }: BeginProps) {
  const begin = useBeginPaper();
  const { message } = App.useApp();
  const run = (fields: Fields) =>
    begin.mutate(
      {
        taskId,
        ...wordsOf(fields),
        ...(fields.unitId !== undefined && { unitId: fields.unitId }),
        ...(fields.milestoneId !== undefined && { milestoneId: fields.milestoneId }),
      },
      {
        onSuccess: () => {
          void message.success(texts.done.begin);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={texts.beginTitle}
      okText={texts.begin}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'paper-submit' }}
      confirmLoading={begin.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={begin.error} />
      <p>{texts.beginText}</p>
      <Words
        onFinish={run}
        initial={{ kind: 'supervise', reason: '', demand: '', answerDue: null, cc: [] }}
        choices={choices}
      />
    </Modal>
  );
}

/** 修改 of a draft. */
export function EditPaper({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const edit = useEditPaper();
  const refuse = useRefusal(keys.papers);
  const { message } = App.useApp();
  const run = (fields: Fields) => {
    const { answerDue, ...words } = wordsOf(fields);
    // Untouched it stays what it was: laid down, or so many workdays from 签发.
    const moved = answerDue !== paper.answerDue;
    edit.mutate(
      { paper, words: { ...words, ...(moved && { answerDue: answerDue ?? null }) } },
      {
        onSuccess: () => {
          void message.success(texts.done.edit);
          onClose();
        },
        onError: refuse,
      },
    );
  };
  const { kind, reason, demand, cc, answerDue } = paper;
  return (
    <Modal
      open
      title={texts.editTitle}
      okText={texts.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'paper-submit' }}
      confirmLoading={edit.isPending}
      onCancel={onClose}
    >
      <Words onFinish={run} initial={{ kind, reason, demand, cc, answerDue: dayjs(answerDue) }} />
    </Modal>
  );
}

interface WordsProps {
  initial: Fields;
  onFinish: (fields: Fields) => void;
  choices?: BeginProps['choices'];
}

function Words({ initial, onFinish, choices }: WordsProps) {
  const { today } = useMe();
  const options = (refs: readonly { id: string; name: string }[]) =>
    refs.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form<Fields>
      id={FORM_ID}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initial, unitId: choices?.addressees[0]?.id }}
      onFinish={onFinish}
    >
      <Form.Item name="kind" label={texts.kind}>
        <Select options={KINDS} data-testid="paper-form-kind" />
      </Form.Item>
      {choices !== undefined && (
        <>
          <Form.Item name="unitId" label={texts.unit}>
            <Select options={options(choices.addressees)} data-testid="paper-unit" />
          </Form.Item>
          <Form.Item name="milestoneId" label={texts.milestone}>
            <Select
              allowClear
              placeholder={texts.milestoneHint}
              options={options(choices.milestones)}
              data-testid="paper-milestone"
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="reason" label={texts.reason}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          placeholder={texts.reasonHint}
          data-testid="paper-form-reason"
        />
      </Form.Item>
      <Form.Item name="demand" label={texts.demand}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          placeholder={texts.demandHint}
          data-testid="paper-demand"
        />
      </Form.Item>
      <Form.Item name="answerDue" label={texts.answerDue}>
        <DatePicker
          className="wide-field"
          placeholder={texts.answerDueHint}
          disabledDate={(day) => day.isBefore(dayjs(today), 'day')}
          data-testid="paper-answer-due"
        />
      </Form.Item>
      <Form.Item name="cc" label={texts.cc}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={texts.ccHint}
          data-testid="paper-cc"
        />
      </Form.Item>
    </Form>
  );
}
