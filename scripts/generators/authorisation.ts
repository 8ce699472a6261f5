/** docs/authorisation.md: who may call what, straight from the table of operations. */
import { CALLER_KINDS } from '../../src/kernel/caller.ts'
import type { OperationSpec } from '../../src/kernel/operation.ts'
import { operationList } from '../../src/operations.ts'

const HEAD = `<!-- Generated from the table of operations by \`npm run generate\`. Do not edit. -->
# Who may call what

Every operation and every kind of caller. A dot means yes; anything else is refused before the input is
even read: \`unauthenticated\` for strangers, \`forbidden\` for everybody else. A yes still ends at what is
one's own: somebody else's job, task, file, key or receipt is \`not_found\`, exactly as if it did not exist.
test/authorisation.test.ts proves every cell.

**Scope**: what an agent's key must carry. **Fresh**: a human who proved who they are in the last 15 minutes.
**Sandbox**: only where no real money moves. \`system\` is the instance's own loops; no door lets it in.
`

/** The text of docs/authorisation.md. */
export const makeAuthorisation = (): string => {
  const names = ['operation', ...CALLER_KINDS, 'scope', 'needs']
  const rows = [...operationList].sort((a, b) => (a.name < b.name ? -1 : 1)).map(rowOf)
  const ruler = names.map((name) =>
    (CALLER_KINDS as readonly string[]).includes(name) ? ':-:' : '---',
  )
  const table = [names, ruler, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${HEAD}\n${table.join('\n')}\n`
}

const rowOf = ({ name, allow, scope, fresh, sandbox }: OperationSpec): string[] => [
  `\`${name}\``,
  ...CALLER_KINDS.map((kind) => (allow.includes(kind) ? '•' : '')),
  allow.includes('agent') ? (scope ?? '') : '',
  [fresh && 'fresh', sandbox && 'sandbox'].filter(Boolean).join(', '),
]
