export { StoredPage as Page } from './report-routes';
