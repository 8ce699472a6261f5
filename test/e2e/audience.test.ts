/** Whom a job is for, chosen in the console; and files of its tasks that could not be copied. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { axeFindings, DESK, isTooWide, launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { FORM } from '../support/files/copy-world.ts'
import { batchTerms } from '../support/forms.ts'
import { openSite, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Made = { id: string; audience?: unknown }

/** An owner at the console, and a way to call as them. */
const owner = async () => {
  const page = await openPage(browser, { locale: 'en', viewport: DESK })
  let acting = 'person'
  const call = async (path: string, data?: object): Promise<Made> => {
    const headers = { origin: site.url, 'fairhand-acting-as': acting }
    const options = data === undefined ? { headers } : { headers, data, method: 'POST' }
    const reply = await page.request.fetch(`${site.url}${path}`, options)
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
    return (await reply.json()) as Made
  }
  const email = 'audience@example.org'
  await call('/api/auth/sign-up/email', { email, password: 'a long enough one', name: 'Ana' })
  acting = (await call('/v1/requesters', { name: 'Atelier Nord' })).id
  return { page, call }
}

const sound = async (page: Page): Promise<void> => {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    expect(await isTooWide(page)).toBe(false)
    expect(await axeFindings(page)).toEqual([])
  }
}

test('own people first, then everybody, with limits; then a file that did not come', async () => {
  const { page, call } = await owner()
  const pool = await call('/v1/pools', { name: 'Night readers' })
  const job = await call('/v1/jobs', batchTerms({ form: FORM, overlap: 1 }))
  const photo = 'https://photos.example.org:444/door.jpg'
  await call(`/v1/jobs/${job.id}/tasks`, { tasks: [{ photo }] })

  await page.goto(`${site.url}/console/jobs/${job.id}/edit?step=pay`)
  await page.getByLabel('Night readers').check()
  await page.getByLabel('Everybody else').selectOption('120')
  await page.getByRole('button', { name: 'Add a limit' }).click()
  await page.getByLabel('Places, at most').fill('12')
  await page.getByLabel('For people').selectOption({ label: 'of the pool Night readers' })
  await sound(page)
  const audience = {
    pools: [pool.id],
    quotas: [{ by: 'pool', of: pool.id, most: 12 }],
    fallback: [{ to: 'everyone', after_minutes: 120 }],
  }
  await expect
    .poll(async () => (await call(`/v1/jobs/${job.id}`)).audience, { timeout: 10_000 })
    .toMatchObject(audience)

  await page.goto(`${site.url}/console/jobs/${job.id}`)
  await page.getByText('12 of the pool Night readers').waitFor()
  await page.getByText('One file could not be copied').waitFor()
  await page.getByText('Port 444 is not used').waitFor()
  await sound(page)
  expect(await page.getByRole('button', { name: /^Publish for at most/ }).count()).toBe(0)
  const file = await call('/v1/files', {
    name: 'door.gif',
    data_base64: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  })
  await page.getByLabel('Another address').fill(file.id)
  await page.getByRole('button', { name: 'Use this one' }).click()
  await page.getByRole('button', { name: /^Publish for at most/ }).waitFor()
})
