/** docs/errors.md: the catalogue of refusals, for reading. */
import { ERRORS, type ErrorCode } from '../../src/kernel/errors.ts'
import { operationList } from '../../src/operations.ts'

const HEAD = `<!-- Generated from src/kernel/errors.ts by \`npm run generate\`. Do not edit. -->
# What can be refused, and what to do then

Every refusal is an \`application/problem+json\` body (RFC 9457) with \`code\`, \`title\`, \`status\`, \`detail\` (this
very case), \`hint\` (what to do), \`retryable\`, \`request_id\`, and \`errors\` where several things are wrong. The
same codes come out of MCP, the SDK and the command line.
`

/** The text of docs/errors.md. */
export const makeErrors = (): string => {
  const sections = (Object.keys(ERRORS) as ErrorCode[]).map(sectionOf)
  return `${HEAD}\n${sections.join('\n')}`
}

const sectionOf = (code: ErrorCode): string => {
  const { status, title, hint, retryable } = ERRORS[code]
  const from = operationList
    .filter(({ errors }) => errors?.includes(code))
    .map(({ name }) => name)
    .sort()
  return [
    `## ${code}`,
    '',
    `${status} · ${title}.${retryable ? ' May be repeated as it is.' : ''}`,
    '',
    `**Do this:** ${hint}`,
    ...(from.length > 0 ? ['', `From ${from.map((name) => `\`${name}\``).join(', ')}.`] : []),
    '',
  ].join('\n')
}
