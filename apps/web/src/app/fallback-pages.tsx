import { useEffect } from 'react';
import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';
import { api, unwrap } from '../api/client';
import { texts } from '../texts';

export function NotFoundPage() {
  return (
    <Result
      icon={null}
      title={texts.errors.notFound}
      subTitle={texts.errors.notFoundHint}
      extra={<Link to="/">{texts.errors.home}</Link>}
    />
  );
}

const RELOADED = 'qiantou.reloaded-for';

/** A page's chunk did not come: the line is broken, or the server was updated and the chunk is gone. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message);
}

/** After an update one reload fetches the new chunks. Without a server it would only lose the page. */
async function reloadAfterUpdate(): Promise<void> {
  if (sessionStorage.getItem(RELOADED) === location.href) return;
  await unwrap(api.GET('/api/v1/health'));
  sessionStorage.setItem(RELOADED, location.href);
  location.reload();
}

export function CrashPage() {
  const error = useRouteError();
  const missing = isMissingChunk(error);
  useEffect(() => {
    if (missing) reloadAfterUpdate().catch(() => undefined); // the page says what to do
  }, [missing]);
  return (
    <Result
      status={missing ? 'warning' : 'error'}
      title={missing ? texts.errors.title : texts.errors.crashed}
      subTitle={missing ? texts.errors.network : texts.errors.crashedHint}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {texts.common.reload}
        </Button>
      }
    />
  );
}
