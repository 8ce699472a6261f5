/** A page as a person sees it, on a phone and at a desk. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, DESK, isTooWide, keepPicture, PHONE } from '../browser.ts'

/** axe finds nothing, nothing is wider than the window, and a picture of both is kept under `name`. */
export const look = async (page: Page, name: string): Promise<void> => {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    expect(await axeFindings(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await keepPicture(page, `${name}-${viewport.width}`)
  }
}
