import type { ReactNode } from 'react';
import { Alert } from 'antd';
import { sentenceOf, toApiError } from '../api/problem';
import { ProblemCodes } from './error-view';

/** A refusal beside the form that caused it. Nothing where there is no error. */
interface Props {
  error: unknown;
  title?: string;
  /** A way out, where there is one. */
  action?: ReactNode;
}

export function ProblemAlert({ error, title, action }: Props) {
  if (error === null || error === undefined) return null;
  const { problem } = toApiError(error);
  const sentence = sentenceOf(error);
  return (
    <Alert
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
