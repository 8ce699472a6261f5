/** One key does one thing on a page. */
import type { Issue } from '../../kernel/errors.ts'
import type { Form, Page } from '../form.ts'

type KeyUse = { key: string; pointer: string }

const keysOn = (page: Page, pointer: string): KeyUse[] =>
  page.items.flatMap((item, index) => {
    const place = `${pointer}/items/${index}`
    const own =
      'key' in item && item.key !== undefined ? [{ key: item.key, pointer: `${place}/key` }] : []
    const options = 'options' in item ? (item.options ?? []) : []
    const offered = options.flatMap(({ key }, number) =>
      key === undefined ? [] : [{ key, pointer: `${place}/options/${number}/key` }],
    )
    return [...own, ...offered]
  })

const freeKey = (uses: KeyUse[]): string =>
  [...'123456789abcdefghijklmnopqrstuvwxyz0'].find((key) => uses.every((use) => use.key !== key)) ??
  ''

export const hotkeyRule = (form: Form): Issue[] =>
  form.pages.flatMap((page, index) => {
    const uses = keysOn(page, `/pages/${index}`)
    const clashes = uses.filter(
      ({ key }, place) => uses.findIndex((use) => use.key === key) < place,
    )
    const free = freeKey(uses)
    return clashes.map(({ key, pointer }) => ({
      pointer,
      message: `The key "${key}" is already used on this page`,
      hint: free === '' ? 'Remove it.' : `Use a free key such as "${free}".`,
    }))
  })
