import { applyPatch, parsePatch } from 'diff'
import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { EXPERT_LIMITS } from '../../../kernel/limits/expert/expert-limits.ts'
import { suggestion } from '../../issues/pointers.ts'
import { CodePath } from '../../item-parts/code-files.ts'
import { filesOf } from '../../item-parts/files-of.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { distinct } from '../../item-parts/option-answer.ts'
import type { CodeEditItem } from './item.ts'

const Changed = z.strictObject({
  path: CodePath(),
  text: z.string().max(EXPERT_LIMITS.file_text).describe('The whole file, changed'),
})

/** The files that changed, each whole, and the unified diff of all of them. */
export const answer = (_item: CodeEditItem, _final: boolean): z.ZodType =>
  z.strictObject({
    files: distinct(z.array(Changed).min(1).max(EXPERT_LIMITS.files)),
    diff: z
      .string()
      .max(EXPERT_LIMITS.diff)
      .describe('Unified diff from the task’s files to these, paths after a/ and b/'),
  })

export type CodeChange = { files: { path: string; text: string }[]; diff: string }

/** Each file is one that may be changed, and was; and the diff says the same as the files. */
export const check = (
  item: CodeEditItem,
  value: unknown,
  input: Input,
  final: boolean,
): Issue[] => {
  const { files, diff } = value as CodeChange
  const before = new Map(filesOf(item.from, input).map((file) => [file.path, file]))
  const issues = files.flatMap(({ path, text }, index): Issue[] => {
    const old = before.get(path)
    const pointer = `/files/${index}/path`
    if (old === undefined)
      return [
        {
          pointer,
          message: `The task has no file "${path.slice(0, 60)}"`,
          hint: suggestion(path, [...before.keys()], 'Change the files that are there.'),
        },
      ]
    if (old.read_only === true)
      return [{ pointer, message: `"${path}" may only be read`, hint: 'Leave it as it is.' }]
    if (old.text === text)
      return [{ pointer, message: `"${path}" did not change`, hint: 'Leave it out.' }]
    return []
  })
  if (issues.length > 0 || !final) return issues
  return leadsTo(diff, before, files) ? [] : [NOT_THE_SAME]
}

const NOT_THE_SAME: Issue = {
  pointer: '/diff',
  message: 'The diff does not lead from the task’s files to these',
  hint: 'Make it anew from the files, e.g. with diff -u or git diff.',
}

/** `b/src/main.py` → `src/main.py`. */
const pathIn = (name: string | undefined): string => (name ?? '').replace(/^[ab]\//, '')

/** Whether applying the diff gives exactly these files, and no others. */
const leadsTo = (
  diff: string,
  before: ReadonlyMap<string, { text: string }>,
  files: CodeChange['files'],
): boolean => {
  try {
    const patches = parsePatch(diff)
    if (patches.length !== files.length) return false
    return files.every(({ path, text }) => {
      const patch = patches.find(({ newFileName }) => pathIn(newFileName) === path)
      const old = before.get(path)?.text
      return (
        patch !== undefined &&
        old !== undefined &&
        applyPatch(old, patch, { autoConvertLineEndings: false }) === text
      )
    })
  } catch {
    // What cannot be read leads nowhere.
    return false
  }
}
