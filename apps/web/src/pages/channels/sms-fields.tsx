import { Form, Input, Select } from 'antd';
import { texts } from '../../texts';

const METHODS = (['POST', 'PUT', 'GET'] as const).map((value) => ({ value, label: value }));
const FORMATS = (['json', 'form'] as const).map((value) => ({
  value,
  label: texts.channels.sms.formats[value],
}));

/** How the gateway wants to be asked. */
export function SmsFields() {
  const { sms } = texts.channels;
  return (
    <>
      <div className="sms-row">
        <Form.Item name={['sms', 'method']} label={sms.method}>
          <Select options={METHODS} data-testid="sms-method" />
        </Form.Item>
        <Form.Item name={['sms', 'format']} label={sms.format}>
          <Select options={FORMATS} data-testid="sms-format" />
        </Form.Item>
      </div>
      <Form.Item name={['sms', 'headers']} label={sms.headers} extra={sms.headersHint}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} data-testid="sms-headers" />
      </Form.Item>
      <Form.Item name={['sms', 'body']} label={sms.body} extra={sms.bodyHint}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} data-testid="sms-body" />
      </Form.Item>
      <div className="sms-row">
        <Form.Item name={['sms', 'successPath']} label={sms.successPath} extra={sms.successPathHint}>
          <Input data-testid="sms-path" />
        </Form.Item>
        <Form.Item name={['sms', 'successValue']} label={sms.successValue}>
          <Input data-testid="sms-value" />
        </Form.Item>
      </div>
    </>
  );
}
