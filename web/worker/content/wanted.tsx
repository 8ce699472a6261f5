/** The parts about hard content, fetched when a task needs them. */
import { withWords } from '../later.ts'

export const FlaggedTask = withWords(async () => (await import('./flagged-task.tsx')).FlaggedTask)
export const ReportDialog = withWords(
  async () => (await import('./report-dialog.tsx')).ReportDialog,
)
