/** Planning in the console: the coming times and the price come before the yes. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  axeFindings,
  DESK,
  isTooWide,
  keepPicture,
  launchBrowser,
  openPage,
  PHONE,
} from '../support/browser.ts'
import { batchTerms, texts } from '../support/forms.ts'
import { openSite, type Site } from '../support/site.ts'

vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let acting: Record<string, string>
const post = async (path: string, data: object) => {
  const reply = await page.request.post(`${site.url}${path}`, {
    data,
    headers: { origin: site.url, ...acting },
  })
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  return reply.json()
}

const read = async (path: string) =>
  (await page.request.get(`${site.url}${path}`, { headers: acting })).json()

beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  page = await openPage(browser, { timezoneId: 'America/New_York' })
  const account = { email: 'claire@example.org', password: 'a long enough one', name: 'Claire' }
  await post('/api/auth/sign-up/email', account)
  const { id } = await post('/v1/requesters', { name: 'Dubois & fille', currency: 'EUR' })
  acting = { 'fairhand-acting-as': id }
  await post('/v1/deposits', { amount: { amount: '1.00', currency: 'EUR' } })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const draftOf = async (count: number): Promise<string> => {
  const { id } = await post('/v1/jobs', batchTerms({ title: 'Is this text friendly?' }))
  await post(`/v1/jobs/${id}/tasks`, { tasks: texts(count) })
  return id
}

/** On a phone and at a desk, in both languages: axe finds nothing and nothing is too wide. */
const look = async (name: string): Promise<void> => {
  // A button that waits for the server is paler.
  await page.waitForFunction(() => document.querySelector('[aria-disabled="true"]') === null)
  // And it takes its colour back little by little.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  for (const [size, viewport] of Object.entries({ 360: PHONE, 1280: DESK })) {
    await page.setViewportSize(viewport)
    expect(await axeFindings(page), `${name} ${size}`).toEqual([])
    expect(await isTooWide(page), `${name} ${size}`).toBe(false)
    await keepPicture(page, `${name}-${size}`)
  }
}

const inFrench = async (french: boolean) => {
  await page.evaluate((to) => localStorage.setItem('fairhand-language', to), french ? 'fr' : 'en')
  await page.reload()
  await page.locator('#schedule').waitFor()
}

test('a draft is planned for every week; it rests, goes on and ends', async () => {
  await page.goto(`${site.url}/console/jobs/${await draftOf(2)}`)
  await page.getByText('Nothing is planned for this job.').waitFor()
  await page.getByRole('button', { name: 'Publish later or repeat' }).click()
  await page.getByLabel('How often').selectOption('week')
  await page.getByLabel('Friday').check()
  await page.getByLabel('Time of day').fill('09:30')
  await page.getByLabel('By the clocks of').selectOption('Europe/Paris')
  await page.getByRole('button', { name: 'Show the times' }).click()
  const times = page.getByRole('status').filter({ hasText: 'by your clock' })
  await times.waitFor()
  // 09:30 in Paris, read in New York.
  expect(await times.textContent()).toMatch(/at most €0\.58/)
  expect(await times.locator('li').first().textContent()).toMatch(/0?[34]:30/)
  await look('schedule-times-en')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByText('Every week on Monday and Friday at 09:30 (Europe/Paris)').waitFor()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  await look('schedule-en')
  await inFrench(true)
  await page.getByText('Chaque semaine : lundi et vendredi à 09:30 (Europe/Paris)').waitFor()
  await look('schedule-fr')
  await page.getByRole('button', { name: 'Publier plus tard ou répéter' }).click()
  await page.getByLabel('À quel rythme').selectOption('month')
  await look('schedule-form-fr')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await inFrench(false)
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('Ended', { exact: true }).waitFor()
})

test('a run without its money is told, with the draft that was kept', async () => {
  const job_id = await draftOf(20)
  const at = new Date(Date.now() + 1500).toISOString()
  const { id } = await post('/v1/schedules', { job_id, at })
  const ended = async () => (await read(`/v1/schedules/${id}`)).status
  await expect.poll(ended, { timeout: 20_000 }).toBe('ended')
  await page.goto(`${site.url}/console/jobs/${job_id}`)
  await page.getByText('The last run could not be published').waitFor()
  await page.getByText('Not enough money available.').waitFor()
  await look('schedule-refused-en')
  await post('/v1/deposits', { amount: { amount: '10.00', currency: 'EUR' } })
  await page.getByRole('button', { name: /^Publish for at most/ }).click()
  await page.getByText('The last run could not be published').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Repeat it' }).waitFor()
})
