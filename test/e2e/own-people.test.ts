/** Your own people first: from a link on a phone to a task that nobody else is shown. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { axeFindings, isTooWide, launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { JUDGEMENT, openSite, pairsOfArguments, publishJob, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let key: string
beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  key = await site.requester()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const phone = { viewport: PHONE, hasTouch: true, isMobile: true }
/** The link of a new invite, as it is handed over. */
const invite = async (pool: string, more: object = {}): Promise<string> =>
  String((await site.post(`/v1/pools/${pool}/invites`, more, key)).url)
const newPool = async (name: string, more: object = {}): Promise<string> =>
  (await site.post('/v1/pools', { name, ...more }, key)).id
const soundPage = async (page: Page) => {
  expect(await isTooWide(page)).toBe(false)
  expect(await axeFindings(page)).toEqual([])
}

test('a link, an account, the pool, and its task: with a thumb', async () => {
  const pool = await newPool('Night readers', { note: 'Short texts.' })
  const title = 'For night readers'
  const audience = { pools: [pool] }
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1), { audience })
  const page = await openPage(browser, phone)
  await page.goto(await invite(pool, { max_uses: 1 }))
  await page.getByRole('heading', { name: 'Atelier Lumière invites you' }).waitFor()
  expect(page.url()).toBe(`${site.url}/join`)
  await page.getByText('Short texts.').waitFor()
  await soundPage(page)

  await page.getByRole('link', { name: 'Create an account' }).tap()
  await page.getByLabel('E-mail address').fill('noor@example.org')
  await page.getByLabel('Password').fill('a long enough one')
  await page.getByLabel('I am 18 or over.').check()
  await page.getByRole('button', { name: 'Create the account' }).tap()
  await page.getByRole('button', { name: 'Join', exact: true }).tap()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  await soundPage(page)

  await page.getByRole('link', { name: 'See the work' }).tap()
  const card = page.getByRole('article').filter({ hasText: title })
  expect(await card.textContent()).toMatch(/People invited by Atelier Lumière/)
  await card.getByRole('button', { name: 'Start' }).tap()
  await page.getByText('A is better').tap()
  await page.getByLabel('Why?').fill('It says why.')
  await page.getByRole('button', { name: 'Hand in' }).tap()
  await page.getByRole('heading', { name: 'Handed in: €2.00' }).waitFor()
})

test('nobody else is shown it; the used link says so; the way out is two taps', async () => {
  const pool = await newPool('Day readers')
  const title = 'For day readers'
  const audience = { pools: [pool] }
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(3), { audience })
  const link = await invite(pool, { max_uses: 1 })
  const member = await openPage(browser, phone)
  await member.goto(link)
  await member.getByRole('button', { name: 'Go on in the sandbox without an account' }).tap()
  await member.getByRole('button', { name: 'Join', exact: true }).tap()
  await member.getByRole('link', { name: 'See the work' }).tap()
  const card = member.getByRole('article').filter({ hasText: title })
  await card.waitFor()

  const stranger = await openPage(browser, { ...phone, locale: 'fr-FR' })
  await stranger.goto(link)
  await stranger.getByRole('heading', { name: 'Ce lien ne fonctionne plus' }).waitFor()
  await stranger.getByText('Demandez un nouveau lien').waitFor()
  await soundPage(stranger)
  await stranger.goto((await site.worker()).url)
  await stranger.getByRole('heading', { name: 'Ce que vous pourriez faire maintenant' }).waitFor()
  await stranger.getByText('Chargement…').waitFor({ state: 'detached' })
  expect(await stranger.getByText(title).count()).toBe(0)

  await member.getByRole('button', { name: 'Account' }).tap()
  await member.getByRole('link', { name: 'About you, your pools' }).tap()
  await member.getByRole('button', { name: 'Leave Day readers' }).tap()
  await member.getByRole('dialog').getByRole('button', { name: 'Leave' }).tap()
  await member.getByText('You are in no pool').waitFor()
  await member.getByRole('link', { name: 'Work', exact: true }).tap()
  await expect.poll(() => card.count()).toBe(0)
})

test('what one says of oneself brings the work that needs it', async () => {
  const title = 'In French'
  const audience = { languages: ['fr'], devices: ['phone'] }
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1), { audience })
  const page = await openPage(browser, phone)
  const { url } = await site.worker()
  await page.goto(url.replace('/work#', '/work/about#'))
  await page.getByLabel('Languages you work in').selectOption('fr')
  await page.getByRole('button', { name: 'Remove French' }).waitFor()
  await page.getByLabel('A phone').check()
  await page.getByRole('button', { name: 'Save', exact: true }).tap()
  await page.getByText('Saved.').last().waitFor()
  await soundPage(page)
  await page.reload()
  expect(await page.getByLabel('A phone').isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Work', exact: true }).tap()
  await page.getByRole('article').filter({ hasText: title }).waitFor()
})

test('work paid elsewhere says who pays, from the list to the end, and never a sum', async () => {
  const pool = await newPool('Editors', { kind: 'employed' })
  const title = 'House proofs'
  const unpaid = { paid_elsewhere: true, reward: { amount: '0.00', currency: 'EUR' } }
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1), unpaid)
  const page = await openPage(browser, phone)
  await page.goto(await invite(pool))
  await page.getByRole('button', { name: 'Go on in the sandbox without an account' }).tap()
  await page.getByLabel(/employs me or pays me under a contract/).check()
  await page.getByRole('button', { name: 'Join', exact: true }).tap()
  await page.getByRole('link', { name: 'See the work' }).tap()
  const card = page.getByRole('article').filter({ hasText: title })
  expect(await card.textContent()).toMatch(/Paid elsewhere by Atelier Lumière/)
  expect(await card.textContent()).not.toMatch(/€/)
  await card.getByRole('button', { name: 'Start' }).tap()
  await page.getByText('Paid elsewhere by Atelier Lumière').waitFor()
  await page.getByText('A is better').tap()
  await page.getByLabel('Why?').fill('It says why.')
  await page.getByRole('button', { name: 'Hand in' }).tap()
  await page.getByRole('heading', { name: 'Handed in' }).waitFor()
  const id = page.url().split('/').at(-1)
  await site.post(`/v1/assignments/${id}/review`, { decision: 'approve' }, key)
  await page.getByText('pays you for it elsewhere, not through here').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/€/)
})

/** A member with a requester of their own, made through the API like the app does. */
const memberPage = async (): Promise<Page> => {
  const page = await openPage(browser)
  const post = async (path: string, data: object, more: Record<string, string> = {}) => {
    const headers = { origin: site.url, ...more }
    const reply = await page.request.post(`${site.url}${path}`, { data, headers })
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  }
  const account = { email: 'boss@example.org', password: 'a long enough one', name: 'Bo' }
  await post('/api/auth/sign-up/email', account)
  await post('/v1/requesters', { name: 'Maison Bleue' }, { 'fairhand-acting-as': 'person' })
  return page
}

test('in the console: a pool, a link with its picture, who came, and out again with a reason', async () => {
  const page = await memberPage()
  await page.goto(`${site.url}/console/people`)
  await page.getByLabel('Name').fill('Regulars')
  await page.getByRole('button', { name: 'Begin the pool' }).click()
  await page.getByRole('link', { name: /Regulars/ }).click()
  await page.getByLabel('Whom it is for').fill('Ana')
  await page.getByRole('button', { name: 'Make a link' }).click()
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
  await soundPage(page)
  const url = await page.getByLabel('Link', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Close' }).click()
  const worker = await site.worker()
  await site.post('/v1/pool-memberships', { token: url.split('#invite=')[1] }, worker.token)
  await page.getByText('Ana · since').waitFor()
  await page.setViewportSize(PHONE)
  await soundPage(page)
  await page.getByRole('button', { name: /^Take out worker/ }).click()
  await page.getByLabel('Reason').selectOption('they_asked')
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click()
  await page.getByText('Nobody has joined yet').waitFor()
})
