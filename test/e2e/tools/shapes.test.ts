/** Regions on a picture by mouse, by finger and by the keyboard alone, each handed in and read as a result. */
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  axeFindings,
  DESK,
  isTooWide,
  launchBrowser,
  openPage,
  PHONE,
} from '../../support/browser.ts'
import { openSite, publishJob, type Site } from '../../support/site.ts'

vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let key: string
let street: string

beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  key = await site.requester()
  const empty = { width: 600, height: 400, channels: 3, background: '#9dbbdd' } as const
  const picture = await sharp({ create: empty }).jpeg().toBuffer()
  const file = { name: 'street.jpg', data_base64: picture.toString('base64') }
  street = (await site.post('/v1/files', file, key)).id
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Answer = { width: number; height: number; regions: Record<string, unknown>[] }

/** A job of one picture, opened by a new worker. */
const opened = async (title: string, options: object, input: object = {}) => {
  const labels = [
    { value: 'car', label: 'Car', key: 'c' },
    { value: 'person', label: 'Person', key: 'p' },
  ]
  const item = {
    ...{ type: 'image_regions', id: 'seen', label: 'Mark them', from: 'street', options: labels },
    ...{ shapes: ['box', 'polygon', 'point', 'rotated_box'], prefill_from: 'found' },
  }
  const form = {
    ...{ form: 1, lang: 'en', title, instructions_md: 'Mark every car. Then every person.' },
    data: [
      { name: 'street', kind: 'image' },
      { name: 'found', kind: 'regions', required: false },
    ],
    pages: [{ id: 'page', items: [item] }],
  }
  const job = await publishJob(site, key, form as never, [{ street, ...input }])
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  const card = page.getByRole('article').filter({ hasText: title })
  await card.getByRole('button', { name: 'Start' }).click()
  const board = page.getByRole('application', { name: 'Picture to mark' })
  await board.waitFor()
  await board.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await board.boundingBox()) ?? expect.unreachable()
  const at = (right: number, down: number) => ({ x: x + right * width, y: y + down * height })
  return { job, page, board, at }
}

const handIn = async (page: Page, job: string): Promise<Answer> => {
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await page.getByRole('heading', { name: /^Handed in/ }).waitFor()
  const headers = { authorization: `Bearer ${key}` }
  const reply = await fetch(`${site.url}/v1/jobs/${job}/results`, { headers })
  const { data } = (await reply.json()) as { data: { answer: Answer }[] }
  return data[0]?.answer ?? expect.unreachable()
}
const marks = (page: Page) => page.locator('[data-mark]')

describe('regions on a picture', () => {
  test('by mouse: dragged, pressed corner by corner, changed, undone', async () => {
    const { job, page, at } = await opened('By mouse', { viewport: DESK })
    const drag = async (from: [number, number], to: [number, number]) => {
      await page.mouse.move(at(...from).x, at(...from).y)
      await page.mouse.down()
      await page.mouse.move(at(...to).x, at(...to).y, { steps: 4 })
      await page.mouse.up()
    }
    await drag([0.1, 0.1], [0.3, 0.3])
    // The very next gesture draws too, and inside of the first.
    await drag([0.15, 0.15], [0.2, 0.25])
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Outline' }).click()
    const corners = [
      [0.5, 0.5],
      [0.7, 0.5],
      [0.6, 0.8],
      [0.5, 0.5],
    ] as const
    for (const [x, y] of corners) await page.mouse.click(at(x, y).x, at(x, y).y)
    await marks(page).nth(2).waitFor()
    await page.keyboard.press('Control+z')
    expect(await marks(page).count()).toBe(2)
    await page.keyboard.press('Control+Shift+z')
    await page.getByText('Draft saved').waitFor()
    await page.reload()
    await marks(page).nth(2).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const { width, height, regions } = await handIn(page, job)
    expect([width, height]).toEqual([600, 400])
    expect(regions.map(({ shape, label }) => `${shape} ${label}`)).toEqual([
      ...['box car', 'box person', 'polygon person'],
    ])
    expect(Number(regions[0]?.x)).toBeCloseTo(60, -1)
    expect(Number(regions[0]?.width)).toBeCloseTo(120, -1)
  })

  test('by finger on a small phone: dragged under a magnifier, tapped, moved by a corner', async () => {
    const phone = { viewport: PHONE, hasTouch: true, isMobile: true }
    const { job, page, board, at } = await opened('By finger', phone)
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: object[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never })
    await touch('touchStart', at(0.2, 0.2))
    await touch('touchMove', at(0.3, 0.3))
    await touch('touchMove', at(0.5, 0.6))
    expect(await board.locator('.rounded-full').count()).toBe(1)
    await touch('touchEnd')
    expect(await marks(page).count()).toBe(1)
    await touch('touchStart', at(0.5, 0.6))
    await touch('touchMove', at(0.6, 0.7))
    await touch('touchMove', at(0.7, 0.8))
    await touch('touchEnd')
    await page.touchscreen.tap(at(0.8, 0.1).x, at(0.8, 0.1).y)
    await page.touchscreen.tap(at(0.95, 0.3).x, at(0.95, 0.3).y)
    expect(await marks(page).count()).toBe(2)
    await touch('touchStart', { ...at(0.4, 0.5), id: 0 }, { ...at(0.6, 0.5), id: 1 })
    await touch('touchMove', { ...at(0.2, 0.5), id: 0 }, { ...at(0.8, 0.5), id: 1 })
    await touch('touchEnd')
    await page.getByRole('button', { name: 'The whole picture' }).tap()
    expect(await marks(page).count()).toBe(2)
    expect(await isTooWide(page)).toBe(false)
    expect(await axeFindings(page)).toEqual([])
    const { regions } = await handIn(page, job)
    expect(Number(regions[0]?.width)).toBeCloseTo(300, -1)
  })

  test('by the keyboard alone: suggestions put right, a box drawn, numbers written', async () => {
    const found = {
      ...{ width: 300, height: 200 },
      regions: [
        { shape: 'box', x: 10, y: 10, width: 50, height: 30 },
        { shape: 'point', label: 'car', x: 900, y: 1 },
      ],
    }
    const { job, page, board } = await opened('By keys', { viewport: DESK }, { found })
    await page.getByText('1 suggested mark lies outside the picture').waitFor()
    const press = async (...keys: string[]) => {
      for (const one of keys) await page.keyboard.press(one)
    }
    await page.getByRole('button', { name: /^1 / }).focus()
    await press('Enter', 'c', 'ArrowRight', 'Shift+ArrowDown')
    await board.focus()
    await press('Escape', 'ArrowLeft', 'Enter')
    await press(...Array<string>(5).fill('ArrowRight'), ...Array<string>(5).fill('ArrowDown'))
    await press('Enter', '.', '.')
    await page.getByLabel('Width', { exact: true }).focus()
    await press('Control+a')
    await page.keyboard.type('77')
    await press('Enter', 'Control+Enter')
    await page.getByRole('heading', { name: /^Handed in/ }).waitFor()
    const headers = { authorization: `Bearer ${key}` }
    const reply = await fetch(`${site.url}/v1/jobs/${job}/results`, { headers })
    const { data } = (await reply.json()) as { data: { answer: Answer }[] }
    const [first, second, ...more] = data[0]?.answer.regions ?? []
    expect(first).toMatchObject({ label: 'car', x: 21, y: 20, width: 100, height: 61 })
    expect(second).toMatchObject({ shape: 'box', label: 'car', width: 77 })
    expect(more).toEqual([])
  })
})
