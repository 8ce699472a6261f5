/**
 * A text of 10,000 words with 250 marks on a slow machine: how long a key, a mark and an undo take until they
 * are seen. `node bench/web/long-text.ts [marks]`, with the web app built; the processor is slowed down six times.
 */
import type { Page } from 'playwright-core'
import { launchBrowser, openPage, PHONE } from '../../test/support/browser.ts'
import { openSite, publishJob } from '../../test/support/site.ts'

const WORDS = 10_000
const MARKS = Number(process.argv[2] ?? 250)
const ROUNDS = 20

const words = Array.from({ length: WORDS }, (_, i) => `ab${i % 97}`)
/** Lines as in prose: about 60 words. */
const text = words.map((word, i) => `${word}${i % 60 === 59 ? '.\n' : ' '}`).join('')

const guesses = () => {
  const found = [...text.matchAll(/ab\d+/g)]
  const step = Math.floor(found.length / MARKS)
  return Array.from({ length: MARKS }, (_, i) => found[i * step]).flatMap((one) =>
    one === undefined ? [] : [{ start: one.index, end: one.index + one[0].length, label: 'name' }],
  )
}

const FORM = {
  ...{ form: 1 as const, lang: 'en', title: 'Long text', goal: 'To measure.', done_when: 'Done.' },
  data: [
    { name: 'text', kind: 'text' as const },
    { name: 'guess', kind: 'spans' as const },
  ],
  pages: [
    {
      id: 'page',
      items: [
        {
          ...{ type: 'text_spans' as const, id: 'names', label: 'Mark names', from: 'text' },
          ...{ prefill_from: 'guess', options: [{ value: 'name', label: 'Name', key: 'n' }] },
        },
      ],
    },
  ],
}

/** Notes for each key press how long it took until its effect was drawn. */
const listen = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Shift' || event.key === 'Control') return
        requestAnimationFrame(() =>
          setTimeout(() => {
            const { took } = document.body.dataset
            document.body.dataset.took = `${took ?? ''} ${performance.now() - event.timeStamp}`
          }),
        )
      },
      { capture: true },
    )
  })

const noted = async (page: Page): Promise<number[]> => {
  const took = await page.evaluate(() => document.body.dataset.took ?? '')
  return took.split(' ').filter(Boolean).map(Number)
}

/** Milliseconds from a key press until its effect was drawn. */
const untilDrawn = async (page: Page, key: string): Promise<number> => {
  const before = (await noted(page)).length
  await page.keyboard.press(key)
  for (;;) {
    const after = await noted(page)
    if (after.length > before) return after.at(-1) ?? 0
    await page.waitForTimeout(20)
  }
}

const summary = (name: string, all: number[]): void => {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  console.log(`${name.padEnd(28)} median ${at(0.5)} ms   90 % ${at(0.9)} ms   worst ${at(1)} ms`)
}

const measure = async (page: Page, name: string, keys: string[]): Promise<void> => {
  const all: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, key] of keys.entries()) {
      const ms = await untilDrawn(page, key)
      if (at === keys.length - 1) all.push(ms)
    }
  summary(name, all)
}

const site = await openSite()
const browser = await launchBrowser()
try {
  const key = await site.requester()
  await publishJob(site, key, FORM, [{ text, guess: guesses() }], {
    reward: { amount: '40.00', currency: 'EUR' },
    estimated_seconds: 6000,
  })
  const page = await openPage(browser, { viewport: PHONE })
  await page.goto((await site.worker()).url)
  const session = await page.context().newCDPSession(page)
  await page.getByRole('article').getByRole('button').first().waitFor()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const before = performance.now()
  await page.getByRole('article').getByRole('button').first().click()
  await page.getByRole('textbox', { name: 'The text to mark' }).waitFor()
  console.log(`${WORDS} words, ${MARKS} marks, processor / 6`)
  console.log(`from Start to the text        ${Math.round(performance.now() - before)} ms`)
  await page.getByRole('textbox', { name: 'The text to mark' }).focus()
  await listen(page)
  await measure(page, 'next word', ['ArrowRight'])
  await measure(page, 'one word more', ['Shift+ArrowRight'])
  await measure(page, 'a mark', ['ArrowRight', 'ArrowRight', 'n'])
  await measure(page, 'taken back', ['Control+z'])
} finally {
  await browser.close()
  await site.close()
}
