import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Alert, type GetRef } from 'antd';
import { sentenceOf, toApiError } from '../api/problem';
import { ProblemCodes } from './error-view';

/** A refusal beside the form that caused it. Nothing where there is no error. */
interface Props {
  error: unknown;
  title?: string;
  /** A way out, where there is one. */
  action?: ReactNode;
}

export function ProblemAlert(props: Props) {
  return props.error === null || props.error === undefined ? null : <Shown {...props} />;
}

/** A long form is sent from its lower end, so what is said at its head comes into sight by itself. */
function Shown({ error, title, action }: Props) {
  const alert = useRef<GetRef<typeof Alert>>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    void alert.current?.nativeElement.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const { problem } = toApiError(error);
  const sentence = sentenceOf(error);
  return (
    <Alert
      ref={alert}
      type="error"
      showIcon
      role="alert"
      className="problem-alert"
      data-testid="problem"
      title={title ?? sentence}
      action={action}
      description={
        <>
          {title !== undefined && <div>{sentence}</div>}
          <ProblemCodes code={problem.code} requestId={problem.requestId} />
        </>
      }
    />
  );
}
