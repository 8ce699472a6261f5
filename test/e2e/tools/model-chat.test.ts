/** Talking to two models side by side: by keys alone at a desk, by finger on a phone, with a stop. */
import type { ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { FormInput } from '../../../src/forms/form.ts'
import { type Bilingual, formIn } from '../../../src/forms/languages/bilingual.ts'
import { sample } from '../../../web/gallery/samples/expert/model-chat.ts'
import { launchBrowser, openPage, PHONE } from '../../support/browser.ts'
import { startModelServer } from '../../support/models/model-server.ts'
import { look } from '../../support/pages/look.ts'
import { openSite, publishJob, type Site } from '../../support/site.ts'

vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let server: Awaited<ReturnType<typeof startModelServer>>
let key: string
beforeAll(async () => {
  server = await startModelServer()
  site = await openSite({ FAIRHAND_WEBHOOK_ALLOW: server.origin })
  browser = await launchBrowser()
  key = await site.requester()
}, 60_000)
beforeEach(() => server.reset())
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await server?.close()
})

/** A new person with the task in front of them, and what their answer has become. */
const begin = async (title: string, options: object = {}) => {
  const address = `${server.origin}/v1`
  const models = await Promise.all(
    ['one', 'two'].map((model) =>
      site.post('/v1/models', { name: model, address, model, api_key: 'sk-1' }, key),
    ),
  )
  const written = formIn(sample.form as Bilingual<Omit<FormInput, 'lang'>>, 'en')
  const form = structuredClone({ ...written, title })
  form.translations = form.translations?.filter(({ path }) => path !== '/title') ?? []
  Object.assign(form.pages[0]?.items[0] ?? {}, {
    models: models.map(({ id }) => ({ id })),
    min_turns: 2,
  })
  const job = await publishJob(site, key, form)
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  await page.getByRole('article').filter({ hasText: title }).getByRole('button').first().click()
  await page.locator('[data-item] textarea').waitFor()
  const answer = async (): Promise<unknown> => {
    await page.getByRole('button', { name: /^(Hand in|Remettre)/ }).click()
    await page.getByRole('heading', { name: /Handed in|remise/i }).waitFor()
    const found = await fetch(`${site.url}/v1/jobs/${job}/results`, {
      headers: { authorization: `Bearer ${key}` },
    })
    const { data } = (await found.json()) as { data: { answer: unknown }[] }
    return data[0]?.answer
  }
  return { page, answer }
}
const field = (page: Page) => page.locator('[data-item] textarea')

test('by keys alone: said, answered twice, chosen, and kept over a reload', async () => {
  const { page, answer } = await begin('Talk by keys')
  await field(page).focus()
  await page.keyboard.type('You owe me a refund')
  await page.keyboard.press('Control+Enter')
  await page.getByText('two: You owe me a refund').waitFor()
  await page.getByText('Choose whose reply is better; the conversation').waitFor()
  await page.getByRole('radio', { name: 'A is better' }).focus()
  await page.keyboard.press('Space')
  await page.getByText('1 more turn is needed').waitFor()
  await look(page, 'model-chat-en')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await page.getByText('one: You owe me a refund').waitFor()
  expect(await page.getByRole('radio', { name: 'A is better' }).isChecked()).toBe(true)
  await field(page).focus()
  await page.keyboard.type('Really?')
  await page.keyboard.press('Control+Enter')
  await page.getByText('two: Really?').waitFor()
  await page.getByRole('radio', { name: 'Both the same' }).focus()
  await page.keyboard.press('Space')
  const given = (await answer()) as { turns: { better: string }[] }
  expect(given.turns.map(({ better }) => better)).toEqual([expect.stringMatching(/^[ab]$/), 'tie'])
})

test('by finger: a reply that does not come is stopped, and one that fails is nobody’s fault', async () => {
  const { page } = await begin('Talk by finger', {
    ...{ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'fr-FR' },
  })
  server.manners.reply = () => undefined
  await field(page).fill('Bonjour')
  await page.getByRole('button', { name: 'Envoyer' }).tap()
  await page.getByText('Le modèle écrit…').waitFor()
  await page.getByRole('button', { name: 'Arrêter' }).tap()
  await page.getByText('Arrêté ;').waitFor()
  server.manners.reply = (_, response: ServerResponse) => void response.writeHead(500).end()
  for (const text of ['Encore', 'Toujours là ?']) {
    await field(page).fill(text)
    await page.getByRole('button', { name: 'Envoyer' }).tap()
    await page.locator('li', { hasText: text }).getByText('ce n’est pas votre faute').waitFor()
  }
  await page.getByText('votre temps jusqu’ici est payé').waitFor()
  await look(page, 'model-chat-fr')
})
