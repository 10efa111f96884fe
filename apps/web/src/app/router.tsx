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
            page('search', 'ledger', () => import('../pages/search/search-page')),
            page('targets', 'targets', () => import('../pages/targets/targets-page')),
            page('tasks/:taskId', 'ledger', () => import('../pages/task/task-page')),
            page('plans', 'plans', () => import('../pages/plans/plans-page')),
            page('plans/:planId', 'plans', () => import('../pages/review/review-page')),
            page('plans/:planId/reissue', 'plans', () => import('../pages/reissue/reissue-page')),
            page('statistics', 'statistics', () => import('../pages/statistics/statistics-page')),
            page('reports', 'reports', () => import('../pages/reports/reports-page')),
            page('reports/page', 'reports', () => import('../pages/reports/form-page')),
            page('reports/pages/:pageId', 'reports', () => import('../pages/reports/stored-page')),
            page('policy', 'policy', () => import('../pages/policy/policy-page')),
            page('digests', 'digests', () => import('../pages/digests/digests-page')),
            page('digests/:digestId', 'digests', () => import('../pages/digests/digest-page')),
            page('bulletins', 'bulletins', () => import('../pages/bulletins/bulletins-page')),
            page('bulletins/:bulletinId', 'bulletins', () => import('../pages/bulletins/bulletin-page')),
            page('calendar', 'calendar', () => import('../pages/calendar/calendar-page')),
            page('health', 'health', () => import('../pages/health/health-page')),
            page('people', 'people', () => import('../pages/people/people-page')),
            page('approvals', 'approvals', () => import('../pages/approvals/approvals-page')),
            page('instructions', 'instructions', () => import('../pages/instructions/instructions-page')),
            page('papers', 'papers', () => import('../pages/papers/papers-page')),
            page('papers/:paperId', 'papers', () => import('../pages/papers/paper-page')),
            page('extensions', 'extensions', () => import('../pages/extensions/extensions-page')),
            page('deliveries', 'deliveries', () => import('../pages/deliveries/deliveries-page')),
            page('audit', 'audit', () => import('../pages/audit/audit-page')),
            page('channels', 'channels', () => import('../pages/channels/channels-page')),
            page('interfaces', 'interfaces', () => import('../pages/interfaces/interfaces-page')),
            // Everybody has an inbox, and may have tokens.
            page('tokens', 'inbox', () => import('../pages/tokens/tokens-page')),
            page('matrix', 'matrix', () => import('../pages/matrix/matrix-page')),
            page('inbox', 'inbox', () => import('../pages/inbox/inbox-page')),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
