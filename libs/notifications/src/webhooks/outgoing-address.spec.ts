import { parseWebhookHosts } from '@app/config';
import { isPublic, outgoingAddress, OutgoingRefused, type Resolver } from './outgoing-address.js';

const PUBLIC_V4 = '93.184.216.34';
const PUBLIC_V6 = '2606:2800:220:1::1';

/** Written so that they would lead somewhere inside: none of them is in the list. */
const NOT_LISTED = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://0/',
  'https://0.0.0.0/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:ffff:10.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://ⓛocalhost/',
  'https://hooks.example@127.0.0.1/',
  'https://127.0.0.1#@hooks.example/',
  'https://127.0.0.1\\@hooks.example/',
  'https://hooks.example:443@127.0.0.1/',
  'https://hooks.example.evil.example/',
  'https://hooks.example./',
  'https://xhooks.example/',
  'https://hooks.example:8443/',
  'http://hooks.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'ftp://hooks.example/',
  'data:text/plain,x',
  '//hooks.example/',
  '/hooks',
  '',
];

/** Addresses that a listed name may come to stand for. */
const INSIDE = [
  ...['127.0.0.1', '127.255.255.254', '10.1.2.3', '172.31.255.255', '192.168.0.1', '100.127.0.1'],
  ...['169.254.169.254', '0.0.0.0', '192.0.0.1', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255'],
  ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::a00:1',
    '100::1',
    'fe80::1',
  ],
  ...['fc00::1', 'fdff::1', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:a00:1::', '3fff::1'],
];
const NEVER = [
  '169.254.169.254',
  '0.0.0.0',
  '::',
  'fe80::1',
  'ff02::1',
  '::ffff:169.254.169.254',
  '224.0.0.1',
];

const familyOf = (address: string): 4 | 6 => (address.includes(':') ? 6 : 4);
const answering =
  (...addresses: string[]): Resolver =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: familyOf(address) })));

describe('where an event may be sent', () => {
  const listed = parseWebhookHosts('hooks.example');
  const internal = parseWebhookHosts('internal+oa.local, internal+http://10.1.2.3:8080, internal+[fd00::5]');

  it.each(NOT_LISTED)('not to %s', async (url) => {
    let asked = 0;
    const resolve: Resolver = () => Promise.resolve([{ address: PUBLIC_V4, family: (asked++, 4) }]);
    await expect(outgoingAddress(url, listed, resolve)).rejects.toThrow(OutgoingRefused);
    expect(asked).toBe(0);
  });

  it.each(INSIDE)('not to a listed name that stands for %s, alone or among others', async (address) => {
    expect(isPublic(address, familyOf(address))).toBe(false);
    for (const addresses of [[address], [PUBLIC_V4, address], [address, PUBLIC_V6]]) {
      await expect(
        outgoingAddress('https://hooks.example/', listed, answering(...addresses)),
      ).rejects.toThrow(OutgoingRefused);
    }
  });

  it.each([PUBLIC_V4, '8.8.8.8', '1.1.1.1', PUBLIC_V6, '240e::1', '2408:8000::1'])(
    'to %s',
    async (address) => {
      const found = await outgoingAddress('https://hooks.example/a?b=1', listed, answering(address));
      expect([found.address, found.family, found.url.href]).toEqual([
        address,
        familyOf(address),
        'https://hooks.example/a?b=1',
      ]);
    },
  );

  it('to internal addresses where the host is listed as such, but for those nobody serves', async () => {
    for (const address of ['10.9.9.9', '127.0.0.1', '192.168.7.7', 'fd00::9', '::1', PUBLIC_V4]) {
      const found = await outgoingAddress('https://oa.local/', internal, answering(address));
      expect(found.address).toBe(address);
    }
    expect((await outgoingAddress('http://10.1.2.3:8080/', internal, answering())).address).toBe('10.1.2.3');
    expect((await outgoingAddress('https://[fd00::5]/', internal, answering())).address).toBe('fd00::5');
    for (const address of NEVER) {
      await expect(outgoingAddress('https://oa.local/', internal, answering(address))).rejects.toThrow(
        OutgoingRefused,
      );
    }
  });

  it('nowhere where the name stands for nothing, or for what is no address', async () => {
    const lost: Resolver = () => Promise.reject(new Error('ENOTFOUND'));
    for (const resolve of [answering(), lost, answering('hooks.example'), answering('8.8.8.8.')]) {
      await expect(outgoingAddress('https://hooks.example/', listed, resolve)).rejects.toThrow(
        OutgoingRefused,
      );
    }
  });

  it('nowhere without a list', async () => {
    await expect(outgoingAddress('https://hooks.example/', [], answering(PUBLIC_V4))).rejects.toThrow(
      OutgoingRefused,
    );
  });
});
