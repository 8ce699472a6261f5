/**
 * Every page in French and English, light and dark, on a small phone and at a desk: axe-core finds
 * nothing, nothing is wider than the window, and a picture of each is kept for people to judge.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REALISTIC_FORMS } from '../../src/forms/fixtures/realistic-forms.ts'
import type { FormInput } from '../../src/forms/form.ts'
import {
  axeFindings,
  DESK,
  isTooWide,
  keepPicture,
  launchBrowser,
  openPage,
  PHONE,
} from '../support/browser.ts'
import { base64 } from '../support/files/pictures.ts'
import { BRIEF } from '../support/forms.ts'
import { wavOf } from '../support/media/sounds.ts'
import { JUDGEMENT, openSite, pairsOfArguments, publishJob, type Site } from '../support/site.ts'

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

const SIZES = { 360: PHONE, 1280: DESK }
const LANGUAGES = ['en', 'fr'] as const

/** The page as it is now, in both schemes and sizes: what is wrong with it. */
const look = async (page: Page, name: string): Promise<string[]> => {
  const wrong: string[] = []
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const place = `${name} ${size} ${colorScheme}`
      wrong.push(...(await axeFindings(page)).map((finding) => `${place}: ${finding}`))
      if (await isTooWide(page)) wrong.push(`${place}: wider than the window`)
      if (colorScheme === 'light') await keepPicture(page, `${name}-${size}`)
    }
  }
  await page.setViewportSize({ width: 320, height: 640 })
  if (await isTooWide(page)) wrong.push(`${name} 320: wider than the window`)
  return wrong
}

/** Opens an address in both languages and looks; `ready` is what the page shows once it is there. */
const lookAt = async (page: Page, name: string, path: string, ready = 'h1'): Promise<string[]> => {
  const wrong: string[] = []
  for (const language of LANGUAGES) {
    await page.goto(`${site.url}${path}`)
    await page.evaluate((chosen) => localStorage.setItem('fairhand-language', chosen), language)
    await page.reload()
    await page.locator(ready).first().waitFor()
    wrong.push(...(await look(page, `${name}-${language}`)))
  }
  return wrong
}

const workerAt = async (path: string, options: BrowserContextOptions = {}) => {
  const worker = await site.worker()
  const page = await openPage(browser, options)
  await page.goto(`${site.url}${path}#token=${worker.token}`)
  return { page, token: worker.token }
}

test('the doors: home, account, sign-in, and addresses nobody lives at', async () => {
  const page = await openPage(browser)
  const wrong = [
    ...(await lookAt(page, 'home', '/', 'a[href^="/start"]')),
    ...(await lookAt(page, 'about', '/about', 'main dl')),
    ...(await lookAt(page, 'start-work', '/start?as=work')),
    ...(await lookAt(page, 'start-people', '/start?as=people')),
    ...(await lookAt(page, 'sign-in', '/sign-in')),
    ...(await lookAt(page, 'not-found', '/nowhere')),
    ...(await lookAt(page, 'console-gate', '/console')),
  ]
  expect(wrong).toEqual([])
}, 120_000)

test('the worker’s rooms: no work, work, a task, what it earned', async () => {
  const { page, token } = await workerAt('/work')
  const wrong = await lookAt(page, 'work-none', '/work', '.border-dashed')
  const job = await publishJob(site, key, JUDGEMENT, pairsOfArguments(3))
  wrong.push(...(await lookAt(page, 'work', '/work', 'article')))
  const first = await site.post(`/v1/jobs/${job}/claim`, {}, token)
  wrong.push(...(await lookAt(page, 'task', `/work/task/${first.id}`, 'fieldset')))
  wrong.push(...(await lookAt(page, 'work-in-hand', '/work', 'section')))
  const answers = { better: 'left', reason: 'It gives a reason.' }
  await site.post(`/v1/assignments/${first.id}/submit`, { answers }, token)
  wrong.push(...(await lookAt(page, 'task-handed-in', `/work/task/${first.id}`)))
  const changes = { decision: 'request_changes', text: 'Say a little more, please.' }
  await site.post(`/v1/assignments/${first.id}/review`, changes, key)
  wrong.push(...(await lookAt(page, 'task-changes', `/work/task/${first.id}`, 'fieldset')))
  await site.post(`/v1/assignments/${first.id}/submit`, { answers }, token)
  await site.post(`/v1/assignments/${first.id}/review`, { decision: 'approve' }, key)
  wrong.push(...(await lookAt(page, 'task-approved', `/work/task/${first.id}`)))
  wrong.push(...(await lookAt(page, 'earnings', '/work/earnings', 'section li')))
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Retirer', exact: true }).click()
  wrong.push(...(await look(page, 'withdraw-fr')))
  expect(wrong).toEqual([])
}, 180_000)

/** Uploads what the browser shows now: a picture that is one. And a sound that is one. */
const uploadShown = async (page: Page) => {
  const upload = async (name: string, bytes: Buffer): Promise<string> =>
    (await site.post('/v1/files', { name, data_base64: base64(bytes) }, key)).id
  return {
    picture: await upload('picture.png', await page.screenshot()),
    audio: await upload('sound.wav', wavOf(3, [[0, 2]])),
  }
}

test('every realistic form can be read and answered by everybody', async () => {
  const wrong: string[] = []
  const { page: shown } = await workerAt('/work')
  await shown.locator('h1').waitFor()
  const { picture, audio } = await uploadShown(shown)
  // Files that lie elsewhere would be copied first, and nothing is fetched in tests.
  const withOwnFiles = (form: FormInput, input: object): object => {
    const sounds = new Set(form.data?.flatMap(({ name, kind }) => (kind === 'audio' ? [name] : [])))
    const own = Object.entries(input).map(([name, value]) => [
      name,
      JSON.parse(
        JSON.stringify(value).replaceAll(
          /file_[0-9a-z]{26}|https:\/\/(photos|sons)\.example\.org\/[^"]+/g,
          sounds.has(name) ? audio : picture,
        ),
      ),
    ])
    return Object.fromEntries(own)
  }
  for (const [number, { name, form, input }] of REALISTIC_FORMS.entries()) {
    const reward = { amount: '40.00', currency: 'EUR' }
    const told: FormInput = { ...BRIEF, ...(form as FormInput) }
    const job = await publishJob(site, key, told, [withOwnFiles(told, input)], { reward })
    const { page, token } = await workerAt('/work', { locale: number % 2 ? 'fr-FR' : 'en-IE' })
    const claimed = await site.post(`/v1/jobs/${job}/claim`, {}, token)
    await page.goto(`${site.url}/work/task/${claimed.id}`)
    await page.locator('[data-item]').first().waitFor()
    wrong.push(...(await look(page, `form-${number + 1}`)).map((finding) => `${name}: ${finding}`))
    await page.keyboard.press('Control+Enter')
    wrong.push(...(await axeFindings(page)).map((finding) => `${name}, at fault: ${finding}`))
    await page.keyboard.press('Escape')
    await page.context().close()
  }
  expect(wrong).toEqual([])
}, 180_000)

/** A member with a requester of their own, made through the API like the app does. */
const memberPage = async (): Promise<Page> => {
  const page = await openPage(browser)
  const origin = { origin: site.url }
  const post = async (path: string, data: object, headers: Record<string, string> = {}) => {
    const options = { data, headers: { ...origin, ...headers } }
    const reply = await page.request.post(`${site.url}${path}`, options)
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
    return reply.json()
  }
  const account = { email: 'claire@example.org', password: 'a long enough one', name: 'Claire' }
  await post('/api/auth/sign-up/email', account)
  const { id } = await post('/v1/requesters', { name: 'Dubois & fille', currency: 'EUR' })
  const acting = { 'fairhand-acting-as': id }
  await post('/v1/deposits', { amount: { amount: '100.00', currency: 'EUR' } }, acting)
  const limits = {
    per_day: { amount: '50.00', currency: 'EUR' },
    confirm_above: { amount: '1.00', currency: 'EUR' },
  }
  const agent = await post('/v1/agents', { name: 'Claude', ...limits }, acting)
  key = (await post(`/v1/agents/${agent.id}/keys`, {}, acting)).key
  return page
}

test('the console’s rooms', async () => {
  const page = await memberPage()
  const options = ['The round one', 'The square one']
  const small = { question: 'Which logo do you like better?', options, answers: 2 }
  const large = { ...small, reward: { amount: '0.60', currency: 'EUR' } }
  const open = (await site.post('/v1/ask', small, key)).job_id
  const draft = (await site.post('/v1/ask', large, key)).job_id
  for (const label of options) {
    const { token } = await site.worker()
    const claimed = await site.post(`/v1/jobs/${open}/claim`, {}, token)
    const { pages } = claimed.form as {
      pages: { items: { id: string; options?: { value: string; label: string }[] }[] }[]
    }
    const item = pages.flatMap(({ items }) => items).find((one) => one.options !== undefined)
    const value = item?.options?.find((option) => option.label === label)?.value
    await site.post(
      `/v1/assignments/${claimed.id}/submit`,
      { answers: { [item?.id ?? '']: value } },
      token,
    )
  }
  const wrong = [
    ...(await lookAt(page, 'console', '/console', 'section li')),
    ...(await lookAt(page, 'console-job', `/console/jobs/${open}`, 'section li')),
    ...(await lookAt(page, 'console-draft', `/console/jobs/${draft}`)),
    ...(await lookAt(page, 'console-ask', '/console/ask', 'form')),
    ...(await lookAt(page, 'console-agents', '/console/agents', 'li code')),
    ...(await lookAt(page, 'console-members', '/console/members', 'main li')),
    ...(await lookAt(page, 'console-money', '/console/money', 'section li')),
    ...(await lookAt(page, 'console-new', '/console/new', 'form')),
    ...(await lookAt(page, 'console-not-found', '/console/nowhere')),
    ...(await lookAt(page, 'console-operator', '/console/operator')),
  ]
  await page.goto(`${site.url}/console/agents`)
  await page.getByRole('button', { name: 'Nouvel agent' }).click()
  wrong.push(...(await look(page, 'console-new-agent-fr')))
  expect(wrong).toEqual([])
}, 180_000)

test('the operator’s page', async () => {
  const page = await openPage(browser)
  await page.goto(site.operatorLink())
  await page.getByRole('button').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/api'))
  expect(await lookAt(page, 'operator', '/console/operator', '#audit')).toEqual([])
}, 60_000)
