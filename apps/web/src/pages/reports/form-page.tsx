export { FormPage as Page } from './report-routes';
