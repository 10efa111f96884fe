import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { sentenceOf, toApiError } from '../api/problem';
import { texts } from '../texts';

/** What could not be loaded and why, with the codes somebody may ask for on the telephone. */
export function ErrorView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { problem } = toApiError(error);
  if (problem.status === 404) return <Missing sentence={problem.title} />;
  return (
    <Result
      status="warning"
      title={texts.errors.title}
      subTitle={
        <>
          <div>{sentenceOf(error)}</div>
          <ProblemCodes code={problem.code} requestId={problem.requestId} />
        </>
      }
      extra={retry && <Button onClick={retry}>{texts.common.retry}</Button>}
    />
  );
}

export function ProblemCodes({ code, requestId }: { code: string; requestId?: string | undefined }) {
  return (
    <div className="problem-codes">
      {texts.errors.code} {code}
      {requestId !== undefined && ` · ${texts.errors.request} ${requestId}`}
    </div>
  );
}

/** Asking again does not bring it back. */
function Missing({ sentence }: { sentence: string }) {
  return (
    <Result
      status="info"
      icon={null}
      title={sentence}
      subTitle={texts.errors.notFoundHint}
      extra={<Link to="/">{texts.errors.home}</Link>}
    />
  );
}
