import { describe, expect, test } from 'vitest'
import { privateReason } from './public-address.ts'
import { readReceiver } from './receiver-url.ts'

const sandbox = { livemode: false, allow: [] }
const live = { livemode: true, allow: [] }

/** Every way we know of writing an address that is not out in the open. */
const HOSTILE = [
  // This machine, in its many spellings
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://0x7f.1/',
  'http://127.255.255.254/',
  'http://127.0.0.1./',
  'http://%31%32%37.0.0.1/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://anything.localhost/',
  'http://localhost.localdomain/',
  'http://0/',
  'http://0.0.0.0/',
  'http://0.1.2.3/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  // IPv4 wrapped in IPv6
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:10.0.0.1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::10.0.0.1]/',
  'http://[2002:7f00:1::]/',
  'http://[2002:a9fe:a9fe::1]/',
  'http://[2002:0a00:0001::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:0000:4136:e378:8000:63bf:3fff:fdd2]/',
  // Private and shared networks
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://167772161/',
  'http://172.16.0.1/',
  'http://172.31.255.254/',
  'http://192.168.0.1/',
  'http://192.168.255.255/',
  'http://0xc0a80001/',
  'http://0300.0250.0.1/',
  'http://100.64.0.1/',
  'http://100.127.255.254/',
  'http://[fc00::1]/',
  'http://[fd12:3456:789a::1]/',
  'http://[fec0::1]/',
  // Link-local, and the metadata of clouds
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.0.1/',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://0251.0376.0251.0376/',
  'http://169.254.170.2/v2/credentials',
  'http://100.100.100.200/latest/meta-data/',
  'http://168.63.129.16/machine',
  'http://192.0.0.192/opc/v1/',
  'http://[fd00:ec2::254]/latest/',
  'http://[fe80::1]/',
  'http://[fe80::a9fe:a9fe]/',
  'http://metadata/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://METADATA.google.internal./',
  'http://instance-data/',
  'http://instance-data.ec2.internal/',
  'http://kubernetes.default.svc.cluster.local/',
  // Names of machines nearby
  'http://intranet/',
  'http://printer.local/',
  'http://router.lan/',
  'http://nas.home.arpa/',
  'http://hidden.onion/',
  // Multicast, broadcast, reserved, for documentation and benchmarks
  'http://224.0.0.1/',
  'http://239.255.255.250/',
  'http://255.255.255.255/',
  'http://240.0.0.1/',
  'http://4294967295/',
  'http://192.0.2.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://198.18.0.1/',
  'http://192.88.99.1/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[3fff::1]/',
  'http://[100::1]/',
  'http://[4000::1]/',
  // Not the address it seems to be
  'https://user@example.org/',
  'https://example.org@127.0.0.1/',
  'https://user:password@example.org/',
  'https://example.org%2f@10.0.0.1/',
  'http://127.0.0.1#example.org/',
  'http://10.0.0.1\\@example.org/',
  // Not a web server
  'http://example.org:22/',
  'http://example.org:25/',
  'http://example.org:6379/',
  'http://example.org:5432/',
  'https://example.org:9200/',
  'https://example.org:80/',
  'http://example.org:443/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'javascript:alert(1)',
  'data:text/plain,hello',
  'unix:/var/run/docker.sock',
  '//example.org/',
  'example.org',
  '',
  'http://',
  'http://256.256.256.256/',
  'http://[::1',
  `https://example.org/${'a'.repeat(2_000)}`,
]

test.each(HOSTILE)('nothing is sent to %s', (address) => {
  expect(readReceiver(address, sandbox)).toBeTypeOf('string')
  expect(readReceiver(address, live)).toBeTypeOf('string')
})

test('there are enough of them, each once', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length)
  expect(HOSTILE.length).toBeGreaterThanOrEqual(100)
})

test.each([
  'https://example.org/hooks?a=1',
  'https://example.org:8443/',
  'https://EXAMPLE.org./',
  'https://192.0.3.1/',
  'https://[2606:2800:220:1:248:1893:25c8:1946]/',
  'https://xn--bcher-kva.example/',
])('%s is as good as any', (address) => {
  expect(readReceiver(address, live)).toMatchObject({ trusted: false })
})

test('without https only where no money is real', () => {
  expect(readReceiver('http://example.org/', sandbox)).toMatchObject({ trusted: false })
  expect(readReceiver('http://example.org:8080/', sandbox)).toMatchObject({ trusted: false })
  expect(readReceiver('http://example.org/', live)).toMatch(/only https/)
})

describe('the operator vouches for whole origins', () => {
  const rules = { livemode: true, allow: ['http://10.0.0.7:9000', 'http://hooks.lan'] }
  test('and those are called', () => {
    expect(readReceiver('http://10.0.0.7:9000/any', rules)).toMatchObject({ trusted: true })
    expect(readReceiver('http://hooks.lan/', rules)).toMatchObject({ trusted: true })
  })
  test.each([
    'http://10.0.0.7/',
    'http://10.0.0.7:9001/',
    'https://10.0.0.7:9000/',
    'http://10.0.0.8:9000/',
    'http://user@10.0.0.7:9000/',
    'http://hooks.lan.example.org:9000/',
    'http://sub.hooks.lan/',
  ])('and no other: %s', (address) => {
    expect(readReceiver(address, rules)).toBeTypeOf('string')
  })
})

describe('addresses as name servers answer them', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '::1',
    'fe80::1%eth0',
    '::ffff:192.168.1.1',
    '64:ff9b::1.2.3.4',
    '2002::1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '2606:::1',
    'not an address',
    '',
  ])('%s is not public', (address) => {
    expect(privateReason(address)).toBeTypeOf('string')
  })
  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80e::200e',
  ])('%s is', (address) => {
    expect(privateReason(address)).toBeUndefined()
  })
})
