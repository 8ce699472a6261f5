/** A requester's way through the console, in a real browser against a real instance. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { openSite, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let page: Page
let job = ''

beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  page = await openPage(browser)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A worker answers the question with the option of that name; the assignment's id. */
const answer = async (option: string): Promise<string> => {
  const { token } = await site.worker()
  const claimed = await site.post(`/v1/jobs/${job}/claim`, {}, token)
  const { pages } = claimed.form as { pages: { items: Record<string, unknown>[] }[] }
  const item = pages.flatMap(({ items }) => items).find(({ type }) => type === 'choice')
  const options = (item?.options ?? []) as { value: string; label: string }[]
  const value = options.find(({ label }) => label === option)?.value
  const answers = { [String(item?.id)]: value }
  await site.post(`/v1/assignments/${claimed.id}/submit`, { answers }, token)
  return claimed.id
}

test('an account, an organisation, test money', async () => {
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Ask people' }).click()
  await page.getByLabel('Your name').fill('Claire Dubois')
  await page.getByLabel('E-mail address').fill('claire@example.org')
  await page.getByLabel('Password').fill('a long enough one')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Dubois & fille')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.getByRole('heading', { name: 'Dubois & fille' }).waitFor()
  await page.getByRole('button', { name: 'Put in test money' }).click()
  await page.getByLabel(/^Amount/).fill('50,00')
  await page.getByRole('button', { name: 'Put it in' }).click()
  await page.getByText('€50.00').waitFor()
})

test('a question shows its price before a cent is spent', async () => {
  await page.getByRole('link', { name: 'Ask a question' }).first().click()
  await page.getByRole('textbox', { name: 'Question' }).fill('Is the shop open?')
  await page.getByLabel('Possible answers').fill('Open\nClosed')
  await page.getByLabel(/^At most/).fill('0.01')
  await page.getByRole('button', { name: 'Show the price' }).click()
  await page.getByText('It would cost more than your limit').waitFor()
  await page.getByLabel(/^At most/).fill('5')
  await page.getByRole('button', { name: 'Show the price' }).click()
  await page.getByRole('heading', { name: 'Expected cost, fee included' }).waitFor()
  const price = await page.getByRole('region', { name: /Expected cost/ }).textContent()
  expect(price).toMatch(/An hour€\d+\.\d\d, the floor is €12\.02/)
  await page.getByRole('button', { name: /^Ask for at most €/ }).click()
  await page.getByRole('heading', { name: 'Is the shop open?', level: 1 }).waitFor()
  await page.waitForURL(/\/console\/jobs\/job_/)
  job = page.url().split('/').at(-1) ?? ''
})

test('answers come in; one is sent back, one approved, the rest with one press', async () => {
  const first = await answer('Open')
  await answer('Open')
  await answer('Closed')
  await page.getByRole('button', { name: 'Approve all 3 shown' }).waitFor()
  expect(await page.getByText(/% sure/).count()).toBe(1)
  await page.getByRole('button', { name: 'Ask for changes' }).first().click()
  await page.getByLabel('What should change?').fill('Please look again.')
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByRole('button', { name: 'Approve all 2 shown' }).waitFor()
  await page.getByRole('button', { name: 'Approve', exact: true }).first().click()
  await page.getByRole('button', { name: 'Approve the one shown' }).click()
  await page
    .getByText(/· Approved/)
    .nth(1)
    .waitFor()
  expect(await page.getByText(/· Changes asked for/).count()).toBe(1)
  expect(first).toMatch(/^asg_/)
})

test('a bonus says thank you', async () => {
  await page.getByRole('button', { name: 'Pay a bonus' }).first().click()
  await page.getByLabel(/^Amount/).fill('0.50')
  await page.getByLabel('For what?').fill('A careful look.')
  await page.getByRole('button', { name: 'Pay it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Money', exact: true }).click()
  await page.getByText('Bonus paid').waitFor()
})

test('pay only rises, and a job is closed after one question', async () => {
  await page.goto(`${site.url}/console/jobs/${job}`)
  await page.getByRole('button', { name: 'Raise the pay' }).click()
  await page.getByLabel(/^New reward/).fill('0.01')
  await page.getByRole('button', { name: 'Raise it' }).click()
  await page.getByRole('alert').getByText('Published pay never falls').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Go on' }).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByText('Finishing').waitFor()
})

test('an agent asks above its limit; a human sees who and how much, and says yes', async () => {
  await page.getByRole('link', { name: 'Agents and keys' }).click()
  await page.getByRole('button', { name: 'New agent' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Claude')
  await page.getByLabel(/^Ask a human above/).fill('1')
  await page.getByRole('button', { name: 'Make the agent' }).click()
  await page.getByRole('heading', { name: 'Claude' }).waitFor()
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = await page.getByLabel('Key', { exact: true }).inputValue()
  expect(key).toMatch(/^fh_test_/)
  await page.getByRole('button', { name: 'I have kept it' }).click()

  const question = 'Which logo do you like better?'
  const reward = { amount: '0.30', currency: 'EUR' }
  const asked = { question, options: ['The round one', 'The square one'], answers: 20, reward }
  expect((await site.post('/v1/ask', asked, key)).next_action).toBe('ask_a_human_to_publish')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByText('Claude wants to spend at most €8.70').waitFor()
  await page.getByRole('link', { name: 'Look and decide' }).click()
  await page.getByText('Asked by the agent Claude; Claire Dubois answers for it').waitFor()
  await page.getByText('See it as people see it').click()
  await page.getByLabel('The square one').waitFor()
  await page.getByRole('button', { name: 'Publish for at most €8.70' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()

  await page.getByRole('link', { name: 'Agents and keys' }).click()
  await page.getByRole('button', { name: /^End the key/ }).click()
  await page.getByRole('button', { name: 'End the key', exact: true }).click()
  await page.getByText(/ended/).waitFor()
  await expect(site.post('/v1/ask', asked, key)).rejects.toThrow(/unauthenticated/)
})

test('members come by their address, with a role that shows', async () => {
  const other = await openPage(browser, { locale: 'fr-FR' })
  await other.goto(`${site.url}/start?as=people`)
  await other.getByLabel('Votre nom').fill('Paul')
  await other.getByLabel('Adresse e-mail').fill('paul@example.org')
  await other.getByLabel('Mot de passe').fill('a long enough one')
  await other.getByRole('button', { name: 'Créer le compte' }).click()
  await other.getByRole('heading', { name: 'Qui va demander ?' }).waitFor()

  await page.getByRole('link', { name: 'Members' }).click()
  await page.getByLabel('E-mail address').fill('paul@example.org')
  await page.getByLabel('Role').selectOption('reviewer')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('paul@example.org').waitFor()

  await other.goto(`${site.url}/console`)
  await other.getByRole('heading', { name: 'Dubois & fille' }).waitFor()
  await other.getByRole('link', { name: 'Agents et clés' }).click()
  await other.getByRole('heading', { name: 'Claude' }).waitFor()
  expect(await other.getByRole('button', { name: 'Nouvel agent' }).count()).toBe(0)
})

test('the operator comes in by the printed link, hands one over and checks the books', async () => {
  const operator = await openPage(browser)
  await operator.goto(site.operatorLink())
  await operator.getByRole('button', { name: 'Sign in' }).click()
  await operator.waitForURL((url) => !url.pathname.startsWith('/api'))
  await operator.goto(`${site.url}/console/operator`)
  await operator.getByRole('button', { name: 'Check now' }).click()
  await operator.getByText('Every cent is where it should be').waitFor()
  await operator.getByRole('link', { name: 'Accounts', exact: true }).click()
  await operator.getByText('cl•••@example.org').waitFor()
  await operator.getByLabel('E-mail address').fill('new@example.org')
  await operator.getByRole('button', { name: 'Make the link' }).click()
  const link = await operator.getByLabel(/^Works once/).inputValue()
  expect(link).toContain('/api/auth/enter?token=')
})
