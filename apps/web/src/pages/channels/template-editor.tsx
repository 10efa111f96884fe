import { useEffect, useState } from 'react';
import { Alert, App, Button, Input, Popconfirm } from 'antd';
import { useRestoreTemplate, useSaveTemplate } from '../../api/channels';
import { keys } from '../../api/keys';
import type { MessageTemplate, TemplateTexts } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';
import { TemplateView } from './template-view';

interface Props {
  jurisdictionId: string;
  template: MessageTemplate;
}

const SUBJECT_MAX = 200;
const BODY_MAX = 5000;
/** The server prints what stands there when the writing pauses. */
const PAUSE_MS = 500;

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

const textsOf = ({ subject, body }: TemplateTexts): TemplateTexts => ({ subject, body });

/** Words on one side, what comes of them on the other; on a phone one below the other. */
export function TemplateEditor({ jurisdictionId, template }: Props) {
  const [seen, setSeen] = useState(template);
  const [draft, setDraft] = useState(textsOf(template));
  const shown = usePaused(draft);
  const { message } = App.useApp();
  const refuse = useRefusal(keys.templates(jurisdictionId));
  const save = useSaveTemplate();
  const restore = useRestoreTemplate();
  const { key, version } = seen;
  const changed = draft.subject !== seen.subject || draft.body !== seen.body;
  const done = (text: string) => ({
    onSuccess: (now: MessageTemplate) => {
      setSeen(now);
      setDraft(textsOf(now));
      void message.success(text);
    },
    onError: refuse,
  });
  return (
    <div className="template-editor">
      <form
        className="panel panel-padded template-words"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ key, version, jurisdictionId, ...draft }, done(texts.templates.saved));
        }}
      >
        <p className="quiet">{texts.templates.hint}</p>
        {seen.broken !== '' && (
          <Alert
            type="error"
            showIcon
            className="channels-alert"
            title={texts.templates.broken(seen.broken)}
          />
        )}
        {key !== 'sms' && (
          <label className="template-field">
            <span>{texts.templates.subject}</span>
            <Input
              value={draft.subject}
              maxLength={SUBJECT_MAX}
              onChange={({ target }) => setDraft({ ...draft, subject: target.value })}
              data-testid="template-subject"
            />
          </label>
        )}
        <label className="template-field">
          <span>{texts.templates.body}</span>
          <Input.TextArea
            value={draft.body}
            maxLength={BODY_MAX}
            autoSize={{ minRows: 8, maxRows: 24 }}
            className="template-body"
            onChange={({ target }) => setDraft({ ...draft, body: target.value })}
            data-testid="template-body"
          />
        </label>
        <div className="template-buttons">
          <Button
            type="primary"
            htmlType="submit"
            disabled={!changed}
            loading={save.isPending}
            data-testid="template-save"
          >
            {texts.templates.save}
          </Button>
          {seen.own && (
            <Popconfirm
              title={texts.templates.restoreConfirm}
              okText={texts.templates.restore}
              onConfirm={() =>
                restore.mutate({ key, version, jurisdictionId }, done(texts.templates.restored))
              }
            >
              <Button loading={restore.isPending} data-testid="template-restore">
                {texts.templates.restore}
              </Button>
            </Popconfirm>
          )}
          {changed && <span className="quiet">{texts.templates.unsaved}</span>}
        </div>
        <Variables template={seen} />
      </form>
      <TemplateView templateKey={key} draft={shown} />
    </div>
  );
}

function Variables({ template }: { template: MessageTemplate }) {
  return (
    <section>
      <h3 className="template-heading">{texts.templates.variables}</h3>
      <dl className="template-variables">
        {template.variables.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <code>{`{{ ${name} }}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
