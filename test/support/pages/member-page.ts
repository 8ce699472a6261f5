/** A member of a new requester in a browser of their own, with money, and what they may call. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openPage } from '../browser.ts'
import type { Site } from '../site.ts'

export const memberPage = async (
  browser: Browser,
  site: Site,
  { funds = '50.00', ...options }: BrowserContextOptions & { funds?: string } = {},
) => {
  const page = await openPage(browser, options)
  let acting: Record<string, string> = { 'fairhand-acting-as': 'person' }
  const post = async (path: string, data: object) => {
    const headers = { origin: site.url, ...acting }
    const reply = await page.request.post(`${site.url}${path}`, { data, headers })
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
    return (await reply.json()) as { id: string }
  }
  const account = { email: 'ana@example.org', password: 'a long enough one', name: 'Ana' }
  await post('/api/auth/sign-up/email', account)
  const { id } = await post('/v1/requesters', { name: 'Atelier Nord' })
  acting = { 'fairhand-acting-as': id }
  await post('/v1/deposits', { amount: { amount: funds, currency: 'EUR' } })
  return { page, post }
}
