import { pathForLog } from './access-log.js';

describe('the access log', () => {
  it.each([
    ['/api/v1/feeds/3kD9aWm.ics', '/api/v1/feeds/***'],
    ['/API/V1/Feeds/3kD9aWm.ics', '/API/V1/Feeds/***'],
    ['/api/v1/feeds/3kD9aWm.ics/', '/api/v1/feeds/***'],
    ['/api/v1/tasks/7', '/api/v1/tasks/7'],
  ])('%s stands in it as %s', (path, shown) => expect(pathForLog(path)).toBe(shown));
});
