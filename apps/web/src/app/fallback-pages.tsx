import { useEffect } from 'react';
import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';
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

/** After an update on the server the chunks of the old page are gone; one reload fetches the new ones. */
function isStaleChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

export function CrashPage() {
  const error = useRouteError();
  useEffect(() => {
    if (!isStaleChunk(error) || sessionStorage.getItem(RELOADED) === location.href) return;
    sessionStorage.setItem(RELOADED, location.href);
    location.reload();
  }, [error]);
  return (
    <Result
      status="error"
      title={texts.errors.crashed}
      subTitle={texts.errors.crashedHint}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {texts.common.reload}
        </Button>
      }
    />
  );
}
