/** A worker's way through the app, in a real browser against a real instance. */
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyReceipt } from '../../src/kernel/receipt.ts'
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

/** A page of a new worker, at the list of work. */
const workerPage = async (options = {}): Promise<Page> => {
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  return page
}
const offer = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title })
const start = async (page: Page, title: string): Promise<string> => {
  await offer(page, title).getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: /^Hand in|^Next page/ }).waitFor()
  return page.url().split('/').at(-1) ?? ''
}
type Keys = { receipt_key: string }
/** What the browser saves when this is tapped. */
const downloaded = async (page: Page, button: Locator): Promise<unknown> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.tap()])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}
const review = (assignment: string, verdict: object) =>
  site.post(`/v1/assignments/${assignment}/review`, verdict, key)

test('one thumb on a small phone: from the offer to the money', async () => {
  const title = 'Thumb'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1))
  const page = await workerPage({ viewport: PHONE, hasTouch: true, isMobile: true })
  expect(page.url()).not.toContain('token')
  const card = offer(page, title)
  expect(await card.textContent()).toMatch(/€48\.00 an hour.*€2\.00 for about 2 min/)
  expect(await card.textContent()).toMatch(/Atelier Lumière.*Testing an AI.*without AI/)

  await card.getByRole('button', { name: 'Start' }).tap()
  await page.getByText('A is better').tap()
  await page.getByLabel('Why?').fill('It says why, and the other does not.')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  expect(await page.getByLabel('Why?').inputValue()).toContain('It says why')
  expect(await page.getByLabel('A is better').isChecked()).toBe(true)

  await page.getByRole('button', { name: 'Hand in' }).tap()
  await page.getByRole('heading', { name: 'Handed in: €2.00' }).waitFor()
  await review(page.url().split('/').at(-1) ?? '', { decision: 'approve' })
  await page.getByRole('heading', { name: '€2.00 earned' }).waitFor()
  await page.getByText('+ €2.00').first().waitFor()
  expect(await isTooWide(page)).toBe(false)
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: /^Earnings/ }).tap()
  await page.getByRole('button', { name: 'Withdraw', exact: true }).tap()
  await page.getByRole('button', { name: 'Withdraw it all' }).tap()
  await page.getByText('Paid out to you').waitFor()
  // The sums are read again after the line has come.
  await expect
    .poll(() => page.locator('dl').first().textContent(), { timeout: 10_000 })
    .toMatch(/Paid out€2\.00/)

  const { receipt_key } = (await (await fetch(`${site.url}/v1/instance`)).json()) as Keys
  const one = await downloaded(page, page.getByRole('button', { name: /^Receipt for/ }).last())
  expect(verifyReceipt(one, receipt_key)).toMatchObject({ ok: true })
  const all = await downloaded(page, page.getByRole('button', { name: 'Keep all receipts' }))
  expect(all).toHaveLength(2)
  for (const receipt of all as unknown[])
    expect(verifyReceipt(receipt, receipt_key)).toMatchObject({ ok: true })
})

test('the keyboard alone: digits answer, Ctrl+Enter hands in, Enter takes the next task', async () => {
  const title = 'Keyboard'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(2))
  const page = await workerPage()
  await offer(page, title).getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Why?').waitFor()
  await page.keyboard.press('2')
  expect(await page.getByLabel('B is better').isChecked()).toBe(true)
  // The key moved the focus on to the reason, where digits are letters like others.
  await page.keyboard.type('Because of 1 and 2.')
  expect(await page.getByLabel('Why?').inputValue()).toBe('Because of 1 and 2.')
  expect(await page.getByLabel('B is better').isChecked()).toBe(true)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Next task' }).waitFor()
  const first = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== first)
  await page.getByLabel('Why?').waitFor()
  expect(await page.getByLabel('Why?').inputValue()).toBe('')

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  expect(await page.getByLabel('A is better').isChecked()).toBe(false)
})

test('what is missing is said, and the focus goes there', async () => {
  const title = 'Missing'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1))
  const page = await workerPage()
  await start(page, title)
  await page.getByRole('button', { name: 'Hand in' }).click()
  expect(await page.getByText('This needs an answer.').count()).toBe(2)
  expect(await page.getByLabel('A is better').evaluate((e) => e === document.activeElement)).toBe(
    true,
  )
  await page.getByLabel('A is better').check()
  await page.getByLabel('Why?').fill('No')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('Write at least 5 characters.').waitFor()
  expect(await page.getByLabel('Why?').evaluate((e) => e === document.activeElement)).toBe(true)
})

test('without a connection nothing is lost, and it goes out when it is back', async () => {
  const title = 'Offline'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1))
  const page = await workerPage()
  const assignment = await start(page, title)
  await page.context().setOffline(true)
  await page.getByLabel('Why?').fill('Written in a tunnel.')
  await page.getByText('kept on this device').waitFor({ timeout: 30_000 })
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).toContain('Written in a tunnel.')
  await page.context().setOffline(false)
  await page.getByText('Draft saved').waitFor({ timeout: 30_000 })
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  expect(page.url()).toContain(assignment)
  expect(await page.getByLabel('Why?').inputValue()).toBe('Written in a tunnel.')
})

test('changes asked for appear with the requester’s words; the answer can be mended', async () => {
  const title = 'Changes'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1))
  const page = await workerPage()
  const assignment = await start(page, title)
  await page.getByLabel('A is better').check()
  await page.getByLabel('Why?').fill('Because.')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('heading', { name: /^Handed in/ }).waitFor()
  await review(assignment, { decision: 'request_changes', text: 'Say a little more, please.' })
  await page.getByText('Say a little more, please.').waitFor()
  expect(await page.getByLabel('Why?').inputValue()).toBe('Because.')
  await page.getByLabel('Why?').fill('Because it names a reason.')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('heading', { name: /^Handed in/ }).waitFor()
  expect(await page.getByText('Say a little more').count()).toBe(0)
})

test('a task is returned with a reason and without blame', async () => {
  const title = 'Return'
  await publishJob(site, key, { ...JUDGEMENT, title }, pairsOfArguments(1))
  const page = await workerPage({ locale: 'fr-FR' })
  await offer(page, title).getByRole('button', { name: 'Commencer' }).click()
  await page.getByRole('button', { name: 'Rendre la tâche' }).click()
  await page.getByText('Cela ne joue jamais contre vous.').waitFor()
  await page.getByLabel('La tâche n’est pas claire').check()
  await page.getByRole('button', { name: 'La rendre' }).click()
  await page.getByRole('heading', { name: 'Ce que vous pourriez faire maintenant' }).waitFor()
  expect(await page.getByText('Entre vos mains').count()).toBe(0)
})

test('an e-mail address, a password and one tick begin the work; the language stays', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Start working' }).click()
  await page.getByLabel('E-mail address').fill('nadia@example.org')
  await page.getByLabel('Password').fill('a long enough one')
  await page.getByLabel('I am 18 or over.').check()
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByRole('heading', { name: 'Work you could do now' }).waitFor()
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('heading', { name: 'Ce que vous pourriez faire maintenant' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Ce que vous pourriez faire maintenant' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')

  await page.getByRole('button', { name: 'Compte' }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(`${site.url}/`)
  await page.goto(`${site.url}/work/earnings`)
  await page.getByLabel('Adresse e-mail').fill('nadia@example.org')
  await page.getByLabel('Mot de passe').fill('wrong one')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByText('L’adresse ou le mot de passe est incorrect.').waitFor()
  await page.getByLabel('Mot de passe').fill('a long enough one')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Vos gains' }).waitFor()
})

test('a page that did not arrive says so, and comes when it is loaded again', async () => {
  const page = await workerPage({ viewport: PHONE, hasTouch: true })
  await page.route('**/assets/why-page-*.js', (route) => route.abort())
  await page.goto(`${site.url}/work/why`)
  await page.getByRole('alert').getByText('This page could not be shown').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.unroute('**/assets/why-page-*.js')
  await page.getByRole('button', { name: 'Load it again' }).tap()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByText('This page could not be shown').count()).toBe(0)
})

test('a refusal comes with its words; when they do not arrive, with the server’s own', async () => {
  const page = await workerPage({ locale: 'fr-FR', viewport: PHONE })
  const none = `${site.url}/work/task/asg_00000000000000000000000000`
  const words = '**/assets/problem-words-*.js'
  await page.route(words, (route) => route.abort())
  await page.goto(none)
  const alert = page.getByRole('alert').filter({ hasText: /./ })
  await alert.getByText('Cela n’a pas marché. Réessayez dans un instant.').waitFor()
  expect(await alert.locator('[lang=en]').allTextContents()).toHaveLength(2)
  expect(await alert.locator('[lang=en]').last().textContent()).toMatch(/\w+ \w+/)
  await page.unroute(words)
  await page.reload()
  await page.getByText('Rien à cette adresse').waitFor()
  expect(await page.getByText('Cela n’a pas marché').count()).toBe(0)
})
