/** The README's first hire in the browser: every bold word is pressed, in the order it stands there. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { sectionOf } from '../support/readme/parts.ts'
import { openSite, type Site } from '../support/site.ts'

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

const QUESTION = 'Is this shop open now?'

/** What the sentence around a word asks for before it is pressed. */
const BEFORE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'Ask people': (page) => page.goto(site.url),
  'Create the account': async (page) => {
    await page.getByLabel('Your name').fill('Claire Dubois')
    await page.getByLabel('E-mail address').fill('claire@example.org')
    await page.getByLabel('Password').fill('a long enough one')
  },
  'Set it up': (page) => page.getByLabel('Name', { exact: true }).fill('Dubois & fille'),
  'Put it in': (page) => page.getByLabel(/^Amount/).fill('50'),
  'Show the price': async (page) => {
    await page.getByRole('textbox', { name: 'Question' }).fill(QUESTION)
    await page.getByLabel('Possible answers').fill('Yes\nNo')
  },
  Start: async (page) => page.goto((await site.worker()).url),
  'Hand in': (page) => page.getByText('Yes', { exact: true }).click(),
}

/** Steps on the worker’s phone. */
const ON_THE_PHONE = ['Start', 'Hand in']

const press = (page: Page, words: string) =>
  page
    .getByRole('button', { name: words })
    .or(page.getByRole('link', { name: words }))
    .first()
    .click()

test('as written', { timeout: 120_000 }, async () => {
  const steps = [...sectionOf('In the browser').matchAll(/\*\*(.+?)\*\*/g)].map(
    ([, words = '']) => words,
  )
  expect(steps.length).toBeGreaterThan(10)
  const desk = await openPage(browser)
  const phone = await openPage(browser, { viewport: PHONE, hasTouch: true })
  for (const words of steps) {
    const page = ON_THE_PHONE.includes(words) ? phone : desk
    await BEFORE[words]?.(page)
    await press(page, words)
  }
  await phone.getByRole('heading', { name: /earned$/ }).waitFor()
  await desk.getByRole('heading', { name: QUESTION, level: 1 }).waitFor()
  // Every word that something is done before is still in the README.
  expect(Object.keys(BEFORE).filter((words) => !steps.includes(words))).toEqual([])
})
