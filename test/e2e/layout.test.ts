/** A layout of another tool becomes a draft in the console, by a dropped file and by pasting. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HTML_QUESTION, LABEL_STUDIO } from '../../src/layouts/fixtures/layouts.ts'
import {
  axeFindings,
  DESK,
  isTooWide,
  keepPicture,
  launchBrowser,
  openPage,
  PHONE,
} from '../support/browser.ts'
import { openSite, type Site } from '../support/site.ts'

vi.setConfig({ testTimeout: 60_000 })

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

/** A member with a requester of their own. */
const memberPage = async (locale: string) => {
  const page = await openPage(browser, { locale })
  const headers = { origin: site.url }
  const data = { email: `${locale}@example.org`, password: 'a long enough one', name: 'Ana' }
  await page.request.post(`${site.url}/api/auth/sign-up/email`, { data, headers })
  await page.request.post(`${site.url}/v1/requesters`, {
    data: { name: 'Atelier Nord' },
    headers: { ...headers, 'fairhand-acting-as': 'person' },
  })
  return page
}

test('what comes along and what does not is seen before a draft is made', async () => {
  const page = await memberPage('en')
  await page.goto(`${site.url}/console/jobs/new`)
  await page.getByRole('link', { name: 'Bring a layout' }).click()
  const buffer = Buffer.from(HTML_QUESTION)
  await page.getByTestId('files').setInputFiles({ name: 'q.xml', mimeType: 'text/xml', buffer })
  await page.getByText('5 questions').waitFor()
  await page.getByText('Scripts are not run here').waitFor()
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    expect(await axeFindings(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await keepPicture(page, `layout-${viewport.width}`)
  }
  await page.getByRole('button', { name: 'Go on with this form' }).click()
  await page.waitForURL(/\/jobs\/job_\w+\/edit/)
  await page.getByText('image_url').first().waitFor()
})

test('in French, pasted; a broken one is refused with its reason', async () => {
  const page = await memberPage('fr')
  await page.goto(`${site.url}/console/jobs/new/layout`)
  const text = page.getByRole('textbox', { name: 'Modèle' })
  await text.fill('<View><Text></View>')
  await page.getByRole('button', { name: 'Lire le modèle' }).click()
  await page.getByRole('alert').getByText('Ce modèle de tâche ne peut pas être lu').waitFor()
  await text.fill(LABEL_STUDIO)
  await page.getByRole('button', { name: 'Lire le modèle' }).click()
  await page.getByText('What is the mood of {{who}}?').waitFor()
  await keepPicture(page, 'layout-fr')
})
