/** What a start prints: where things are, and at the first start everything needed, ready to paste. */
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'

/** This machine’s address in the local network, where a phone finds it; undefined without one. */
export const localNetworkAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

/** The addresses under which one server is reached. */
export type Addresses = { local: string; network: string | undefined }

/** The same link, reached through the local network. */
export const onNetwork = (url: string, { local, network }: Addresses): string =>
  network === undefined ? url : url.replace(local, network)

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ')

type Operator = { email: string; link: string | null; alone?: boolean }

/**
 * A start that finds everything in place. The operator’s link stands here too until a password is
 * set: the first start may have been killed before it was read, and a link lasts an hour.
 */
export const laterStart = (
  name: string,
  { local, network }: Addresses,
  { email, link }: Operator,
): string =>
  [
    `${name} runs at ${local}${network === undefined ? '' : `, in this network at ${network}`}.`,
    ...(link === null
      ? []
      : [`Sign in as the operator (${email}), once, within the hour: ${link}`]),
    `A new sign-in link: npx fairhand sign-in-link ${email}. Stop with Ctrl-C.`,
  ].join('\n')

export type FirstSteps = {
  name: string
  addresses: Addresses
  operator: Operator
  /** Given on a sandbox: a funded requester’s key, and the link that signs a worker in. */
  sandbox: { key: string; worker_link: string } | null
}

const ALONE =
  '   You run it alone: until a second operator can review, decisions about people lapse when contested.'

/** The first start: sign in, connect an agent, ask by hand, answer on a phone. */
export const firstStart = ({ name, addresses, operator, sandbox }: FirstSteps): string => {
  const { local } = addresses
  const signIn = [
    `${name} runs at ${local}. This was its first start.`,
    '',
    `1. Sign in as the operator (${operator.email}); the link works once, for an hour:`,
    '',
    indent(operator.link ?? `${local}/sign-in`),
    ...(operator.alone === false ? [] : ['', ALONE]),
  ]
  if (sandbox === null) return [...signIn, '', 'Stop with Ctrl-C.'].join('\n')
  const worker = onNetwork(sandbox.worker_link, addresses)
  return [
    ...signIn,
    '',
    '2. Give your agent people (a sandbox key; no real money moves):',
    '',
    indent(mcpLine(local, sandbox.key)),
    '',
    '3. Or ask a first question by hand:',
    '',
    indent(curlLine(local, sandbox.key)),
    '',
    '4. Answer it as a worker, on a phone in this network:',
    '',
    indent(worker),
    '',
    indent(renderUnicodeCompact(worker, { border: 1 })),
    '',
    'The key is shown this once. More of both: npx fairhand sandbox requester, npx fairhand sandbox worker.',
    'Stop with Ctrl-C; start again with npm start.',
  ].join('\n')
}

const mcpLine = (url: string, key: string): string =>
  `claude mcp add --transport http fairhand ${url}/mcp --header "Authorization: Bearer ${key}"`

const curlLine = (url: string, key: string): string =>
  [
    `curl ${url}/v1/ask -H "Authorization: Bearer ${key}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"question":"Is it raining where you are?","options":["yes","no"]}'`,
  ].join('\n')
