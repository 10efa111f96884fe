import { App, Form, Input, InputNumber, Modal, Skeleton } from 'antd';
import { useChangePaperSettings, usePaperSettings } from '../../api/papers';
import { keys } from '../../api/keys';
import type { PaperKind, PaperSettings } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { useRefusal } from '../../components/use-refusal';
import { paperTexts as texts } from '../../texts/papers';

interface Fields {
  issuer: string;
  code: string;
  answerWorkdays: Record<PaperKind, number>;
}

const FORM_ID = 'paper-settings-form';
const KINDS = Object.keys(texts.kinds) as PaperKind[];
const RULES = [{ required: true, message: texts.required }];

/** 文书设置: 发文机关, 机关代字, time to answer. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = usePaperSettings();
  const change = useChangePaperSettings();
  const refuse = useRefusal(keys.paperSettings);
  const { message } = App.useApp();
  const run = ({ issuer, code, answerWorkdays }: Fields) => {
    if (settings.data === undefined) return;
    const { version, jurisdiction } = settings.data;
    const body = {
      jurisdictionId: jurisdiction.id,
      issuer: issuer.trim(),
      code: code.trim(),
      answerWorkdays,
    };
    change.mutate(
      { version, body },
      {
        onSuccess: () => {
          void message.success(texts.saved);
          onClose();
        },
        onError: refuse,
      },
    );
  };
  return (
    <Modal
      open
      title={texts.settings}
      okText={texts.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'paper-settings-save' }}
      confirmLoading={change.isPending}
      onCancel={onClose}
    >
      {settings.isPending && <Skeleton active />}
      {settings.isError && <ErrorView error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data !== undefined && (
        <Fields key={settings.data.version} settings={settings.data} onFinish={run} />
      )}
    </Modal>
  );
}

function Fields({ settings, onFinish }: { settings: PaperSettings; onFinish: (fields: Fields) => void }) {
  const [form] = Form.useForm<Fields>();
  const code = Form.useWatch('code', form) ?? settings.code;
  return (
    <Form<Fields>
      id={FORM_ID}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={settings}
      onFinish={onFinish}
    >
      <Form.Item name="issuer" label={texts.issuer} rules={[{ ...RULES[0], whitespace: true }]}>
        <Input maxLength={100} data-testid="paper-issuer" />
      </Form.Item>
      <Form.Item
        name="code"
        label={texts.code}
        extra={texts.codeExample(code)}
        rules={[{ ...RULES[0], whitespace: true }]}
      >
        <Input maxLength={20} data-testid="paper-code" />
      </Form.Item>
      <fieldset className="paper-workdays">
        <legend>{texts.workdays}</legend>
        {KINDS.map((kind) => (
          <Form.Item key={kind} name={['answerWorkdays', kind]} label={texts.kinds[kind]} rules={RULES}>
            <InputNumber min={1} max={60} precision={0} data-testid={`paper-workdays-${kind}`} />
          </Form.Item>
        ))}
      </fieldset>
    </Form>
  );
}
