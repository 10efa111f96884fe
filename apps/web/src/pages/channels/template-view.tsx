import { Alert, Skeleton } from 'antd';
import { useTemplatePreview } from '../../api/channels';
import type { MessageTemplateKey, TemplateTexts } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { texts } from '../../texts';

/** What comes of the words, as the server prints it; a mail in a frame that may do nothing. */
export function TemplateView({
  templateKey,
  draft,
}: {
  templateKey: MessageTemplateKey;
  draft: TemplateTexts;
}) {
  const preview = useTemplatePreview(templateKey, draft);
  return (
    <section className="panel panel-padded template-view" aria-label={texts.templates.preview}>
      <h3 className="template-heading">{texts.templates.preview}</h3>
      {preview.isPending && <Skeleton active title={false} />}
      {preview.isError && <ErrorView error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          {preview.data.fault && (
            <Alert
              type="error"
              showIcon
              className="channels-alert"
              title={
                texts.templates.fault(texts.templates[preview.data.fault.place], preview.data.fault.line) +
                preview.data.fault.message
              }
              data-testid="template-fault"
            />
          )}
          {preview.data.subject !== '' && (
            <p data-testid="preview-subject">
              <b>{preview.data.subject}</b>
            </p>
          )}
          {preview.data.html === null ? (
            <pre className="template-text" data-testid="preview-text">
              {preview.data.text}
            </pre>
          ) : (
            <iframe
              title={texts.templates.preview}
              sandbox=""
              srcDoc={preview.data.html}
              className="template-frame"
              data-testid="preview-html"
            />
          )}
        </>
      )}
    </section>
  );
}
