/** Code that a task brings: one text, or several files. */
import { z } from 'zod'
import { EXPERT_LIMITS } from '../../kernel/limits/expert/expert-limits.ts'
import { repeated } from './options.ts'

/** No path leads out of the folder in which somebody unpacks it. */
const PATH = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:*?"<>|]+$/

export const CodePath = () =>
  z
    .string()
    .min(1)
    .max(EXPERT_LIMITS.path)
    .regex(PATH, 'Not a relative path such as src/main.py')
    .describe('A relative path, such as src/main.py')

export const TaskFile = z.strictObject({
  path: CodePath(),
  text: z.string().max(EXPERT_LIMITS.file_text),
  read_only: z.boolean().optional(),
})
export type TaskFile = z.output<typeof TaskFile>

/** The files of a task, each once. */
export const TaskFiles = z
  .array(TaskFile)
  .min(1)
  .max(EXPERT_LIMITS.files)
  .refine((files) => repeated(files.map(({ path }) => path)).length === 0, {
    message: 'A path stands twice',
    params: { hint: 'Give every file a path of its own.' },
  })
