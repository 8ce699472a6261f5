/**
 * A job without JSON, in a real browser: from a template to a worker’s answer. In English with a table,
 * in French with pictures; every step is looked at on a phone and at a desk.
 */
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
import { openSite, type Site } from '../support/site.ts'

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

/** A member with a requester of their own and no money yet. */
const memberPage = async (locale: string): Promise<Page> => {
  const page = await openPage(browser, { locale })
  const post = async (path: string, data: object, headers: Record<string, string> = {}) => {
    const options = { data, headers: { origin: site.url, ...headers } }
    const reply = await page.request.post(`${site.url}${path}`, options)
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  }
  const email = `${locale}@example.org`
  await post('/api/auth/sign-up/email', { email, password: 'a long enough one', name: 'Ana' })
  await post('/v1/requesters', { name: 'Atelier Nord' }, { 'fairhand-acting-as': 'person' })
  return page
}

/** What is wrong with the page as it stands, on a phone and at a desk. */
const look = async (page: Page, name: string): Promise<string[]> => {
  const wrong: string[] = []
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    const place = `${name}-${viewport.width}`
    wrong.push(...(await axeFindings(page)).map((finding) => `${place}: ${finding}`))
    if (await isTooWide(page)) wrong.push(`${place}: wider than the window`)
    await keepPicture(page, `wizard-${place}`)
  }
  return wrong
}

const TABLE = `Avis;Note\r
"Très bon accueil, même tard.";5\r
"Jamais reçu.
J’attends encore.";1\r
;3\r
Correct.;4\r
`
const inWindows = (text: string): Buffer => Buffer.from(text.replaceAll('’', "'"), 'latin1')

/** Everything wrong that was seen on the way; each journey ends with none. */
type Way = { page: Page; wrong: string[] }

const bringTable = async ({ page, wrong }: Way) => {
  await page.goto(`${site.url}/console/jobs/new`)
  await page.getByRole('heading', { name: 'Say how a text sounds' }).waitFor()
  wrong.push(...(await look(page, 'gallery')))
  await page.getByRole('button', { name: 'Use this: Say how a text sounds' }).click()
  await page.getByRole('heading', { name: 'What is it about?' }).waitFor()
  expect(await page.locator('main').textContent()).not.toContain('{')
  const buffer = inWindows(TABLE)
  await page.getByTestId('files').setInputFiles({ name: 'avis.csv', mimeType: 'text/csv', buffer })
  await page.getByText('One cell cannot be used').waitFor()
  await page.getByText(/Line 5: “The text” is empty/).waitFor()
  expect(await page.getByLabel('The text').inputValue()).toBe('Avis')
  wrong.push(...(await look(page, 'data')))
  await page.getByLabel('The text').selectOption('Note')
  await page.getByRole('button', { name: 'Add 4 tasks' }).waitFor()
  await page.getByLabel('The text').selectOption('Avis')
  await page.getByRole('button', { name: 'Leave those lines out and add 3 tasks' }).click()
}

const changeWords = async ({ page, wrong }: Way) => {
  await page.getByRole('heading', { name: 'What do people read?' }).waitFor()
  const question = page.getByLabel('Question', { exact: true })
  await question.fill('')
  await page.getByText('Not kept yet').waitFor()
  await question.fill('How content is the guest?')
  await page.getByLabel('Answer 4', { exact: true }).fill('Both, really')
  await page.getByRole('button', { name: 'Take out: Neither' }).click()
  await page.getByText('Draft kept').waitFor()
  wrong.push(...(await look(page, 'words')))
  await page.reload()
  await question.waitFor()
  expect(await question.inputValue()).toBe('How content is the guest?')
}

const setPay = async ({ page, wrong }: Way) => {
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'What does it pay?' }).waitFor()
  await page.getByLabel(/^Reward for one answer/).fill('0.02')
  await page.getByText(/it must be at least €0.06/).waitFor()
  expect(await page.getByRole('button', { name: 'Go on' }).isDisabled()).toBe(true)
  wrong.push(...(await look(page, 'pay')))
  await page.getByRole('button', { name: 'Pay that' }).click()
  await page.getByLabel(/^Answers per task/).fill('2')
  await page.getByLabel('Nothing of the kind').check()
  await page.getByText('Draft kept').waitFor()
}

const tryPreview = async ({ page, wrong }: Way) => {
  await page.getByRole('button', { name: 'Go on' }).click()
  const frame = page.locator('iframe[title="As on a phone"]')
  const phone = frame.contentFrame()
  await phone.getByText('How content is the guest?').waitFor()
  await phone.getByText('Très bon accueil, même tard.').waitFor()
  // The bar at its foot must be in the window to be pressed.
  await frame.evaluate((element) => element.scrollIntoView(false))
  await phone.getByRole('button', { name: /Hand in/ }).click()
  await phone.getByText('This needs an answer.').waitFor()
  await phone.getByLabel('Pleased').first().check()
  await phone.getByRole('button', { name: /Hand in/ }).click()
  await phone.getByText('This is a preview: nothing was sent.').waitFor()
  expect(await phone.locator('html').evaluate(() => window.innerWidth)).toBe(390)
  wrong.push(...(await look(page, 'look')))
}

const publishShort = async ({ page, wrong }: Way) => {
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('There is not enough money yet').waitFor()
  await page.getByText(/€0.52 are missing/).waitFor()
  wrong.push(...(await look(page, 'price')))
  await page.getByRole('button', { name: 'Put in test money' }).click()
  await page.getByRole('button', { name: 'Put it in' }).click()
  await page.getByRole('button', { name: 'Publish for at most €0.52' }).click()
  await page.waitForURL(/\/console\/jobs\/job_[^/]+$/)
}

test('from a template and a table to an answer, in English', async () => {
  const way: Way = { page: await memberPage('en-IE'), wrong: [] }
  await bringTable(way)
  await changeWords(way)
  await setPay(way)
  await tryPreview(way)
  await publishShort(way)
  expect(way.wrong).toEqual([])

  const worker = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  const { token } = await site.worker()
  await worker.goto(`${site.url}/work#token=${token}`)
  await worker
    .getByRole('button', { name: /Commencer/ })
    .first()
    .click()
  await worker.getByRole('radio', { name: 'Content', exact: true }).check()
  await worker.getByRole('button', { name: /Remettre/ }).click()
  await worker
    .getByText(/Réponse remise/)
    .first()
    .waitFor()
  await way.page.getByRole('button', { name: 'Approve the one shown' }).waitFor()
  await worker.context().close()
  await way.page.context().close()
})

const bringPictures = async ({ page, wrong }: Way) => {
  await page.goto(`${site.url}/console`)
  await page.getByRole('link', { name: 'Nouveau travail' }).first().click()
  await page.getByRole('button', { name: 'Utiliser : Dire ce que montre une image' }).click()
  await page.getByRole('heading', { name: 'De quoi s’agit-il ?' }).waitFor()
  const photo = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } })
  const other = await page.screenshot({ clip: { x: 40, y: 0, width: 300, height: 200 } })
  await page.getByTestId('files').setInputFiles([
    { name: 'Une.PNG', mimeType: 'image/png', buffer: photo },
    { name: 'deux.png', mimeType: 'image/png', buffer: other },
    { name: 'notes.docx', mimeType: 'application/msword', buffer: Buffer.from('x') },
  ])
  await page.getByText('Non utilisé : notes.docx').waitFor()
  wrong.push(...(await look(page, 'data-fr')))
  await page.getByRole('button', { name: 'Ajouter 2 tâches' }).click()
}

const goThrough = async ({ page, wrong }: Way) => {
  const on = () => page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Que lira-t-on ?' }).waitFor()
  wrong.push(...(await look(page, 'words-fr')))
  await on()
  await page.getByRole('heading', { name: 'Combien cela paie-t-il ?' }).waitFor()
  await page.getByLabel('Rien de tel').check()
  wrong.push(...(await look(page, 'pay-fr')))
  await on()
  const desk = page.locator('iframe[title="Comme au bureau"]').contentFrame()
  const shown = desk.getByRole('img').first()
  await shown.waitFor()
  await expect
    .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100)
  await desk.getByRole('button', { name: 'Suivante' }).click()
  await desk.getByText('Tâche 2 sur 2').waitFor()
  wrong.push(...(await look(page, 'look-fr')))
  await on()
  await page.getByRole('button', { name: 'Verser de l’argent de test' }).click()
  await page.getByRole('button', { name: 'Verser', exact: true }).click()
  await page.getByRole('button', { name: /Publier pour/ }).click()
  await page.waitForURL(/\/console\/jobs\/job_[^/]+$/)
}

test('from a template and pictures to an answer, in French', async () => {
  const way: Way = { page: await memberPage('fr-FR'), wrong: [] }
  await bringPictures(way)
  await goThrough(way)
  expect(way.wrong).toEqual([])
  const job = way.page.url().split('/').at(-1)
  const { token } = await site.worker()
  const claimed = await site.post(`/v1/jobs/${job}/claim`, {}, token)
  const worker = await openPage(browser, { locale: 'en-IE', viewport: PHONE })
  await worker.goto(`${site.url}/work/task/${claimed.id}#token=${token}`)
  await worker.getByLabel('A landscape').check()
  await worker.getByRole('button', { name: /Hand in/ }).click()
  await worker
    .getByText(/Handed in/)
    .first()
    .waitFor()
  await way.page
    .getByRole('button', { name: /Approuver/ })
    .first()
    .waitFor()
})
