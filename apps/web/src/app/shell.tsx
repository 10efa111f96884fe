import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useLiveChanges } from '../api/live';
import { useSession } from '../api/session';
import type { Me } from '../api/types';
import { ErrorView } from '../components/error-view';
import { PageSkeleton } from '../components/page-skeleton';
import { texts } from '../texts';
import { Header } from './header';
import { Navigation } from './navigation';

/** The signed-in area: header, menu, page. Signed out, it leads to the sign-in page and back again afterwards. */
export function Shell() {
  const session = useSession();
  const location = useLocation();
  const loading = useNavigation().state === 'loading';
  if (session.isPending) return <PageSkeleton />;
  if (session.data === undefined)
    return <ErrorView error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) {
    const from = `${location.pathname}${location.search}`;
    return <Navigate to={from === '/' ? '/login' : `/login?from=${encodeURIComponent(from)}`} replace />;
  }
  return <SignedIn me={session.data} loading={loading} />;
}

function SignedIn({ me, loading }: { me: Me; loading: boolean }) {
  useLiveChanges(me.person.id);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {texts.common.skipToContent}
      </a>
      <Header me={me} />
      <Navigation me={me} />
      {loading && <div className="page-progress" role="progressbar" aria-label={texts.common.loading} />}
      <main id="content" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
