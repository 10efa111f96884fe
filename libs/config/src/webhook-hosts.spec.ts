import { findWebhookHost, parseWebhookHosts } from './webhook-hosts.js';

const HOSTS = parseWebhookHosts('oa.example.gov.cn, internal+10.1.2.3:8443, http://hooks.example:8080');

describe('findWebhookHost', () => {
  it.each([
    ['https://oa.example.gov.cn/hook?x=1', true],
    ['https://OA.example.gov.cn:443/', true],
    ['https://10.1.2.3:8443/a', true],
    ['https://167838211:8443/a', true], // the same address, written as one number
    ['http://hooks.example:8080/', true],
    ['http://oa.example.gov.cn/', false],
    ['https://oa.example.gov.cn:8443/', false],
    ['https://oa.example.gov.cn./', false],
    ['https://oa.example.gov.cn.evil.example/', false],
    ['https://user@oa.example.gov.cn/', false],
    ['https://oa.example.gov.cn@evil.example/', false],
    ['https://10.1.2.3/', false],
    ['https://hooks.example:8080/', false],
    ['ftp://oa.example.gov.cn/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['no address', false],
    ['', false],
  ])('%s', (address, allowed) => expect(findWebhookHost(HOSTS, address) !== undefined).toBe(allowed));
});
