/** An answer to code that is to be changed: the files that differ, and the diff that leads to them. Pure. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

export type File = { path: string; text: string }
export type Changes = { files: File[]; diff: string }

/** As git writes it: `git apply` takes it, and a table does not take its first line for a formula. */
const patchOf = (path: string, before: string, after: string): string =>
  `diff --git a/${path} b/${path}\n${createTwoFilesPatch(
    `a/${path}`,
    `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    },
  )}`

/** Undefined while nothing differs. */
export const changesOf = (
  before: readonly File[],
  textOf: (path: string) => string | undefined,
): Changes | undefined => {
  const changed = before.flatMap(({ path, text }) => {
    const now = textOf(path)
    return now === undefined || now === text ? [] : [{ path, text: now, before: text }]
  })
  if (changed.length === 0) return undefined
  return {
    files: changed.map(({ path, text }) => ({ path, text })),
    diff: changed.map((one) => patchOf(one.path, one.before, one.text)).join(''),
  }
}

/** The text of a file in an answer; undefined where it did not change. */
export const textIn = (value: unknown, path: string): string | undefined =>
  (value as Changes | undefined)?.files.find((file) => file.path === path)?.text
