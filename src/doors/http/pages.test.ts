/** Documents, files and the web app: what a browser gets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { fixtureApp } from '../../../test/support/door-fixture.ts'
import { ERRORS } from '../../kernel/errors.ts'
import { Id } from '../../kernel/id.ts'
import { operationList } from '../../operations.ts'
import { hasDoor } from './operation-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-web-'))
mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'dist', '.hidden.txt'), 'secret')
writeFileSync(join(folder, 'dist', 'index.html'), '<p>worker')
writeFileSync(join(folder, 'dist', 'console.html'), '<p>console')
writeFileSync(join(folder, 'dist', 'mark.svg'), '<svg/>')
writeFileSync(join(folder, 'dist', 'assets', 'worker-abc123.js'), 'let a = 1\n'.repeat(500))
afterAll(() => rmSync(folder, { recursive: true }))

const { app } = fixtureApp({ staticFolder: join(folder, 'dist'), operations: operationList })
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { host: 'localhost', ...headers } })

describe('documents', () => {
  test('/docs shows every operation with a door, its refusals and a command to paste', async () => {
    const response = await get('/docs')
    const text = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    for (const spec of operationList)
      expect(text.includes(`id="${spec.name}"`), spec.name).toBe(hasDoor(spec))
    expect(text).toContain('ask fewer people, or ask less.')
    expect(text).toContain('curl -X POST')
    expect(text).not.toMatch(/<script|src="|href="https?:/)
  })

  test('every heading has its page, with the fields, refusals and examples of its operations', async () => {
    const text = await (await get('/docs')).text()
    const paths = [...text.matchAll(/<h2><a href="([^"]+)">/g)].map(([, path]) => path)
    const pages = await Promise.all(paths.map(async (path) => (await get(path ?? '')).text()))
    for (const spec of operationList.filter(hasDoor)) {
      const [own, ...others] = pages.filter((one) => one.includes(`<article id="${spec.name}">`))
      expect([spec.name, others.length]).toEqual([spec.name, 0])
      const begin = own?.indexOf(`<article id="${spec.name}">`) ?? 0
      const article = own?.slice(begin, own.indexOf('</article>', begin)) ?? ''
      expect(article, spec.name).toContain('curl ')
      for (const code of spec.errors ?? []) expect(article, spec.name).toContain(`<dt>${code} `)
    }
    for (const page of pages) expect(gzipSync(page).byteLength).toBeLessThan(40_000)
  })

  test('/docs/errors has an anchor for every code that a problem’s type leads to', async () => {
    const text = await (await get('/docs/errors')).text()
    for (const code of Object.keys(ERRORS)) expect(text).toContain(`id="${code}"`)
  })

  test('/llms.txt and the policy say how to begin and what may not be asked', async () => {
    const guide = await (await get('/llms.txt')).text()
    expect(guide).toMatch(/^# Fixture\n\n> /)
    expect(guide).toContain('ask_people')
    expect(guide).toContain('https://fairhand.example/openapi.json')
    expect(await (await get('/docs/acceptable-use')).text()).toContain('<h1>Acceptable use</h1>')
  })

  test('text is compressed for those who can read it so', async () => {
    const response = await get('/docs', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(40_000)
  })
})

describe('the web app', () => {
  test('each address gets the page it belongs to', async () => {
    for (const path of ['/', '/work', '/work/job_x', '/anything'])
      expect(await (await get(path)).text(), path).toBe('<p>worker')
    for (const path of ['/console', '/console/jobs/x'])
      expect(await (await get(path)).text(), path).toBe('<p>console')
    expect(await (await get('/consoles')).text()).toBe('<p>worker')
  })

  test('assets are kept for ever, pages are asked for again', async () => {
    const asset = await get('/assets/worker-abc123.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/')).headers.get('content-security-policy')).toContain("script-src 'self'")
    expect((await get('/mark.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.hidden.txt',
    '/assets/%00.js',
    '/%E0%A4%A.js',
    '/assets/none.js',
    '/v1/none',
    '/api/none',
  ])('%s is nothing', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'no_such_route' })
  })

  test('without a built web app the root leads to the documents', async () => {
    const bare = await fixtureApp().app.request('/', { headers: { host: 'localhost' } })
    expect([bare.status, bare.headers.get('location')]).toEqual([302, '/docs'])
  })
})

describe('files', () => {
  const file = `/v1/files/${Id('file').encode('0191f0a0-0000-7000-8000-000000000001')}/content`
  const read = (headers: Record<string, string> = {}) =>
    get(file, { authorization: 'Bearer fh_one', ...headers })

  test('bytes come as what they are, in a sandbox, under their own name', async () => {
    const response = await read()
    expect(await response.text()).toBe('0123456789')
    const { headers } = response
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('content-disposition')).toBe(
      'inline; filename="T_re _1_.png"; filename*=UTF-8\'\'T%C3%BCre%20%221%22.png',
    )
    expect(headers.get('cache-control')).toContain('private')
  })

  test('a known copy is not sent again, and sounds can be read in pieces', async () => {
    expect((await read({ 'if-none-match': '"abc"' })).status).toBe(304)
    const piece = await read({ range: 'bytes=2-4' })
    expect([piece.status, await piece.text(), piece.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect(await (await read({ range: 'bytes=-3' })).text()).toBe('789')
    expect(await (await read({ range: 'bytes=8-' })).text()).toBe('89')
    expect((await read({ range: 'bytes=20-' })).status).toBe(416)
  })

  test('nobody in particular sees nothing', async () => {
    expect((await get(file)).status).toBe(401)
  })

  test('a link needs no key, is kept as long as it lasts, and tells nobody where it was shown', async () => {
    const response = await get(`${file}?link=sound`)
    expect([response.status, await response.text()]).toEqual([200, '0123456789'])
    expect(response.headers.get('cache-control')).toBe('private, max-age=900')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect((await get(`${file}?link=forged`)).status).toBe(403)
  })
})
