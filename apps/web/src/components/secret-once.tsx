import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input } from 'antd';
import { texts } from '../texts';
import './secret-once.css';

interface Props {
  title: string;
  hint: string;
  /** What it is, for screen readers. */
  label: string;
  value: string;
}

/** Something that is shown once and has to be taken along now. */
export function SecretOnce({ title, hint, label, value }: Props) {
  const { message } = App.useApp();
  const copy = async () => {
    // Without HTTPS a browser has no clipboard; the text is selected by a click and can be copied by hand.
    try {
      await navigator.clipboard.writeText(value);
      void message.success(texts.tokens.copied);
    } catch {
      document.querySelector<HTMLInputElement>('.secret-once input')?.select();
    }
  };
  return (
    <Alert
      type="success"
      showIcon
      title={title}
      description={
        <div className="secret-once">
          <div>{hint}</div>
          <div className="secret-once-row">
            <Input
              readOnly
              value={value}
              aria-label={label}
              data-testid="secret-once"
              onFocus={(event) => event.target.select()}
            />
            <Button icon={<CopyOutlined />} onClick={() => void copy()} data-testid="secret-copy">
              {texts.tokens.copy}
            </Button>
          </div>
        </div>
      }
    />
  );
}
