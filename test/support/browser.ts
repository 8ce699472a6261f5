/** A Chromium that comes with npm: it runs on a machine where nothing was installed by hand. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/chromium')

const UNPACKING = join(CACHE, 'unpacking')
/** One process unpacks, the others wait for it; whoever died while unpacking holds up nobody for long. */
const alone = async (): Promise<void> => {
  for (let tries = 0; tries < 300; tries++)
    try {
      mkdirSync(UNPACKING)
      return
    } catch {
      await sleep(100)
    }
}

/** Unpacked once. Its own libraries come along when it believes to run on Lambda. */
const chromiumPath = async (): Promise<string> => {
  mkdirSync(CACHE, { recursive: true })
  await alone()
  const { TMPDIR } = process.env
  // An older chromium in the common folder for temporary files would be taken instead.
  process.env.TMPDIR = CACHE
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    rmSync(UNPACKING, { recursive: true, force: true })
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** The package's own settings look for its fonts in /tmp; without any font every text is empty. */
const fontSettings = (): string => {
  const file = join(CACHE, 'own-fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${CACHE}/fonts</dir><cachedir>${CACHE}/fonts-cache</cachedir></fontconfig>`,
  )
  return file
}

/** Starts the browser. The package's own arguments are left out: they crash at the second context. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await chromiumPath()
  const { chromium } = await import('playwright-core')
  const env = { ...process.env, FONTCONFIG_FILE: fontSettings() }
  return chromium.launch({ executablePath, args: [], headless: true, env })
}

export const PHONE = { width: 360, height: 740 } as const
export const DESK = { width: 1280, height: 800 } as const

/** A new person's browser: nothing in it, their language, their screen. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-IE', viewport: DESK, ...options })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds on the page as it stands: every rule, target sizes too. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate(readFileSync(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    type Violation = { id: string; nodes: { html: string }[] }
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    )
  })
}

/** Whether the page is wider than its window: nobody should have to scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

const PICTURES = join(import.meta.dirname, '../e2e/screenshots')

/** Keeps a picture of the whole page for people to look at; git ignores them. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}
