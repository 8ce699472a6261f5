/** Which addresses of pictures and sounds a task or a form names, and what stands in their place. Pure. */
import type { Form, Item } from '../../forms/form.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'

export type CopyKind = 'image' | 'audio'

/** An address that is copied before anybody is shown what is behind it. */
export type Named = { kind: CopyKind; address: string }

/** The files that were copied, by kind and address as the database writes them; null for none. */
export type Copied = Record<string, Uuid> | null

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https:\/\//i.test(value)

const mediaFields = (form: Form) =>
  form.data.flatMap(({ name, kind }) =>
    kind === 'image' || kind === 'audio' ? [{ name, kind }] : [],
  )

/** The addresses in a task’s input, in its media fields; what stands in others is text. */
export const addressesIn = (form: Form, input: Record<string, unknown>): Named[] =>
  mediaFields(form).flatMap(({ name, kind }) => {
    const address = Object.hasOwn(input, name) ? input[name] : undefined
    return isAddress(address) ? [{ kind, address }] : []
  })

/** The media items of a form that name an address themselves. */
const addressOf = (item: Item): Named | undefined => {
  if (item.type !== 'image' && item.type !== 'audio') return undefined
  return isAddress(item.src) ? { kind: item.type, address: item.src } : undefined
}

/** The addresses a form shows to everybody. */
export const addressesOfForm = (form: Form): Named[] =>
  form.pages.flatMap(({ items }) => items.flatMap((item) => addressOf(item) ?? []))

const fileFor = (copied: Copied, { kind, address }: Named): string | undefined => {
  const file = copied?.[`${kind} ${address}`]
  return file === undefined ? undefined : toPublicId('file', file)
}

/**
 * The input as people see it: each address is its copy’s file. One that is not copied is left out,
 * so that no browser of a worker’s ever calls it.
 */
export const shownInput = (
  form: Form,
  input: Record<string, unknown>,
  copied: Copied,
): Record<string, unknown> => {
  const named = mediaFields(form).filter(({ name }) => isAddress(input[name]))
  if (named.length === 0) return input
  const shown = { ...input }
  for (const { name, kind } of named) {
    const file = fileFor(copied, { kind, address: String(input[name]) })
    if (file === undefined) delete shown[name]
    else shown[name] = file
  }
  return shown
}

/** The form as people see it: an address whose copy is there is its file. */
export const shownForm = (form: Form, copied: Copied): Form => {
  if (copied === null) return form
  const pages = form.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const named = addressOf(item)
      const src = named && fileFor(copied, named)
      return src === undefined ? item : { ...item, src }
    }),
  }))
  return { ...form, pages: pages as Form['pages'] }
}

/** The files that stand in the place of addresses, by field. */
export const filesOf = (
  form: Form,
  input: Record<string, unknown>,
  copied: Copied,
): Record<string, Uuid> =>
  Object.fromEntries(
    mediaFields(form).flatMap(({ name, kind }) => {
      const file = copied?.[`${kind} ${String(input[name])}`]
      return file === undefined ? [] : [[name, file]]
    }),
  )
