import { createBrowserRouter } from 'react-router';
import { PageSkeleton } from '../components/page-skeleton';
import { CrashPage, NotFoundPage } from './fallback-pages';
import { Guard } from './guard';
import { Landing } from './landing';
import { Shell } from './shell';
import type { AreaKey } from '../lib/landing';

type PageModule = { Page: React.ComponentType };

/** One chunk a page; the guard answers before the page asks the server for what it may not see. */
function page(path: string, area: AreaKey, load: () => Promise<PageModule>) {
  return {
    path,
    lazy: async () => {
      const { Page } = await load();
      return {
        Component: () => (
          <Guard area={area}>
            <Page />
          </Guard>
        ),
      };
    },
  };
}

export function createRouter() {
  return createBrowserRouter([
    {
      path: '/login',
      errorElement: <CrashPage />,
      hydrateFallbackElement: <div />,
      lazy: async () => ({ Component: (await import('../pages/login/login-page')).Page }),
    },
    {
      path: '/',
      element: <Shell />,
      errorElement: <CrashPage />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        { index: true, element: <Landing /> },
        {
          // Inside of the shell, so that one broken page leaves the menu usable.
          errorElement: <CrashPage />,
          children: [
            page('ledger', 'ledger', () => import('../pages/ledger/ledger-page')),
            page('tasks/:taskId', 'ledger', () => import('../pages/task/task-page')),
            page('plans', 'plans', () => import('../pages/plans/plans-page')),
            page('plans/:planId', 'plans', () => import('../pages/review/review-page')),
            page('plans/:planId/reissue', 'plans', () => import('../pages/reissue/reissue-page')),
            page('digests', 'digests', () => import('../pages/digests/digests-page')),
            page('digests/:digestId', 'digests', () => import('../pages/digests/digest-page')),
            page('people', 'people', () => import('../pages/people/people-page')),
            page('inbox', 'inbox', () => import('../pages/inbox/inbox-page')),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
